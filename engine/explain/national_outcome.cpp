#include "engine/explain/national_outcome.h"

#include <algorithm>
#include <set>

namespace frontdoor::explain {
namespace {

using model::Response;
using model::Status;
using model::Whom;

struct Answered {
  bool any = false;                   // somebody said yes or no to a route
  std::set<model::RouteId> taken_up;  // accepted or arranged
};

Answered answered_for(const program::Program& program, const model::Contact& contact, Whom whom) {
  Answered answered;
  for (const model::RouteResponse& response : contact.outcome.responses) {
    if (program[response.route].whom != whom || response.response == Response::handed_over) continue;
    answered.any = true;
    if (response.response != Response::declined) answered.taken_up.insert(response.route);
  }
  return answered;
}

std::optional<std::string> first_among(const program::Program& program, const std::set<model::RouteId>& routes) {
  for (const std::string& outcome : program.national_outcomes) {
    const bool applies =
        std::ranges::any_of(routes, [&](model::RouteId id) { return program[id].national_outcome == outcome; });
    if (applies) return outcome;
  }
  return std::nullopt;
}

}  // namespace

std::vector<model::NationalOutcome> national_outcomes(const program::Program& program, const model::Contact& contact,
                                                      const std::vector<model::RouteAdvice>& routes) {
  std::vector<model::NationalOutcome> outcomes;
  for (const Whom whom : {Whom::person, Whom::carer}) {
    const Answered answered = answered_for(program, contact, whom);
    std::set<model::RouteId> advised;
    for (const model::RouteAdvice& route : routes)
      if (route.whom == whom && (route.status == Status::must_offer || route.status == Status::recommended))
        advised.insert(route.id);
    if (whom == Whom::carer && advised.empty() && !answered.any) continue;
    outcomes.push_back({.whom = whom,
                        .outcome = first_among(program, answered.any ? answered.taken_up : advised),
                        .provisional = !answered.any});
  }
  return outcomes;
}

}  // namespace frontdoor::explain
