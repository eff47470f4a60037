#include "engine/explain/because.h"

#include <algorithm>
#include <tuple>

#include "engine/explain/conditions.h"
#include "engine/explain/fill_text.h"

namespace frontdoor::explain {
namespace {

using model::Because;
using model::RuleOutcome;
using model::Status;
using model::Truth;
using program::EffectKind;

/// Whether a rule's outcome says something about a route that stands so.
bool worth_telling(RuleOutcome outcome, EffectKind kind, Status status) {
  if (outcome == RuleOutcome::fired) return true;
  if (status == Status::must_offer) return false;
  if (status == Status::recommended) return kind == EffectKind::duty && outcome == RuleOutcome::undetermined;
  if (kind == EffectKind::rule_out) return outcome == RuleOutcome::undetermined;
  return status != Status::ruled_out || outcome == RuleOutcome::overridden;
}

Because one(const program::Program& program, const model::Contact& contact, const eval::Trace& trace,
            const program::Rule& rule, const program::Effect& effect) {
  Because because{.rule = rule.name,
                  .is_duty = rule.is_duty,
                  .effect = std::string(word_for(effect.kind)),
                  .outcome = outcome_of(program, trace, rule),
                  .at = rule.at,
                  .under = rule.under,
                  .upholds = rule.upholds,
                  .reason = {},
                  .conditions = conditions_of(program, contact, trace, rule),
                  .overridden_by = {}};
  const bool may_hold = because.outcome == RuleOutcome::fired || because.outcome == RuleOutcome::undetermined;
  if (may_hold && trace[rule.when] == Truth::yes) because.reason = reason_of(program, contact, trace, rule);
  if (because.outcome == RuleOutcome::overridden)
    for (program::RuleId over : rule.overridden_by)
      if (trace[program[over].fires] == Truth::yes) because.overridden_by.push_back(program[over].name);
  return because;
}

}  // namespace

RuleOutcome outcome_of(const program::Program& program, const eval::Trace& trace, const program::Rule& rule) {
  if (trace[rule.fires] == Truth::yes) return RuleOutcome::fired;
  if (trace[rule.fires] == Truth::unknown) return RuleOutcome::undetermined;
  const bool silenced = std::ranges::any_of(
      rule.overridden_by, [&](program::RuleId over) { return trace[program[over].fires] == Truth::yes; });
  return silenced && trace[rule.holds] == Truth::yes ? RuleOutcome::overridden : RuleOutcome::did_not_fire;
}

std::vector<Because> because_of(const program::Program& program, const model::Contact& contact,
                                const eval::Trace& trace, model::RouteId route, Status status) {
  struct Ranked {
    RuleOutcome outcome;
    EffectKind kind;
    const program::Rule* rule;
    const program::Effect* effect;
  };
  std::vector<Ranked> told;
  for (const program::RouteEffectRef& ref : program.route_effects[route.index]) {
    const program::Rule& rule = program[ref.rule];
    const program::Effect& effect = rule.effects[ref.effect];
    const RuleOutcome outcome = outcome_of(program, trace, rule);
    if (worth_telling(outcome, effect.kind, status)) told.push_back({outcome, effect.kind, &rule, &effect});
  }
  const bool out_first = status == Status::ruled_out;
  const auto key = [&](const Ranked& r) {
    const bool out = r.kind == EffectKind::rule_out;
    const int place = r.outcome == RuleOutcome::fired          ? 0
                      : r.outcome == RuleOutcome::undetermined ? 1
                      : r.outcome == RuleOutcome::overridden   ? 2
                                                               : 3;
    return std::make_tuple(place, out_first ? !out : out, r.kind);
  };
  std::ranges::stable_sort(told, [&](const Ranked& left, const Ranked& right) { return key(left) < key(right); });

  std::vector<Because> because;
  because.reserve(told.size());
  for (const Ranked& ranked : told) because.push_back(one(program, contact, trace, *ranked.rule, *ranked.effect));
  return because;
}

}  // namespace frontdoor::explain
