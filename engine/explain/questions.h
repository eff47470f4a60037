// What can still matter, in the order of asking (LANGUAGE part II, 5).
#pragma once

#include <variant>
#include <vector>

#include "engine/eval/evaluate.h"
#include "engine/model/recommendation.h"

namespace frontdoor::explain {

/// Every question that can still matter, in the order of asking; `in_law` marks those that closing waits for.
std::vector<model::Question> questions(const program::Program& program, const model::Contact& contact,
                                       const eval::Trace& trace);

/// The words of one question, in the person the conversation is in; what it would decide is left out.
model::Question question_about(const program::Program& program, const model::Contact& contact,
                               const std::variant<model::FactId, model::GroupId>& asked);

}  // namespace frontdoor::explain
