#include "engine/author/format_file.h"

#include <optional>

#include "engine/syntax/canonical.h"
#include "engine/syntax/parse.h"
#include "engine/syntax/print/format.h"

namespace frontdoor::author {
namespace {

/// The canonical lines of a text; none if it has a mistake.
std::optional<std::string> lines_of(std::string_view text) {
  const base::SourceText source{"", std::string(text)};
  const base::Checked<syntax::File> parsed = syntax::parse(source, base::SourceId(0U));
  if (!parsed.diagnostics.empty()) return std::nullopt;
  return syntax::canonical({&*parsed.value, 1});
}

}  // namespace

base::Checked<std::string> format_file(const base::SourceText& source, base::SourceId id) {
  return syntax::print::format(source, id);
}

bool mean_the_same(std::string_view left, std::string_view right) {
  const std::optional<std::string> lines = lines_of(left);
  return lines.has_value() && lines == lines_of(right);
}

}  // namespace frontdoor::author
