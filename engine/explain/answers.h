// What a recorded answer to a route is worth (LANGUAGE part II, 6): only a no from the one whom the route is for
// counts, and where it needs their agreement, only their yes.
#pragma once

#include "engine/model/contact.h"
#include "engine/program/program.h"

namespace frontdoor::explain {

/// Accepted or arranged (raised, given), by somebody whose yes counts.
bool is_yes(const program::Program& program, const model::Contact& contact, const model::RouteResponse& response);

/// Declined by the one whom the route is for.
bool is_no(const program::Program& program, const model::Contact& contact, const model::RouteResponse& response);

/// Handed over, with a date and a name.
bool is_handed_over(const model::RouteResponse& response);

/// True if a yes that counts is recorded for the route, or that it was handed over: it is answered, whatever a no
/// means.
bool is_answered_without_a_no(const program::Program& program, const model::Contact& contact, model::RouteId route);

}  // namespace frontdoor::explain
