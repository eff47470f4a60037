#include "engine/explain/declining.h"

#include <algorithm>
#include <tuple>

#include "engine/eval/verdict.h"
#include "engine/explain/answers.h"

namespace frontdoor::explain {
namespace {

using model::DecliningIs;
using model::Truth;
using program::RuleId;

DecliningIs declining_of(const program::Rule& duty, const eval::Trace& trace) {
  switch (duty.declining) {
    case program::Declining::never:
      return DecliningIs::does_not_end_the_duty;
    case program::Declining::always:
      return DecliningIs::ends_the_duty;
    case program::Declining::unless:
      break;
  }
  const Truth exception = trace[duty.exceptions];
  if (exception == Truth::yes) return DecliningIs::does_not_end_the_duty;
  return exception == Truth::no ? DecliningIs::ends_the_duty : DecliningIs::not_known_yet;
}

int place_of(program::DutyVerb verb) {
  switch (verb) {
    case program::DutyVerb::raise:
      return 0;
    case program::DutyVerb::arrange:
      return 1;
    case program::DutyVerb::offer:
    case program::DutyVerb::give:
      break;
  }
  return 2;
}

/// Smaller is more pressing. A duty always says its time.
auto pressing_key(const program::Effect& effect) {
  const model::Within within = effect.within.value_or(model::Within{});
  const bool at_once = eval::is_at_once(within);
  return std::make_tuple(!at_once, at_once ? place_of(effect.verb) : 0, model::tenths_of_an_hour(within), within.unit,
                         place_of(effect.verb));
}

}  // namespace

std::vector<RuleId> firing_duties(const program::Program& program, const eval::Trace& trace, model::RouteId route) {
  std::vector<RuleId> duties;
  for (const program::RouteEffectRef& ref : program.route_effects[route.index]) {
    const program::Rule& rule = program[ref.rule];
    if (rule.is_duty && trace[rule.fires] == Truth::yes && std::ranges::find(duties, ref.rule) == duties.end())
      duties.push_back(ref.rule);
  }
  return duties;
}

const program::Effect* most_pressing(const program::Program& program, const eval::Trace& trace, model::RouteId route) {
  const program::Effect* first = nullptr;
  for (RuleId duty : firing_duties(program, trace, route))
    for (const program::Effect& effect : program[duty].effects)
      if (effect.route == route && (first == nullptr || pressing_key(effect) < pressing_key(*first))) first = &effect;
  return first;
}

std::optional<DecliningIs> declining_on(const program::Program& program, const eval::Trace& trace,
                                        model::RouteId route) {
  std::optional<DecliningIs> all;
  for (RuleId duty : firing_duties(program, trace, route)) {
    const DecliningIs one = declining_of(program[duty], trace);
    if (one == DecliningIs::does_not_end_the_duty) return one;
    if (!all || one == DecliningIs::not_known_yet) all = one;
  }
  return all;
}

std::vector<RuleId> duties_with_a_no(const program::Program& program, const model::Contact& contact,
                                     const eval::Trace& trace) {
  std::vector<RuleId> duties;
  for (const model::RouteResponse& response : contact.outcome.responses) {
    if (!is_no(program, contact, response) || is_answered_without_a_no(program, contact, response.route)) continue;
    for (RuleId duty : firing_duties(program, trace, response.route))
      if (std::ranges::find(duties, duty) == duties.end()) duties.push_back(duty);
  }
  return duties;
}

std::string_view word_for(DecliningIs declining) {
  switch (declining) {
    case DecliningIs::ends_the_duty:
      return "ends the duty";
    case DecliningIs::does_not_end_the_duty:
      return "does not end the duty";
    case DecliningIs::not_known_yet:
      return "not known yet";
  }
  return "";
}

}  // namespace frontdoor::explain
