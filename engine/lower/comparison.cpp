#include "engine/lower/comparison.h"

#include <algorithm>
#include <cassert>

#include "engine/base/overload.h"
#include "engine/check/window.h"

namespace frontdoor::lower {
namespace {

using model::Bits;
using model::Fact;
using model::FactId;
using model::FactType;
using program::Node;

Node range(FactId id, std::int64_t least, std::int64_t most) { return {program::InRange{id, least, most}}; }

Node value(const Fact& fact, FactId id, std::int64_t is) {
  if (fact.type == FactType::choice) return {program::IsOneOf{id, Bits::only(static_cast<std::size_t>(is))}};
  return range(id, is, is);
}

Node one_of(const Fact& fact, FactId id, const std::vector<std::int64_t>& values, Nodes& nodes) {
  if (fact.type == FactType::choice) {
    Bits members;
    for (const std::int64_t each : values) members.add(static_cast<std::size_t>(each));
    return {program::IsOneOf{id, members}};
  }
  // Why: values side by side are one range, or a fact known to be one of them would be unknown of each.
  std::vector<std::int64_t> sorted = values;
  std::ranges::sort(sorted);
  program::Any any;
  for (std::size_t first = 0, last = 0; first < sorted.size(); first = ++last) {
    while (last + 1 < sorted.size() && sorted[last + 1] - sorted[last] <= 1) ++last;
    any.operands.push_back(nodes.add(range(id, sorted[first], sorted[last])));
  }
  return {std::move(any)};
}

Node bound(const Fact& fact, FactId id, const check::IsBound& is) {
  const model::Values all = model::all_values(fact);
  switch (is.kind) {
    case syntax::BoundKind::at_least:
      return range(id, is.value, all.most);
    case syntax::BoundKind::at_most:
      return range(id, all.least, is.value);
    case syntax::BoundKind::more_than:
      return range(id, is.value + 1, all.most);
    case syntax::BoundKind::less_than:
      return range(id, all.least, is.value - 1);
  }
  return {};
}

std::optional<program::WindowEnd> end_of(const std::optional<check::WindowEnd>& end) {
  if (!end) return std::nullopt;
  return program::WindowEnd{end->relative, end->day, end->amount, end->unit, end->then_days};
}

Node window(FactId id, const check::Comparison& comparison) {
  const auto days = check::window_of(comparison);
  assert(days);
  return {program::InWindow{id, end_of(days->first), end_of(days->last)}};
}

Node only_told() {
  assert(false && "told in examples, never tested");
  return {program::Constant{false}};
}

}  // namespace

Node comparison_node(const model::Vocabulary& vocabulary, FactId id, const check::Comparison& comparison,
                     Nodes& nodes) {
  const Fact& fact = vocabulary[id];
  return std::visit(base::Overload{
                        [&](const check::IsValue& is) { return value(fact, id, is.value); },
                        [&](const check::IsOneOf& is) { return one_of(fact, id, is.values, nodes); },
                        [&](const check::IsBound& is) { return bound(fact, id, is); },
                        [&](const check::IsBetween& is) { return range(id, is.low, is.high); },
                        [&](const check::Includes& is) { return Node{program::HasAnyOf{id, is.members}}; },
                        [&](const syntax::IsNone&) { return Node{program::IsEmpty{id}}; },
                        [&](const syntax::IsNever&) { return Node{program::IsNever{id}}; },
                        [&](const check::IsDay&) { return window(id, comparison); },
                        [&](const syntax::IsWithin&) { return window(id, comparison); },
                        [&](const syntax::IsAgo&) { return window(id, comparison); },
                        [&](const syntax::IsIn&) { return only_told(); },
                        [&](const check::IsSet&) { return only_told(); },
                        [&](const syntax::IsUnknown&) { return only_told(); },
                        [&](const check::Unresolved&) { return only_told(); },
                    },
                    comparison.kind);
}

}  // namespace frontdoor::lower
