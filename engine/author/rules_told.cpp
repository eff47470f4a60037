#include "engine/author/rules_told.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/base/text.h"
#include "engine/check/rule.h"
#include "engine/explain/because.h"
#include "engine/explain/conditions.h"

namespace frontdoor::author {
namespace {

using model::Condition;
using model::RuleOutcome;

constexpr std::size_t most_rules = 3;
constexpr std::size_t most_conditions = 3;

/// That no row above fits, of a table's row, once that is known: its parts are those rows.
bool is_of_rows_above(const Condition& condition) {
  return condition.text == check::no_row_above && condition.truth != model::Truth::unknown;
}

/// "none of the rows above fits: row 1 of low spirits fits".
std::string rows_above_in_words(const Condition& condition) {
  if (condition.truth == model::Truth::yes || condition.parts.empty()) return condition.text;
  return fmt::format("{}: {}", condition.text, condition.parts.front().text);
}

/// The written tests that decided, with what is told: "age is at least 65 (age: 40 years)"; those of a list that asks
/// for none of them say so.
void collect(const std::vector<Condition>& conditions, std::string_view list, bool only_open,
             std::vector<std::string>& texts) {
  for (const Condition& condition : conditions) {
    if (only_open && condition.truth != model::Truth::unknown) continue;
    if (is_of_rows_above(condition)) {
      texts.push_back(rows_above_in_words(condition));
      continue;
    }
    if (!condition.parts.empty()) {
      collect(condition.parts, condition.text.ends_with("none of") ? "none of: " : list, only_open, texts);
      continue;
    }
    std::vector<std::string> told;
    for (const auto& [fact, words] : condition.facts) told.push_back(fmt::format("{}: {}", fact, words));
    const std::string facts = told.empty() ? "" : fmt::format(" ({})", base::joined(told, ", "));
    const std::string text = fmt::format("{}{}{}", list, condition.text, facts);
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
  }
}

std::string conditions_words(const std::vector<Condition>& conditions, bool only_open) {
  std::vector<std::string> texts;
  collect(conditions, {}, only_open, texts);
  const std::size_t rest = texts.size() > most_conditions ? texts.size() - most_conditions : 0;
  texts.resize(texts.size() - rest);
  if (rest > 0) texts.push_back(fmt::format("{} more", rest));
  return base::joined(texts, "; ");
}

std::string outcome_words(const std::string& rule, RuleOutcome outcome, const std::vector<Condition>& conditions,
                          const std::vector<std::string>& overridden_by) {
  const std::string why = conditions_words(conditions, outcome == RuleOutcome::undetermined);
  const auto with = [&](std::string_view words) {
    return why.empty() ? fmt::format("`{}` {}", rule, words) : fmt::format("`{}` {}: {}", rule, words, why);
  };
  switch (outcome) {
    case RuleOutcome::fired:
      return with("fired");
    case RuleOutcome::did_not_fire:
      return with("did not fire, for this is not so");
    case RuleOutcome::undetermined:
      return with("is open, for this is not known");
    case RuleOutcome::overridden:
      return fmt::format("`{}` is overridden by `{}`", rule, base::joined(overridden_by, "`, `"));
  }
  return {};
}

void add(Judgement& judgement, const std::string& rule, std::string words) {
  if (std::ranges::find(judgement.rules, rule) != judgement.rules.end()) return;
  judgement.rules.push_back(rule);
  if (!judgement.why.empty()) judgement.why += "\n";
  judgement.why += words;
}

}  // namespace

void tell_rules(Judgement& judgement, const model::RouteAdvice& advice) {
  for (const model::Because& because : advice.because) {
    if (judgement.rules.size() == most_rules) return;
    add(judgement, because.rule,
        outcome_words(because.rule, because.outcome, because.conditions, because.overridden_by));
  }
  if (advice.because.empty()) judgement.why = "no rule says anything of it";
}

void tell_rule(Judgement& judgement, const Answered& answered, const std::string& name) {
  const auto rule = std::ranges::find(answered.program.rules, name, &program::Rule::name);
  if (rule == answered.program.rules.end()) return;
  const eval::Trace trace = eval::evaluate(answered.program, answered.contact);
  std::vector<std::string> overridden_by;
  for (const program::RuleId over : rule->overridden_by) {
    if (trace[answered.program[over].fires] == model::Truth::yes) overridden_by.push_back(answered.program[over].name);
  }
  add(judgement, name,
      outcome_words(name, explain::outcome_of(answered.program, trace, *rule),
                    explain::conditions_of(answered.program, answered.contact, trace, *rule), overridden_by));
}

}  // namespace frontdoor::author
