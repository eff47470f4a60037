// Whether the contact can be closed, and what is left to do for it (LANGUAGE part II, 6).
#pragma once

#include <vector>

#include "engine/eval/evaluate.h"
#include "engine/model/recommendation.h"

namespace frontdoor::explain {

/// True when every duty fires or does not.
bool duties_are_settled(const program::Program& program, const eval::Trace& trace);

/// Every must-offer route that is not yet answered, with what to do; by route.
std::vector<model::ToDo> left_to_do(const program::Program& program, const model::Contact& contact,
                                    const eval::Trace& trace);

/// One follow-up for each of the two people where a duty or an `always ask` fact could not be found out.
std::vector<model::FollowUpNeeded> follow_ups(const program::Program& program, const model::Contact& contact,
                                              const eval::Trace& trace);

}  // namespace frontdoor::explain
