#include "engine/explain/open_facts.h"

#include <algorithm>

#include "engine/explain/conditions.h"

namespace frontdoor::explain {

using model::FactId;
using model::Truth;
using program::NodeId;

std::vector<FactId> OpenFacts::to_ask(NodeId node) const {
  std::vector<FactId> found;
  std::vector<bool> seen(program_.nodes.size());
  walk(node, Which::worth_asking, found, seen);
  return found;
}

std::vector<FactId> OpenFacts::unsettled(NodeId node) const {
  std::vector<FactId> found;
  std::vector<bool> seen(program_.nodes.size());
  walk(node, Which::all, found, seen);
  return found;
}

std::vector<FactId> OpenFacts::to_ask(FactId fact) const {
  std::vector<FactId> found;
  std::vector<bool> seen(program_.nodes.size());
  const NodeId applies = program_.applies[fact.index];
  if (applies.valid()) {
    if (trace_[applies] == Truth::no) return found;
    walk(applies, Which::worth_asking, found, seen);
    if (!found.empty()) return found;
  }
  if (can_be_asked(fact)) found.push_back(fact);
  return found;
}

bool OpenFacts::is_open(FactId fact) const {
  const NodeId applies = program_.applies[fact.index];
  const bool may_apply = !applies.valid() || trace_[applies] != Truth::no;
  return may_apply && !model::is_one_value(program_.vocabulary[fact], contact_[fact].values);
}

bool OpenFacts::can_be_asked(FactId fact) const {
  const model::Fact& declared = program_.vocabulary[fact];
  const model::Known& known = contact_[fact];
  const bool group_asks = declared.group && !known.told && !program_.vocabulary[*declared.group].ask.empty();
  return known.asked == model::Asked::not_asked && (group_asks || !declared.ask.empty()) &&
         !model::is_one_value(declared, known.values);
}

void OpenFacts::add(FactId fact, Which which, std::vector<FactId>& found) const {
  if (std::ranges::find(found, fact) != found.end()) return;
  if (which == Which::all) {
    if (is_open(fact)) found.push_back(fact);
    return;
  }
  if (!can_be_asked(fact)) return;
  const NodeId applies = program_.applies[fact.index];
  // Why: its `only when` stands beside every comparison, so what is left to ask of it is found there, first.
  const bool ask_only_when_first = applies.valid() && trace_[applies] == Truth::unknown && !to_ask(applies).empty();
  if (!ask_only_when_first) found.push_back(fact);
}

void OpenFacts::walk(NodeId node, Which which, std::vector<FactId>& found, std::vector<bool>& seen) const {
  if (trace_[node] != Truth::unknown || seen[node.index]) return;
  seen[node.index] = true;
  if (const std::optional<FactId> fact = fact_of(program_[node])) {
    add(*fact, which, found);
    return;
  }
  for (NodeId operand : operands_of(program_[node])) walk(operand, which, found, seen);
}

}  // namespace frontdoor::explain
