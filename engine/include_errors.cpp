#include "engine/include_errors.h"

#include <fmt/format.h>

namespace frontdoor {
namespace {

base::Diagnostic of_include(std::string_view code, std::string message, base::SourceSpan where, std::string help) {
  return {.code = code,
          .severity = base::Severity::error,
          .message = std::move(message),
          .primary = base::Label{where, "included here"},
          .related = {},
          .help = std::move(help),
          .fixes = {}};
}

}  // namespace

base::Diagnostic include_leads_nowhere(std::string_view path, base::SourceSpan where) {
  return of_include("R0421", fmt::format("there is no file or folder `{}`", path), where,
                    "the path starts at the folder of this file; `..` is the folder above it");
}

base::Diagnostic include_cannot_be_read(std::string_view path, std::string_view reason, base::SourceSpan where) {
  return of_include("R0421", fmt::format("`{}` cannot be read: {}", path, reason), where, "");
}

base::Diagnostic include_has_no_rules(std::string_view path, base::SourceSpan where) {
  return of_include("R0422", fmt::format("there is no .rules file in `{}`", path), where,
                    "name a .rules file, or a folder that holds some");
}

base::Diagnostic include_leads_back(std::string_view path, std::string_view own_file, base::SourceSpan where) {
  return of_include("R0423", fmt::format("the include goes in a circle: `{}` is part of this pack already", own_file),
                    where,
                    fmt::format("`{}` holds the pack itself; put what is shared in a folder beside the pack's", path));
}

base::Diagnostic include_leads_to_pack(const syntax::Name& pack, base::SourceSpan where) {
  base::Diagnostic diagnostic = of_include("R0424", fmt::format("the include leads to another pack, `{}`", pack.text),
                                           where, "put what both packs share in a folder without a `pack` block");
  diagnostic.related.push_back({pack.span, "a pack of its own"});
  return diagnostic;
}

base::Diagnostic included_twice(std::string_view file, base::SourceSpan where, base::SourceSpan first) {
  base::Diagnostic diagnostic =
      of_include("R0425", fmt::format("`{}` is included twice", file), where, "take one of the two lines out");
  diagnostic.primary->text = "a second time here";
  diagnostic.related.push_back({first, "first here"});
  return diagnostic;
}

}  // namespace frontdoor
