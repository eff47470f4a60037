// Each rule's say on a route, chosen by where the route stands: why, or why not, or what is missing.
#pragma once

#include <vector>

#include "engine/eval/verdict.h"
#include "engine/model/recommendation.h"

namespace frontdoor::explain {

/// How a rule came out.
model::RuleOutcome outcome_of(const program::Program& program, const eval::Trace& trace, const program::Rule& rule);

/// For a route that is offered or recommended: what fired, and duties still open. For any other: besides what fired,
/// every duty or rule that could have offered it, with the conditions that failed or are open, and rule-outs that may
/// yet hold.
std::vector<model::Because> because_of(const program::Program& program, const model::Contact& contact,
                                       const eval::Trace& trace, model::RouteId route, model::Status status);

}  // namespace frontdoor::explain
