#include "engine/base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace frontdoor::base {
namespace {

auto place_key(const Diagnostic& diagnostic) {
  const bool placed = diagnostic.primary && diagnostic.primary->span.source.valid();
  const SourceSpan span = placed ? diagnostic.primary->span : SourceSpan{};
  return std::tuple{placed, placed ? span.source.index : 0U, span.begin, diagnostic.code, span.end};
}

}  // namespace

bool has_errors(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& each) { return each.severity == Severity::error; });
}

void append(Diagnostics& all, Diagnostics more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void sort_by_place(Diagnostics& diagnostics) { std::ranges::stable_sort(diagnostics, {}, place_key); }

}  // namespace frontdoor::base
