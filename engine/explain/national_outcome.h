// The one national outcome of a contact, for each of the two people (LANGUAGE part II, 8).
#pragma once

#include <vector>

#include "engine/model/recommendation.h"
#include "engine/program/program.h"

namespace frontdoor::explain {

/// The first of the pack's national outcomes among the accepted or arranged routes; while there are none, among must
/// offer and recommended that were not declined, and provisional. The carer's only where a route of theirs is advised
/// or answered.
std::vector<model::NationalOutcome> national_outcomes(const program::Program& program, const model::Contact& contact,
                                                      const std::vector<model::RouteAdvice>& routes);

}  // namespace frontdoor::explain
