// The whole answer to one contact, read off its trace: a pure function of (program, contact).
#pragma once

#include "engine/eval/evaluate.h"
#include "engine/model/recommendation.h"

namespace frontdoor::explain {

/// Recommends. The contact must have been resolved with the program's vocabulary.
model::Recommendation recommend(const program::Program& program, const model::Contact& contact);

}  // namespace frontdoor::explain
