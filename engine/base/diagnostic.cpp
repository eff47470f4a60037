#include "engine/base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace frontdoor::base {
namespace {

auto place_key(const Diagnostic& diagnostic) {
  const bool placed = diagnostic.primary && diagnostic.primary->span.source.valid();
  const SourceSpan span = placed ? diagnostic.primary->span : SourceSpan{};
  return std::tuple{placed, placed ? span.source.index : 0U, span.begin, diagnostic.code, span.end};
}

}  // namespace

Diagnostic error(std::string_view code, std::string message, Label where, std::string help) {
  return {.code = code,
          .severity = Severity::error,
          .message = std::move(message),
          .primary = std::move(where),
          .related = {},
          .help = std::move(help),
          .fixes = {}};
}

Diagnostic error(std::string_view code, std::string message, SourceSpan where, std::string label, std::string help) {
  return error(code, std::move(message), Label{where, std::move(label)}, std::move(help));
}

Diagnostic error(std::string_view code, std::string message, std::string help) {
  return {.code = code,
          .severity = Severity::error,
          .message = std::move(message),
          .primary = {},
          .related = {},
          .help = std::move(help),
          .fixes = {}};
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& each) { return each.severity == Severity::error; });
}

void append(Diagnostics& all, Diagnostics more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void sort_by_place(Diagnostics& diagnostics) { std::ranges::stable_sort(diagnostics, {}, place_key); }

}  // namespace frontdoor::base
