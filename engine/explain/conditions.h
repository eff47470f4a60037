// The part of a trace that a person needs: which written conditions made a rule fire, fail, or stay open, with the
// facts behind them. Derived by walking down from a rule's nodes, never carried along.
#pragma once

#include <span>
#include <vector>

#include "engine/eval/evaluate.h"
#include "engine/model/recommendation.h"

namespace frontdoor::explain {

/// What decided a rule: of one that fired, what made it yes; of one that did not, what failed (an exception that holds
/// reads "unless ..."); of an undetermined one, what holds already and what is open, also of rules that may override
/// it.
std::vector<model::Condition> conditions_of(const program::Program& program, const model::Contact& contact,
                                            const eval::Trace& trace, const program::Rule& rule);

/// What decided one node.
std::vector<model::Condition> conditions_of(const program::Program& program, const model::Contact& contact,
                                            const eval::Trace& trace, program::NodeId node);

/// The operands of a node, in order; none for a test.
std::span<const program::NodeId> operands_of(const program::Node& node);

/// The fact that a node tests; none for a node of operands.
std::optional<model::FactId> fact_of(const program::Node& node);

}  // namespace frontdoor::explain
