#include "engine/explain/answers.h"

#include <algorithm>

namespace frontdoor::explain {

using model::Response;
using model::RouteResponse;

bool is_yes(const program::Program& program, const model::Contact& contact, const RouteResponse& response) {
  const bool yes = response.response == Response::accepted || response.response == Response::arranged;
  const model::Route& route = program[response.route];
  return yes && (!route.needs_agreement || model::said_by_whom(contact, response.said_by, route.whom));
}

bool is_no(const program::Program& program, const model::Contact& contact, const RouteResponse& response) {
  return response.response == Response::declined &&
         model::said_by_whom(contact, response.said_by, program[response.route].whom);
}

bool is_handed_over(const RouteResponse& response) {
  return response.response == Response::handed_over && response.follow_up_date && !response.follow_up_name.empty();
}

bool is_answered_without_a_no(const program::Program& program, const model::Contact& contact, model::RouteId route) {
  return std::ranges::any_of(contact.outcome.responses, [&](const RouteResponse& response) {
    return response.route == route && (is_yes(program, contact, response) || is_handed_over(response));
  });
}

}  // namespace frontdoor::explain
