// Values as people say them aloud.
#include "engine/base/text.h"
#include "engine/model/vocabulary.h"

namespace frontdoor::model {
namespace {

constexpr std::size_t few = 3;  // as many names as one takes in by ear

std::vector<std::string> names_of(const Fact& fact, const Bits& members) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < fact.values.size(); ++i) {
    if (members.has(i)) names.push_back(fact.values[i].name);
  }
  return names;
}

std::string and_names(const Fact& fact, const Bits& members) { return base::listed(names_of(fact, members)); }
std::string or_names(const Fact& fact, const Bits& members) { return base::listed(names_of(fact, members), "or"); }

std::string number_words(const Fact& fact, std::int64_t value) {
  return fact.unit.empty() ? std::to_string(value) : base::with_unit(value, fact.unit);
}

std::string number_range_words(const Fact& fact, const Values& values) {
  if (values.least == values.most) return number_words(fact, values.least);
  if (values.least == fact.least) return "at most " + number_words(fact, values.most);
  if (values.most == fact.most) return "at least " + number_words(fact, values.least);
  return std::to_string(values.least) + " to " + number_words(fact, values.most);
}

std::string scale_words(const Fact& fact, const Values& values) {
  Bits members;
  for (std::int64_t i = values.least; i <= values.most; ++i) members.add(static_cast<std::size_t>(i));
  if (members.count() <= few) return or_names(fact, members);
  const auto name = [&](std::int64_t position) { return fact.values[static_cast<std::size_t>(position)].name; };
  if (values.least == 0) return "at most " + name(values.most);
  if (values.most + 1 == static_cast<std::int64_t>(fact.values.size())) return "at least " + name(values.least);
  return "between " + name(values.least) + " and " + name(values.most);
}

std::string choice_words(const Fact& fact, const Bits& may) {
  const Bits excluded = Bits::first(fact.values.size()) & ~may;
  if (may.count() <= few || excluded.count() > few) return or_names(fact, may);
  return "not " + or_names(fact, excluded);
}

/// A set known in part: `must` in it for sure, the rest of `may` undecided, everything else not in it.
std::string part_of_set_words(const Fact& fact, const Values& values) {
  const Bits undecided = values.may & ~values.must;
  const Bits excluded = Bits::first(fact.values.size()) & ~values.may;
  const bool tell_excluded = excluded.count() <= few || excluded.count() <= undecided.count();
  if (!tell_excluded && values.must.empty()) return "perhaps " + or_names(fact, undecided) + ", nothing else";
  if (!tell_excluded) return and_names(fact, values.must) + ", perhaps also " + or_names(fact, undecided);
  if (excluded.empty()) return "includes " + and_names(fact, values.must);
  if (values.must.empty()) return "does not include " + or_names(fact, excluded);
  return "includes " + and_names(fact, values.must) + ", but not " + or_names(fact, excluded);
}

std::string set_words(const Fact& fact, const Values& values) {
  if (values.must != values.may) return part_of_set_words(fact, values);
  return values.must.empty() ? "none" : and_names(fact, values.must);
}

std::string days_words(const Values& values) {
  const Date least{static_cast<std::int32_t>(values.least)};
  const Date most{static_cast<std::int32_t>(values.most)};
  if (least == most) return long_text(least);
  if (least == first_date() && most == last_date()) return "on a day not known";
  if (least == first_date()) return "on or before " + long_text(most);
  if (most == last_date()) return "on or after " + long_text(least);
  return long_text(least) + " to " + long_text(most);
}

std::string date_words(const Values& values) {
  if (!values.may_be_date) return "never";
  return days_words(values) + (values.may_be_never ? ", or never" : "");
}

}  // namespace

std::string words_for(const Fact& fact, const Values& values) {
  if (values == all_values(fact) && !is_one_value(fact, values)) return "not known";
  switch (fact.type) {
    case FactType::yes_no:
      return values.least == 1 ? "yes" : "no";
    case FactType::number:
      return number_range_words(fact, values);
    case FactType::scale:
      return scale_words(fact, values);
    case FactType::choice:
      return choice_words(fact, values.may);
    case FactType::set:
      return set_words(fact, values);
    case FactType::date:
      return date_words(values);
    case FactType::text:
      return "told";
  }
  return {};
}

}  // namespace frontdoor::model
