#include "engine/explain/recommend.h"

#include <fmt/core.h>
#include <algorithm>

#include "engine/base/text.h"
#include "engine/eval/verdict.h"
#include "engine/explain/because.h"
#include "engine/explain/closing.h"
#include "engine/explain/declining.h"
#include "engine/explain/fill_text.h"
#include "engine/explain/national_outcome.h"
#include "engine/explain/open_facts.h"
#include "engine/explain/order.h"
#include "engine/explain/questions.h"

namespace frontdoor::explain {
namespace {

using model::Recommendation;
using model::RouteAdvice;
using model::Status;

/// The verb of the most pressing duty on a route; "offer" where none fires.
std::string verb_on(const program::Program& program, const eval::Trace& trace, model::RouteId route) {
  const program::Effect* effect = most_pressing(program, trace, route);
  return std::string(word_for(effect == nullptr ? program::DutyVerb::offer : effect->verb));
}

/// The nodes whose being settled would settle a route: for one to be checked first, what stands in the way of the rules
/// that would recommend it; else every open duty, and every open rule that could change where the route stands.
std::vector<program::NodeId> open_nodes(const program::Program& program, const eval::Trace& trace, model::RouteId route,
                                        Status status) {
  std::vector<program::NodeId> nodes;
  for (const program::RouteEffectRef& ref : program.route_effects[route.index]) {
    const program::Rule& rule = program[ref.rule];
    const program::Effect& effect = rule.effects[ref.effect];
    if (trace[rule.fires] != model::Truth::unknown) continue;
    const bool in_the_way = effect.kind == program::EffectKind::rule_out ||
                            (effect.kind == program::EffectKind::recommend && trace[rule.when] == model::Truth::yes);
    const bool can_change = rule.is_duty || eval::could_matter(program, trace, route, effect);
    if (status == Status::check_first ? in_the_way : can_change) nodes.push_back(rule.fires);
  }
  return nodes;
}

/// "little chance of improving", "lives alone (asked: not known)": the facts that would settle a route.
std::vector<std::string> to_check(const program::Program& program, const model::Contact& contact,
                                  const eval::Trace& trace, model::RouteId route, Status status) {
  const OpenFacts open(program, contact, trace);
  std::vector<std::string> names;
  for (program::NodeId node : open_nodes(program, trace, route, status)) {
    for (model::FactId fact : open.unsettled(node)) {
      std::string text = program.vocabulary[fact].name;
      if (contact[fact].told || contact[fact].asked != model::Asked::not_asked)
        text += fmt::format(" ({})", words_for(program, contact, fact));
      if (std::ranges::find(names, text) == names.end()) names.push_back(std::move(text));
    }
  }
  return names;
}

RouteAdvice advice_on(const program::Program& program, const model::Contact& contact, const eval::Trace& trace,
                      model::RouteId id) {
  const model::Route& route = program[id];
  const eval::Verdict verdict = eval::verdict_on(program, trace, id);
  RouteAdvice advice;
  advice.id = id;
  advice.route = route.name;
  advice.title = route.title;
  advice.whom = route.whom;
  advice.verb = verb_on(program, trace, id);
  advice.status = verdict.status;
  advice.possible = verdict.possible;
  advice.settled = verdict.settled;
  advice.duty_open = verdict.duty_open;
  advice.form = verdict.form ? route.forms[*verdict.form] : std::string();
  advice.within = verdict.within;
  advice.within_open = verdict.within_open;
  advice.due_at_once = verdict.due_at_once;
  if (verdict.status == Status::must_offer) advice.declining = declining_on(program, trace, id);
  advice.because = because_of(program, contact, trace, id, verdict.status);
  if (!verdict.settled) advice.check = to_check(program, contact, trace, id, verdict.status);
  return advice;
}

/// What firing rules say to do first or to advise, in the order of their names.
void add_words(Recommendation& all, const program::Program& program, const model::Contact& contact,
               const program::Rule& rule) {
  for (const program::Effect& effect : rule.effects) {
    if (effect.kind == program::EffectKind::do_first)
      all.do_first.push_back({filled(program, contact, effect.text), rule.name});
    if (effect.kind == program::EffectKind::advise)
      all.advice.push_back({filled(program, contact, effect.text), rule.name});
  }
}

void add_rules(Recommendation& all, const program::Program& program, const model::Contact& contact,
               const eval::Trace& trace) {
  for (const program::Rule& rule : program.rules) {
    switch (outcome_of(program, trace, rule)) {
      case model::RuleOutcome::fired:
        all.fired.push_back(rule.name);
        add_words(all, program, contact, rule);
        break;
      case model::RuleOutcome::undetermined:
        all.undetermined.push_back(rule.name);
        break;
      case model::RuleOutcome::overridden:
        all.overridden.push_back(rule.name);
        break;
      case model::RuleOutcome::did_not_fire:
        break;
    }
  }
}

bool none_left_in_law(const std::vector<model::Question>& questions) {
  return std::ranges::none_of(questions, &model::Question::in_law);
}

bool all_booked(const std::vector<model::FollowUpNeeded>& follow_ups) {
  return std::ranges::all_of(follow_ups, &model::FollowUpNeeded::done);
}

}  // namespace

Recommendation recommend(const program::Program& program, const model::Contact& contact) {
  const eval::Trace trace = eval::evaluate(program, contact);
  Recommendation all;
  all.contact = contact.id;
  all.date = contact.date;
  all.pack_name = program.pack.name;
  all.pack_version = program.pack.version;
  all.pack_hash = program.pack.hash;
  for (std::size_t i = 0; i < program.routes.size(); ++i)
    all.routes.push_back(advice_on(program, contact, trace, model::RouteId(i)));
  put_in_order(program, all.routes);
  add_rules(all, program, contact, trace);
  all.left_to_ask = questions(program, contact, trace);
  all.left_to_do = left_to_do(program, contact, trace);
  all.follow_ups = follow_ups(program, contact, trace);
  all.national_outcomes = national_outcomes(program, contact, all.routes);
  all.duties_settled = duties_are_settled(program, trace);
  all.safe_to_close = none_left_in_law(all.left_to_ask) && all.left_to_do.empty() && all_booked(all.follow_ups);
  return all;
}

}  // namespace frontdoor::explain
