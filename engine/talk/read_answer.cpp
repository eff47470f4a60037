#include "engine/talk/read_answer.h"

#include <fmt/core.h>
#include <algorithm>

#include "engine/base/text.h"
#include "engine/talk/phrases.h"
#include "engine/talk/read_days.h"
#include "engine/talk/read_named.h"
#include "engine/talk/read_number.h"
#include "engine/talk/talk_errors.h"

namespace frontdoor::talk {
namespace {

using model::Asked;
using model::Fact;
using model::FactType;
using model::Values;

Told told(const Values& values) { return {.values = values, .asked = Asked::answered, .text = {}}; }

Reading<Told> read_yes_no(const Fact& fact, const std::string& text) {
  const std::string words = folded(text);
  if (is_any_of(words,
                {"y", "yes", "yeah", "yep", "yes please", "true", "it is", "they do", "they are", "i do", "i am"}))
    return told(model::one_value(fact, 1));
  if (is_any_of(words,
                {"n", "no", "nope", "no thank you", "false", "it is not", "not at all", "none", "never", "nobody"}))
    return told(model::one_value(fact, 0));
  return not_a_value(fact, text);
}

Reading<Told> read_number(const Fact& fact, const std::string& text) {
  const auto amount = read_amount(text, fact.unit);
  if (!amount) return not_a_value(fact, text);
  Values values = model::all_values(fact);
  values.least = std::max(values.least, amount->least);
  values.most = std::min(values.most, amount->most);
  const bool one = amount->least == amount->most;
  if (values.least > values.most || (one && values.least != amount->least)) return out_of_range(fact, text);
  return told(values);
}

bool means_some_day(const std::string& words) {
  return is_any_of(words,
                   {"y", "yes", "it happened", "happened", "day unknown", "day not known", "it happened, day unknown",
                    "it happened, day not known", "some time ago", "some time", "a while ago", "yes, day unknown"});
}

Reading<Told> read_date(const Fact& fact, model::Date today, const std::string& text) {
  const std::string words = folded(text);
  if (is_any_of(words, {"never", "no", "n", "none", "it never happened", "it did not happen", "not at all"}))
    return told(model::never_value());
  const auto days =
      means_some_day(words) ? std::optional(Days{model::first_date(), today}) : read_days(words, today, Leaning::past);
  if (!days) return not_a_value(fact, text);
  if (!exists(*days)) return no_such_day(text);
  Values values = model::one_value(fact, days->first.days);
  values.most = days->last.days;
  return told(values);
}

Reading<Told> read_by_type(const Fact& fact, model::Date today, const std::string& text) {
  switch (fact.type) {
    case FactType::yes_no:
      return read_yes_no(fact, text);
    case FactType::number:
      return read_number(fact, text);
    case FactType::scale:
    case FactType::choice:
    case FactType::set: {
      Reading<Values> values = read_named(fact, text);
      if (auto* wrong = std::get_if<NotUnderstood>(&values)) return std::move(*wrong);
      return told(std::get<Values>(values));
    }
    case FactType::date:
      return read_date(fact, today, text);
    case FactType::text:
      return Told{.values = {}, .asked = Asked::answered, .text = text};
  }
  return not_a_value(fact, text);
}

bool is_a_value_itself(const Fact& fact, const std::string& words) {
  return std::ranges::any_of(fact.values, [&](const model::NamedValue& value) {
    return base::lower(value.name) == words || base::lower(value.label) == words;
  });
}

std::optional<model::Sayer> sayer_of(std::string words) {
  take_prefix(words, "the");
  if (is_any_of(words, {"person", "person themself", "person themselves", "themselves", "person concerned"}))
    return model::Sayer::person;
  if (is_any_of(words, {"carer", "person who helps", "one who helps"})) return model::Sayer::carer;
  if (is_any_of(words, {"caller"})) return model::Sayer::caller;
  if (is_any_of(words, {"professional", "a professional", "practitioner", "a practitioner"}))
    return model::Sayer::professional;
  if (is_any_of(words, {"record", "records", "our record", "our records"})) return model::Sayer::record;
  return std::nullopt;
}

}  // namespace

std::optional<Asked> read_not_found_out(std::string_view text) {
  const std::string words = folded(text);
  if (is_any_of(words, {"?", "don't know", "dont know", "do not know", "doesn't know", "not known", "unknown",
                        "not sure", "unsure", "no idea", "i don't know", "dunno", "they don't know"}))
    return Asked::not_known;
  if (is_any_of(words, {"could not ask", "couldn't ask", "cannot ask", "can't ask", "not asked", "skip", "pass"}))
    return Asked::could_not_ask;
  if (is_any_of(words, {"would not say", "wouldn't say", "will not say", "won't say", "rather not say",
                        "prefer not to say", "refused", "refused to say", "no comment", "private"}))
    return Asked::would_not_say;
  return std::nullopt;
}

Reading<Told> read_answer(const Fact& fact, model::Date today, std::string_view text) {
  const std::string words = tidied(text);
  const auto not_found_out = read_not_found_out(words);
  const bool own_value =
      not_found_out && *not_found_out == Asked::would_not_say && is_a_value_itself(fact, folded(words));
  if (not_found_out && !own_value) return Told{.values = {}, .asked = *not_found_out, .text = {}};
  return read_by_type(fact, today, words);
}

std::vector<Choice> choices_of(const Fact& fact) {
  std::vector<Choice> choices;
  for (const model::NamedValue& value : fact.values) choices.push_back({value.name, value.label});
  return choices;
}

Reading<std::optional<model::Sayer>> take_sayer(std::string& text, std::string_view before) {
  const std::string words = base::lower(text);
  const std::size_t at = (" " + words).rfind(" " + std::string(before) + " ");
  if (at == std::string::npos) return std::optional<model::Sayer>();
  const std::string who = tidied(words.substr(at + before.size()));
  const auto sayer = sayer_of(who);
  if (!sayer) return unknown_sayer(who);
  text = tidied(text.substr(0, at));
  while (!text.empty() && (text.back() == ',' || text.back() == '(' || text.back() == ' ')) text.pop_back();
  return std::optional<model::Sayer>(sayer);
}

}  // namespace frontdoor::talk
