// The order in which routes are shown (LANGUAGE part II, 7). No scores, no weights: every place in the list can be said
// in one sentence.
#pragma once

#include <string>
#include <vector>

#include "engine/model/recommendation.h"
#include "engine/program/program.h"

namespace frontdoor::explain {

/// The person's routes before the carer's; within each what is due at once, must offer, recommended, check first, worth
/// considering, then open, ruled out, not indicated; ties by menu place, step, name.
void put_in_order(const program::Program& program, std::vector<model::RouteAdvice>& routes);

/// In words, why one route stands before another that comes after it: "what must be offered comes before what is
/// recommended".
std::string why_before(const program::Program& program, const model::RouteAdvice& first,
                       const model::RouteAdvice& then);

/// True for the statuses that are shown without being asked for.
bool is_shown(model::Status status);

}  // namespace frontdoor::explain
