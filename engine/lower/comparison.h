// One comparison with one fact as the one node that decides it, its negation aside.
#pragma once

#include "engine/check/condition.h"
#include "engine/lower/nodes.h"

namespace frontdoor::lower {

/// The node of a comparison as if it were not negated and the fact applied. What only examples tell has none.
program::Node comparison_node(const model::Vocabulary& vocabulary, model::FactId fact,
                              const check::Comparison& comparison, Nodes& nodes);

}  // namespace frontdoor::lower
