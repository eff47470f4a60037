#include "engine/explain/declining.h"

#include <algorithm>

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
    if (response.response != model::Response::declined) continue;
    if (!model::said_by_whom(contact, response.said_by, program[response.route].whom)) continue;
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
