#include "engine/check/values_left.h"

#include <algorithm>

#include "engine/base/overload.h"

namespace frontdoor::check {
namespace {

using model::Bits;
using model::Fact;
using model::FactType;
using model::Values;
using Left = std::optional<Values>;

bool is_choice(const Fact& fact) { return fact.type == FactType::choice; }

/// The values from `low` to `high`, or all others if they lie together.
Left interval(const Fact& fact, std::int64_t low, std::int64_t high, bool negated) {
  Values values = model::all_values(fact);
  if (!negated) {
    values.least = std::max(values.least, low);
    values.most = std::min(values.most, high);
  } else if (low <= values.least) {
    values.least = high + 1;
  } else if (high >= values.most) {
    values.most = low - 1;
  } else {
    return std::nullopt;
  }
  return values.least <= values.most ? Left(values) : std::nullopt;
}

Left members(const Fact& fact, const Bits& may, bool negated) {
  Values values = model::all_values(fact);
  values.may = negated ? values.may & ~may : values.may & may;
  return values.may.empty() ? std::nullopt : Left(values);
}

Left one_of(const Fact& fact, std::vector<std::int64_t> positions, bool negated) {
  if (is_choice(fact)) {
    Bits bits;
    for (const std::int64_t position : positions) bits.add(static_cast<std::size_t>(position));
    return members(fact, bits, negated);
  }
  std::ranges::sort(positions);
  positions.erase(std::ranges::unique(positions).begin(), positions.end());
  const std::int64_t low = positions.front();
  const std::int64_t high = positions.back();
  const bool lie_together = high - low + 1 == static_cast<std::int64_t>(positions.size());
  return lie_together ? interval(fact, low, high, negated) : std::nullopt;
}

Left bound(const Fact& fact, const IsBound& is, bool negated) {
  const Values all = model::all_values(fact);
  switch (is.kind) {
    case syntax::BoundKind::at_least:
      return interval(fact, is.value, all.most, negated);
    case syntax::BoundKind::at_most:
      return interval(fact, all.least, is.value, negated);
    case syntax::BoundKind::more_than:
      return interval(fact, is.value + 1, all.most, negated);
    case syntax::BoundKind::less_than:
      return interval(fact, all.least, is.value - 1, negated);
  }
  return std::nullopt;
}

Left whole_set(const Bits& members, bool negated) {
  if (negated) return std::nullopt;
  Values values;
  values.must = members;
  values.may = members;
  return values;
}

Left includes(const Fact& fact, const Includes& is, bool negated) {
  Values values = model::all_values(fact);
  if (negated) {
    values.may = values.may & ~is.members;
    return values;
  }
  if (is.any_of && is.members.count() > 1) return std::nullopt;
  values.must = is.members;
  return values;
}

Left never(const Fact& fact, bool negated) {
  if (!negated) return model::never_value();
  Values values = model::all_values(fact);
  values.may_be_never = false;
  return values;
}

Left days(const Fact& fact, const Comparison& comparison, std::optional<model::Date> now) {
  const auto window = window_of(comparison);
  const auto relative = [](const std::optional<WindowEnd>& end) { return end && end->relative; };
  if (!window || comparison.negated) return std::nullopt;
  if (!now && (relative(window->first) || relative(window->last))) return std::nullopt;
  Values values = model::all_values(fact);
  values.may_be_never = false;
  const model::Date today = now.value_or(model::Date{});
  if (window->first) values.least = std::max<std::int64_t>(values.least, day_of(*window->first, today).days);
  if (window->last) values.most = std::min<std::int64_t>(values.most, day_of(*window->last, today).days);
  return values.least <= values.most ? Left(values) : std::nullopt;
}

}  // namespace

Left values_left(const Fact& fact, const Comparison& comparison, std::optional<model::Date> now) {
  const bool negated = comparison.negated;
  return std::visit(base::Overload{
                        [&](const IsValue& is) { return one_of(fact, {is.value}, negated); },
                        [&](const IsOneOf& is) { return one_of(fact, is.values, negated); },
                        [&](const IsSet& is) { return whole_set(is.members, negated); },
                        [&](const IsBound& is) { return bound(fact, is, negated); },
                        [&](const IsBetween& is) { return interval(fact, is.low, is.high, negated); },
                        [&](const Includes& is) { return includes(fact, is, negated); },
                        [&](const syntax::IsNone&) { return whole_set({}, negated); },
                        [&](const syntax::IsNever&) { return never(fact, negated); },
                        [&](const syntax::IsUnknown&) { return Left(model::all_values(fact)); },
                        [&](const IsDay&) { return days(fact, comparison, now); },
                        [&](const syntax::IsWithin&) { return days(fact, comparison, now); },
                        [&](const syntax::IsAgo&) { return days(fact, comparison, now); },
                        [&](const syntax::IsIn&) { return days(fact, comparison, now); },
                        [&](const Unresolved&) { return Left(); },
                    },
                    comparison.kind);
}

}  // namespace frontdoor::check
