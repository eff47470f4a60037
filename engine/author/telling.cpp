#include "engine/author/telling.h"

#include <fmt/format.h>

#include "engine/base/text.h"

namespace frontdoor::author {
namespace {

using model::Bits;
using model::Fact;
using model::FactType;
using model::Values;
using Tellings = std::vector<Telling>;

constexpr std::int64_t near_in_days = 60;  // told as "3 days ago"; further away, as a day of the calendar

std::string names_of(const Fact& fact, const Bits& members) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < fact.values.size(); ++i) {
    if (members.has(i)) names.push_back(fact.values[i].name);
  }
  return base::joined(names, ", ");
}

std::string word_for(const Fact& fact, std::int64_t value) {
  return fact.type == FactType::scale ? fact.values[static_cast<std::size_t>(value)].name : std::to_string(value);
}

Values interval(const Fact& fact, std::int64_t least, std::int64_t most) {
  Values values = model::all_values(fact);
  values.least = least;
  values.most = most;
  return values;
}

Tellings interval_lines(const Fact& fact, const Values& values) {
  const Values all = model::all_values(fact);
  if (values.least == values.most) return {{fmt::format("{} is {}", fact.name, word_for(fact, values.least)), values}};
  if (fact.type == FactType::number && values.least != all.least && values.most != all.most)
    return {{fmt::format("{} is between {} and {}", fact.name, values.least, values.most), values}};
  Tellings lines;
  if (values.least != all.least) {
    lines.push_back({fmt::format("{} is at least {}", fact.name, word_for(fact, values.least)),
                     interval(fact, values.least, all.most)});
  }
  if (values.most != all.most) {
    lines.push_back({fmt::format("{} is at most {}", fact.name, word_for(fact, values.most)),
                     interval(fact, all.least, values.most)});
  }
  return lines;
}

Tellings choice_lines(const Fact& fact, const Values& values) {
  const Bits excluded = Bits::first(fact.values.size()) & ~values.may;
  const bool negated = values.may.count() > 1 && excluded.count() < values.may.count();
  const Bits& named = negated ? excluded : values.may;
  return {{fmt::format("{} is {}{}{}", fact.name, negated ? "not " : "", named.count() > 1 ? "one of " : "",
                       names_of(fact, named)),
           values}};
}

Tellings set_lines(const Fact& fact, const Values& values) {
  if (values.must == values.may) {
    return {{fmt::format("{} is {}", fact.name, values.must.empty() ? "none" : names_of(fact, values.must)), values}};
  }
  const Bits excluded = Bits::first(fact.values.size()) & ~values.may;
  Tellings lines;
  if (!values.must.empty()) {
    lines.push_back({fmt::format("{} includes {}", fact.name, names_of(fact, values.must)), model::all_values(fact)});
    lines.back().values.must = values.must;
  }
  if (!excluded.empty()) {
    lines.push_back(
        {fmt::format("{} does not include {}", fact.name, names_of(fact, excluded)), model::all_values(fact)});
    lines.back().values.may = values.may;
  }
  return lines;
}

Telling day_line(const Fact& fact, const Values& values, model::Date now) {
  const std::int64_t ahead = values.least - now.days;
  if (ahead < 0 && ahead >= -near_in_days)
    return {fmt::format("{} is {} ago", fact.name, base::with_unit(-ahead, "days")), values};
  if (ahead > 0 && ahead <= near_in_days)
    return {fmt::format("{} is in {}", fact.name, base::with_unit(ahead, "days")), values};
  return {fmt::format("{} is on {}", fact.name, model::long_text({static_cast<std::int32_t>(values.least)})), values};
}

std::optional<Tellings> date_lines(const Fact& fact, const Values& values, model::Date now) {
  const Values all = model::all_values(fact);
  if (values == model::never_value()) return Tellings{{fact.name + " is never", values}};
  if (values.may_be_never) return std::nullopt;  // perhaps on one of these days, perhaps never
  if (values.least == values.most) return Tellings{day_line(fact, values, now)};
  Tellings lines;
  const auto add = [&](std::string_view word, std::int64_t day, std::int64_t least, std::int64_t most) {
    const std::string text = model::long_text({static_cast<std::int32_t>(day)});
    lines.push_back({fmt::format("{} is {} {}", fact.name, word, text), values});
    lines.back().values.least = least;
    lines.back().values.most = most;
  };
  if (values.least != all.least) add("after", values.least - 1, values.least, all.most);
  if (values.most != all.most) add("before", values.most + 1, all.least, values.most);
  if (lines.empty()) lines.push_back({fact.name + " is not never", values});
  return lines;
}

}  // namespace

std::optional<std::vector<Telling>> tellings(const Fact& fact, const Values& values, model::Date now) {
  switch (fact.type) {
    case FactType::yes_no:
      return Tellings{{values.least == 1 ? fact.name : fact.name + " is no", values}};
    case FactType::number:
    case FactType::scale:
      return interval_lines(fact, values);
    case FactType::choice:
      return choice_lines(fact, values);
    case FactType::set:
      return set_lines(fact, values);
    case FactType::date:
      return date_lines(fact, values, now);
    case FactType::text:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace frontdoor::author
