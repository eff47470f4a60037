#include "engine/eval/verdict.h"

#include <algorithm>

namespace frontdoor::eval {
namespace {

using model::RouteTruths;
using model::Status;
using model::Truth;
using model::Within;
using program::Effect;
using program::EffectKind;

/// Which effects give the time limit of a status: duties and recommendations, or, where only worth considering,
/// considers.
bool counts_for(EffectKind effect, Status status) {
  if (status == Status::worth_considering) return effect == EffectKind::consider;
  return effect == EffectKind::duty || effect == EffectKind::recommend;
}

bool has_limit(Status status) { return status != Status::ruled_out && status != Status::not_indicated; }

struct Limits {
  std::optional<Within> firing;
  std::optional<Within> perhaps;  // the shortest of the undetermined
};

Limits limits_for(const program::Program& program, const Trace& trace, program::RouteId route, Status status) {
  Limits limits;
  for (const program::RouteEffectRef& ref : program.route_effects[route.index]) {
    const program::Rule& rule = program[ref.rule];
    const Effect& effect = rule.effects[ref.effect];
    if (!counts_for(effect.kind, status)) continue;
    const Truth fires = trace[rule.fires];
    if (fires == Truth::yes) limits.firing = model::shortest(limits.firing, effect.within);
    if (fires == Truth::unknown) limits.perhaps = model::shortest(limits.perhaps, effect.within);
  }
  return limits;
}

bool would_shorten(std::optional<Within> firing, std::optional<Within> other) {
  return other && (!firing || model::shorter(*other, *firing));
}

/// The status whose limit counts while several are possible.
Status limit_status(const RouteTruths& truths, Status shown) {
  const bool firmer = truths.duty == Truth::yes || truths.recommended == Truth::yes;
  return shown == Status::worth_considering || (!firmer && truths.considered == Truth::yes) ? Status::worth_considering
                                                                                            : Status::recommended;
}

RouteTruths with_effect(RouteTruths truths, EffectKind kind) {
  switch (kind) {
    case EffectKind::duty:
      truths.duty = Truth::yes;
      break;
    case EffectKind::recommend:
      truths.recommended = Truth::yes;
      break;
    case EffectKind::consider:
      truths.considered = Truth::yes;
      break;
    case EffectKind::rule_out:
      truths.ruled_out = Truth::yes;
      break;
    case EffectKind::advise:
    case EffectKind::do_first:
      break;
  }
  return truths;
}

/// Fills in the heaviest form and whether something is due at once, from the effects that fire.
void add_firing_effects(Verdict& verdict, const program::Program& program, const Trace& trace, program::RouteId route) {
  if (!program[route].forms.empty()) verdict.form = 0;
  for (const program::RouteEffectRef& ref : program.route_effects[route.index]) {
    const program::Rule& rule = program[ref.rule];
    const Effect& effect = rule.effects[ref.effect];
    if (trace[rule.fires] != Truth::yes || effect.kind == EffectKind::rule_out) continue;
    if (effect.form && verdict.form) verdict.form = std::max(*verdict.form, *effect.form);
    verdict.due_at_once = verdict.due_at_once || (effect.within && is_at_once(*effect.within));
  }
}

}  // namespace

bool is_at_once(Within within) { return within.unit == model::TimeUnit::now || within.unit == model::TimeUnit::today; }

Verdict verdict_on(const program::Program& program, const Trace& trace, program::RouteId route) {
  Verdict verdict;
  verdict.truths = truths_of(program, trace, route);
  verdict.status = model::status_of(verdict.truths);
  verdict.possible = model::possible_statuses(verdict.truths);
  verdict.duty_open = verdict.truths.duty == Truth::unknown;
  if (has_limit(verdict.status)) {
    const Limits limits = limits_for(program, trace, route, limit_status(verdict.truths, verdict.status));
    verdict.within = limits.firing;
    verdict.within_open = would_shorten(limits.firing, limits.perhaps);
  }
  verdict.settled = verdict.possible.is_one() && !verdict.within_open;
  add_firing_effects(verdict, program, trace, route);
  return verdict;
}

bool could_matter(const program::Program& program, const Trace& trace, program::RouteId route, const Effect& effect) {
  const RouteTruths now = truths_of(program, trace, route);
  const RouteTruths then = with_effect(now, effect.kind);
  const model::PossibleStatuses possible = model::possible_statuses(now);
  if (effect.kind == EffectKind::rule_out) return possible.merged() != model::possible_statuses(then).merged();
  // Why not merged too: while a rule-out is open, "not indicated" goes and "ruled out" stays, yet the route may come.
  if (possible != model::possible_statuses(then)) return true;
  const bool counts = effect.kind == EffectKind::consider
                          ? possible.has(Status::worth_considering) && now.considered == Truth::yes
                          : (possible.has(Status::must_offer) && now.duty == Truth::yes) ||
                                (possible.has(Status::recommended) && now.recommended == Truth::yes);
  if (!counts) return false;
  const Status status = effect.kind == EffectKind::consider ? Status::worth_considering : Status::recommended;
  return would_shorten(limits_for(program, trace, route, status).firing, effect.within);
}

}  // namespace frontdoor::eval
