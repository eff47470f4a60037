// What a fact is and what fits it, in its own words.
#include <fmt/format.h>

#include <algorithm>

#include "engine/base/text.h"
#include "engine/check/type_errors.h"

namespace frontdoor::check {
namespace {

using model::Fact;
using model::FactType;

std::string values_of(const Fact& fact) {
  constexpr std::size_t most_shown = 8;
  std::vector<std::string> names;
  for (const model::NamedValue& value : fact.values) {
    if (names.size() < most_shown) names.push_back(value.name);
  }
  if (fact.values.size() > most_shown) names.push_back(fmt::format("{} more", fact.values.size() - most_shown));
  return base::joined(names, ", ");
}

std::string number_words(const Fact& fact) {
  return fmt::format("a number from {} to {}{}{}", fact.least, fact.most, fact.unit.empty() ? "" : " ", fact.unit);
}

std::string fitting_numbers(const Fact& fact) {
  const std::int64_t middle = fact.least + (fact.most - fact.least) / 2;
  return fmt::format("`{0} is at least {1}`, or `{0} is between {1} and {2}`", fact.name, middle, fact.most);
}

std::string fitting_scale(const Fact& fact) {
  if (fact.values.empty()) return {};
  const std::size_t second = std::min<std::size_t>(1, fact.values.size() - 1);
  return fmt::format("`{0} is {1}`, or `{0} is at least {2}`", fact.name, fact.values.back().name,
                     fact.values[second].name);
}

std::string fitting_choice(const Fact& fact) {
  if (fact.values.empty()) return {};
  return fmt::format("`{0} is {1}`, or `{0} is one of {1}, {2}`", fact.name, fact.values.front().name,
                     fact.values.back().name);
}

std::string fitting_set(const Fact& fact) {
  if (fact.values.empty()) return fmt::format("`{} is none`", fact.name);
  return fmt::format("`{0} includes {1}`, or `{0} is none`", fact.name, fact.values.front().name);
}

}  // namespace

std::string type_words(const Fact& fact) {
  switch (fact.type) {
    case FactType::yes_no:
      return "yes or no";
    case FactType::number:
      return number_words(fact);
    case FactType::scale:
      return "a scale: " + values_of(fact);
    case FactType::choice:
      return "one of: " + values_of(fact);
    case FactType::set:
      return fact.values_are_routes ? "any of the routes" : "any of: " + values_of(fact);
    case FactType::date:
      return "a date";
    case FactType::text:
      return "text";
  }
  return {};
}

std::string fitting_comparisons(const Fact& fact) {
  switch (fact.type) {
    case FactType::yes_no:
      return fmt::format("`{0}`, `not {0}` or `{0} is no`", fact.name);
    case FactType::number:
      return fitting_numbers(fact);
    case FactType::scale:
      return fitting_scale(fact);
    case FactType::choice:
      return fitting_choice(fact);
    case FactType::set:
      return fitting_set(fact);
    case FactType::date:
      return fmt::format("`{0} is within the last 6 weeks`, `{0} is on 1 March 2026`, or `{0} is never`", fact.name);
    case FactType::text:
      return "another fact: a text is kept and shown, never tested";
  }
  return {};
}

}  // namespace frontdoor::check
