// Conditions to nodes. A comparison with a fact that may not apply is yes only if it applies; so where it has no
// value the comparison is no and its negation yes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/check/pack.h"
#include "engine/lower/nodes.h"

namespace frontdoor::lower {

class Conditions {
 public:
  /// Lowers all definitions and `only when`s, each once.
  Conditions(const check::Pack& pack, Nodes& nodes);

  /// The node of a condition.
  NodeId lower(check::ExprId id);
  /// By FactId: its Applies node; invalid where it always applies.
  [[nodiscard]] const std::vector<NodeId>& applies() const { return applies_; }

 private:
  NodeId lower_once(check::ExprId id);
  NodeId test(model::FactId fact, const check::Comparison& comparison, program::NodeWords words);
  NodeId group_test(const check::GroupTest& test, const check::Expr& expr);
  NodeId list(const check::List& list, const check::Expr& expr);
  NodeId definition_test(const check::DefinitionTest& test, const check::Expr& expr);

  const check::Pack& pack_;
  Nodes& nodes_;
  std::vector<NodeId> applies_;
  std::vector<NodeId> definitions_;
  std::map<check::ExprId, NodeId> lists_;  // a row of a table stands in every row under it
};

}  // namespace frontdoor::lower
