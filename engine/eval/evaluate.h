// The obvious evaluator and the oracle of every other: one loop over the nodes, operands before users, no
// short-circuit, so that the trace explains everything.
#pragma once

#include <vector>

#include "engine/model/contact.h"
#include "engine/model/status.h"
#include "engine/program/program.h"

namespace frontdoor::eval {

/// The truth of every node, by NodeId.
class Trace {
 public:
  std::vector<model::Truth> truths;
  [[nodiscard]] model::Truth operator[](program::NodeId id) const { return truths[id.index]; }
};

/// Total and deterministic: depends on the program and on what is known, on nothing else.
Trace evaluate(const program::Program& program, const model::Contact& contact);

/// The day that one end of a window is, for a contact of that date.
std::int64_t day_of(const program::WindowEnd& end, model::Date today);

/// The five truths of a route.
model::RouteTruths truths_of(const program::Program& program, const Trace& trace, program::RouteId route);

}  // namespace frontdoor::eval
