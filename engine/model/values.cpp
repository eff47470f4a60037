// What values a fact may have, and how two tellings narrow each other.
// INVARIANT: fields that say nothing keep their defaults (also least and most of a date that never happened), so
// that equal sets of values are equal as data. A text fact is 0 to 1: untold, or 1 once there is text.
#include <algorithm>

#include "engine/model/vocabulary.h"

namespace frontdoor::model {
namespace {

Values interval(std::int64_t least, std::int64_t most) {
  Values values;
  values.least = least;
  values.most = most;
  return values;
}

Values days(std::int64_t least, std::int64_t most, bool may_be_never) {
  Values values = interval(least, most);
  values.may_be_date = true;
  values.may_be_never = may_be_never;
  return values;
}

Values members(const Bits& must, const Bits& may) {
  Values values;
  values.must = must;
  values.may = may;
  return values;
}

std::optional<Values> narrowed_interval(const Values& left, const Values& right) {
  const Values both = interval(std::max(left.least, right.least), std::min(left.most, right.most));
  return both.least <= both.most ? std::optional(both) : std::nullopt;
}

std::optional<Values> narrowed_date(const Values& left, const Values& right) {
  const bool may_be_never = left.may_be_never && right.may_be_never;
  const std::int64_t least = std::max(left.least, right.least);
  const std::int64_t most = std::min(left.most, right.most);
  const bool may_be_date = left.may_be_date && right.may_be_date && least <= most;
  if (may_be_date) return days(least, most, may_be_never);
  return may_be_never ? std::optional(never_value()) : std::nullopt;
}

}  // namespace

Values all_values(const Fact& fact) {
  switch (fact.type) {
    case FactType::yes_no:
    case FactType::text:
      return interval(0, 1);
    case FactType::number:
      return interval(fact.least, fact.most);
    case FactType::scale:
      return interval(0, static_cast<std::int64_t>(fact.values.size()) - 1);
    case FactType::choice:
    case FactType::set:
      return members({}, Bits::first(fact.values.size()));
    case FactType::date:
      return days(first_date().days, last_date().days, true);
  }
  return {};
}

Values one_value(const Fact& fact, std::int64_t value) {
  switch (fact.type) {
    case FactType::yes_no:
    case FactType::number:
    case FactType::scale:
    case FactType::text:
      return interval(value, value);
    case FactType::choice:
      return members({}, Bits::only(static_cast<std::size_t>(value)));
    case FactType::set:
      return members(Bits::only(static_cast<std::size_t>(value)), Bits::only(static_cast<std::size_t>(value)));
    case FactType::date:
      return days(value, value, false);
  }
  return {};
}

Values never_value() {
  Values values;
  values.may_be_never = true;
  return values;
}

std::optional<Values> narrowed(const Fact& fact, const Values& left, const Values& right) {
  switch (fact.type) {
    case FactType::yes_no:
    case FactType::number:
    case FactType::scale:
    case FactType::text:
      return narrowed_interval(left, right);
    case FactType::choice: {
      const Values both = members({}, left.may & right.may);
      return both.may.empty() ? std::nullopt : std::optional(both);
    }
    case FactType::set: {
      const Values both = members(left.must | right.must, left.may & right.may);
      return both.must.subset_of(both.may) ? std::optional(both) : std::nullopt;
    }
    case FactType::date:
      return narrowed_date(left, right);
  }
  return std::nullopt;
}

bool is_one_value(const Fact& fact, const Values& values) {
  switch (fact.type) {
    case FactType::yes_no:
    case FactType::number:
    case FactType::scale:
    case FactType::text:
      return values.least == values.most;
    case FactType::choice:
      return values.may.count() == 1;
    case FactType::set:
      return values.must == values.may;
    case FactType::date:
      return values.may_be_never ? !values.may_be_date : values.least == values.most;
  }
  return false;
}

bool can_agree(const Fact& fact, const Values& left, const Values& right) {
  return narrowed(fact, left, right).has_value();
}

}  // namespace frontdoor::model
