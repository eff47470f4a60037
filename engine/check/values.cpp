// From a phrase to the value of a fact that it names.
#include <optional>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/check/comparisons.h"
#include "engine/check/misspelt.h"
#include "engine/check/name_errors.h"
#include "engine/check/type_errors.h"

namespace frontdoor::check {
namespace {

using base::Diagnostic;
using model::Fact;
using model::FactType;
using syntax::Phrase;
using Value = std::variant<std::int64_t, Diagnostic>;

bool same_unit(std::string_view written, std::string_view unit) {
  return base::singular(base::lower(written)) == base::singular(base::lower(unit));
}

Value number_value(const Fact& fact, const Phrase& phrase) {
  if (!phrase.number) {
    if (auto misspelt = misspelt_comparison(phrase)) return *std::move(misspelt);
    return not_a_number(phrase, fact);
  }
  if (!phrase.unit.empty() && !same_unit(phrase.unit, fact.unit)) return wrong_unit(phrase, fact);
  if (*phrase.number < fact.least || *phrase.number > fact.most) return out_of_range(phrase.text, phrase.span, fact);
  return *phrase.number;
}

/// The position of the value whose name, or else whose label, is spelt so; none if there is none.
std::optional<std::size_t> position_of(const Fact& fact, std::string model::NamedValue::* part, const Phrase& phrase) {
  const std::string wanted = base::spelling(phrase.text);
  for (std::size_t i = 0; i < fact.values.size(); ++i) {
    if (base::spelling(fact.values[i].*part) == wanted) return i;
  }
  return std::nullopt;
}

Value named_value(const Fact& fact, const Phrase& phrase) {
  if (const auto position = position_of(fact, &model::NamedValue::name, phrase)) {
    return static_cast<std::int64_t>(*position);
  }
  if (const auto position = position_of(fact, &model::NamedValue::label, phrase)) {
    return label_not_name(phrase.text, phrase.span, fact.values[*position].name);
  }
  if (auto misspelt = misspelt_comparison(phrase)) return *std::move(misspelt);
  std::vector<std::string> names;
  for (const model::NamedValue& value : fact.values) names.push_back(value.name);
  if (fact.type == FactType::set) names.emplace_back("none");
  return unknown_value(phrase.text, phrase.span, fact.name, type_words(fact), base::all_nearest(phrase.text, names));
}

}  // namespace

Value value_of(const Fact& fact, const Phrase& phrase) {
  switch (fact.type) {
    case FactType::yes_no: {
      const std::string word = base::lower(phrase.text);
      if (word == "yes") return std::int64_t{1};
      if (word == "no") return std::int64_t{0};
      static const std::vector<std::string> words = {"yes", "no"};
      return unknown_value(phrase.text, phrase.span, fact.name, type_words(fact), base::all_nearest(word, words));
    }
    case FactType::number:
      return number_value(fact, phrase);
    case FactType::scale:
    case FactType::choice:
    case FactType::set:
      return named_value(fact, phrase);
    case FactType::date:
      return does_not_fit(phrase.text, phrase.span, fact);
    case FactType::text:
      return text_is_not_tested(phrase.span, fact);
  }
  return does_not_fit(phrase.text, phrase.span, fact);
}

}  // namespace frontdoor::check
