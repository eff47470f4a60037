#include "engine/explain/national_outcome.h"

#include <algorithm>
#include <set>

#include "engine/explain/answers.h"

namespace frontdoor::explain {
namespace {

using model::Status;
using model::Whom;
using Routes = std::set<model::RouteId>;

/// What was decided about the routes for one of the two people.
struct Decided {
  Routes taken_up;  // accepted or arranged, by somebody whose yes counts
  Routes declined;  // by the one whom they are for
  bool answered = false;
};

Decided decided_for(const program::Program& program, const model::Contact& contact, Whom whom) {
  Decided decided;
  for (const model::RouteResponse& response : contact.outcome.responses) {
    if (program[response.route].whom != whom) continue;
    decided.answered = true;
    if (is_yes(program, contact, response)) decided.taken_up.insert(response.route);
    if (is_no(program, contact, response)) decided.declined.insert(response.route);
  }
  return decided;
}

Routes advised_to(const std::vector<model::RouteAdvice>& routes, Whom whom) {
  Routes advised;
  for (const model::RouteAdvice& route : routes)
    if (route.whom == whom && (route.status == Status::must_offer || route.status == Status::recommended))
      advised.insert(route.id);
  return advised;
}

std::optional<std::string> first_among(const program::Program& program, const Routes& routes) {
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
    const Decided decided = decided_for(program, contact, whom);
    Routes advised = advised_to(routes, whom);
    if (whom == Whom::carer && advised.empty() && !decided.answered) continue;
    // Why: a no to one route decides nothing about the others.
    for (const model::RouteId id : decided.declined) advised.erase(id);
    const bool provisional = decided.taken_up.empty() && (!advised.empty() || decided.declined.empty());
    outcomes.push_back({.whom = whom,
                        .outcome = first_among(program, provisional ? advised : decided.taken_up),
                        .provisional = provisional});
  }
  return outcomes;
}

}  // namespace frontdoor::explain
