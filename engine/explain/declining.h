// What a no means for a duty (LANGUAGE part II, 6): it may end it, or not, or that is not known yet.
#pragma once

#include <vector>

#include "engine/eval/evaluate.h"
#include "engine/model/recommendation.h"

namespace frontdoor::explain {

/// What a no from the one a route is for does to the duties that fire on it; none where no duty fires.
std::optional<model::DecliningIs> declining_on(const program::Program& program, const eval::Trace& trace,
                                               model::RouteId route);

/// The firing duties on routes to which a no that counts is recorded, and nothing that answers them without it.
std::vector<program::RuleId> duties_with_a_no(const program::Program& program, const model::Contact& contact,
                                              const eval::Trace& trace);

/// The firing duties on a route.
std::vector<program::RuleId> firing_duties(const program::Program& program, const eval::Trace& trace,
                                           model::RouteId route);

/// Of the effects of the firing duties on a route the most pressing: what is due now or today first, and of that raise,
/// then arrange, then the rest; else the shortest time limit. Null where no duty fires.
const program::Effect* most_pressing(const program::Program& program, const eval::Trace& trace, model::RouteId route);

/// "ends the duty", "does not end the duty", "not known yet".
std::string_view word_for(model::DecliningIs declining);

}  // namespace frontdoor::explain
