#include "engine/author/coverage.h"

#include "engine/explain/because.h"

namespace frontdoor::author {
namespace {

using model::Truth;

std::vector<std::string> names_where(const std::vector<RuleCoverage>& rules, bool (*is)(const RuleCoverage&)) {
  std::vector<std::string> names;
  for (const RuleCoverage& rule : rules) {
    if (is(rule)) names.push_back(rule.name);
  }
  return names;
}

void count_outcome(RuleCoverage& rule, model::RuleOutcome outcome) {
  switch (outcome) {
    case model::RuleOutcome::fired:
      ++rule.fired;
      break;
    case model::RuleOutcome::did_not_fire:
      ++rule.silent;
      break;
    case model::RuleOutcome::undetermined:
      ++rule.undetermined;
      break;
    case model::RuleOutcome::overridden:
      ++rule.overridden;
      break;
  }
}

void count_truth(ConditionCoverage& condition, Truth truth) {
  switch (truth) {
    case Truth::yes:
      ++condition.yes;
      break;
    case Truth::no:
      ++condition.no;
      break;
    case Truth::unknown:
      ++condition.unknown;
      break;
  }
}

}  // namespace

std::vector<std::string> Coverage::never_fired() const {
  return names_where(rules, [](const RuleCoverage& rule) { return rule.fired == 0; });
}

std::vector<std::string> Coverage::never_silent() const {
  return names_where(
      rules, [](const RuleCoverage& rule) { return rule.can_be_silent && rule.silent == 0 && rule.overridden == 0; });
}

CoverageCount::CoverageCount(const program::Program& program)
    : program_(program), written_(written_conditions(program)) {
  for (const program::Rule& rule : program.rules) {
    const bool always = std::holds_alternative<program::Constant>(program[rule.fires].kind);
    coverage.rules.push_back({.name = rule.name, .is_duty = rule.is_duty, .can_be_silent = !always});
  }
  for (const Written& each : written_) {
    for (const std::size_t test : each.tree.tests()) {
      ConditionCoverage& condition = coverage.conditions.emplace_back();
      condition.owner = each.owner;
      condition.name = each.name;
      condition.part = each.tree.items[test].part;
      condition.text = program_.words[each.tree.items[test].node.index].text;
    }
  }
}

CoverageCount::CoverageCount(const program::Program& program, Coverage so_far)
    : coverage(std::move(so_far)), program_(program), written_(written_conditions(program)) {}

void CoverageCount::count(const eval::Trace& trace) {
  for (std::size_t i = 0; i < program_.rules.size(); ++i)
    count_outcome(coverage.rules[i], explain::outcome_of(program_, trace, program_.rules[i]));
  auto condition = coverage.conditions.begin();
  for (const Written& each : written_) {
    for (const std::size_t test : each.tree.tests()) {
      count_truth(*condition, trace[each.tree.items[test].node]);
      if (decides(program_, each.tree, test, trace)) ++condition->decided;
      ++condition;
    }
  }
}

std::string_view word_for(Part part) {
  constexpr std::string_view words[] = {"when", "unless", "may be declined unless", "stands for"};
  return words[static_cast<std::size_t>(part)];
}

std::string_view word_for(Owner owner) {
  constexpr std::string_view words[] = {"rule", "duty", "definition"};
  return words[static_cast<std::size_t>(owner)];
}

}  // namespace frontdoor::author
