// What an answer says, as lines of `expect`.
#pragma once

#include <string>
#include <vector>

#include "engine/eval/evaluate.h"
#include "engine/program/program.h"

namespace frontdoor::author {

/// Where a route stands: "telecare is recommended within 5 working days".
std::string expect_route(const program::Program& program, const eval::Trace& trace, model::RouteId route);

/// What a rule leads to: a line for each of its routes, and one for its advice, if it gives any.
std::vector<std::string> expect_of_rule(const program::Program& program, const eval::Trace& trace,
                                        const program::Rule& rule);

/// "duties are settled" or "duties are not settled".
std::string expect_of_duties(const program::Program& program, const eval::Trace& trace);

}  // namespace frontdoor::author
