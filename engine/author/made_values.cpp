#include "engine/author/made_values.h"

#include <algorithm>

namespace frontdoor::author {
namespace {

using model::Bits;
using model::Fact;
using model::FactType;
using model::Values;

constexpr std::int64_t days_back = 800;
constexpr std::int64_t days_ahead = 60;

std::int64_t scale_value(const Values& possible, std::uint64_t need, Chance& chance) {
  const std::int64_t more = std::max<std::int64_t>(possible.least, 1);
  return chance.in_hundred(need) && more <= possible.most ? chance.between(more, possible.most) : possible.least;
}

Values set_value(const Fact& fact, Values possible, std::uint64_t need, Chance& chance) {
  for (std::size_t i = 0; i < fact.values.size(); ++i)
    if (possible.may.has(i) && !possible.must.has(i) && !chance.in_hundred(need)) possible.may.remove(i);
  possible.must = possible.may;
  return possible;
}

Values choice_value(const Fact& fact, const Values& possible, Chance& chance) {
  std::uint64_t left = chance.below(possible.may.count());
  for (std::size_t i = 0; i < fact.values.size(); ++i)
    if (possible.may.has(i) && left-- == 0) return model::one_value(fact, static_cast<std::int64_t>(i));
  return possible;
}

/// A day, most often not long ago.
std::int64_t some_day(const Values& possible, model::Date today, Chance& chance) {
  const std::int64_t first = std::clamp<std::int64_t>(today.days - days_back, possible.least, possible.most);
  const std::int64_t last = std::clamp<std::int64_t>(today.days + days_ahead, first, possible.most);
  return chance.between(first, last);
}

/// An interval with the truth in it; an end is open half the time.
void widen(Values& part, const Values& all, Chance& chance) {
  const Values truth = part;
  part.least = chance.in_hundred(50) ? all.least : chance.between(all.least, truth.least);
  part.most = chance.in_hundred(50) ? all.most : chance.between(truth.most, all.most);
  if (part.least == all.least && part.most == all.most) part.least = truth.least;
}

Values part_of_date(const Values& truth, const Values& all, Chance& chance) {
  Values part = truth;
  if (!truth.may_be_date) return truth;
  part.least = chance.in_hundred(30) ? all.least : std::max(all.least, truth.least - chance.between(0, 100));
  part.most = chance.in_hundred(30) ? all.most : std::min(all.most, truth.most + chance.between(0, 100));
  part.may_be_never = chance.in_hundred(30);
  return part;
}

/// One of several it may be, or all but one.
Values part_of_choice(const Fact& fact, const Values& truth, Chance& chance) {
  Values part = truth;
  const bool all_but_one = chance.in_hundred(50);
  for (std::size_t i = 0; i < fact.values.size(); ++i)
    if (all_but_one || chance.in_hundred(30)) part.may.add(i);
  const auto other = static_cast<std::size_t>(chance.below(fact.values.size()));
  if (!truth.may.has(other)) part.may.remove(other);
  return part;
}

/// Some that are in it, and perhaps some that are not.
Values part_of_set(const Fact& fact, const Values& truth, Chance& chance) {
  Values part = truth;
  const std::uint64_t left_open = chance.in_hundred(50) ? 100 : 30;
  for (std::size_t i = 0; i < fact.values.size(); ++i) {
    if (chance.in_hundred(left_open)) part.may.add(i);
    if (chance.in_hundred(40)) part.must.remove(i);
  }
  return part;
}

}  // namespace

Values one_value_of(const model::Vocabulary& vocabulary, model::FactId id, const Values& possible,
                    const TurningPoints& points, Leaning leaning, Chance& chance) {
  const Fact& fact = vocabulary[id];
  switch (fact.type) {
    case FactType::yes_no: {
      if (possible.least == possible.most) return possible;
      return model::one_value(fact, chance.in_hundred(leaning.need) ? 1 : 0);
    }
    case FactType::scale:
      return model::one_value(fact, scale_value(possible, leaning.need, chance));
    case FactType::number: {
      const std::int64_t any = chance.between(possible.least, possible.most);
      if (chance.in_hundred(40)) return model::one_value(fact, any);
      return model::one_value(fact, points.one_of(id, possible.least, possible.most, leaning.today, any, chance));
    }
    case FactType::choice:
      return choice_value(fact, possible, chance);
    case FactType::set:
      return set_value(fact, possible, leaning.need, chance);
    case FactType::date: {
      if (possible.may_be_never && (!possible.may_be_date || chance.in_hundred(40))) return model::never_value();
      const std::int64_t day = some_day(possible, leaning.today, chance);
      if (chance.in_hundred(40)) return model::one_value(fact, day);
      return model::one_value(fact, points.one_of(id, possible.least, possible.most, leaning.today, day, chance));
    }
    case FactType::text:
      return possible;
  }
  return possible;
}

Values part_of(const Fact& fact, const Values& truth, Chance& chance) {
  const Values all = model::all_values(fact);
  Values part = truth;
  switch (fact.type) {
    case FactType::yes_no:
    case FactType::text:
      return part;
    case FactType::number:
    case FactType::scale:
      widen(part, all, chance);
      return part;
    case FactType::date:
      return part_of_date(truth, all, chance);
    case FactType::choice:
      return part_of_choice(fact, truth, chance);
    case FactType::set:
      return part_of_set(fact, truth, chance);
  }
  return part;
}

}  // namespace frontdoor::author
