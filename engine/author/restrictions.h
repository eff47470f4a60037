// What may be told of a fact so that a node that tests it comes out as wanted.
#pragma once

#include <vector>

#include "engine/program/program.h"

namespace frontdoor::author {

/// The alternatives, most natural first: each leaves only values of which the node is so. None for other nodes.
std::vector<model::Values> restrictions(const model::Fact& fact, const program::Node& node, bool yes, model::Date now);

/// One value of those left, at an edge where there is one: edges are worth trying. Sets and dates that may be never
/// stay as they are.
model::Values plain_value(const model::Fact& fact, const model::Values& values);

}  // namespace frontdoor::author
