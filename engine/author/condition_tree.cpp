#include "engine/author/condition_tree.h"

#include <algorithm>

#include "engine/base/overload.h"
#include "engine/check/rule.h"
#include "engine/explain/conditions.h"

namespace frontdoor::author {
namespace {

using model::Truth;
using program::NodeId;
using program::Program;

/// Builds a tree downwards from a node, as far as bullets go.
class Growth {
 public:
  explicit Growth(const Program& program) : program_(program) {}

  void grow(NodeId node, std::size_t parent, Part part, NodeId unless, bool is_root) {
    const std::size_t place = tree.items.size();
    if (node == unless) part = Part::unless;
    const program::NodeWords& words = program_.words[node.index];
    const bool constant = std::holds_alternative<program::Constant>(program_[node].kind);
    const bool is_definition_itself = is_root && words.is_definition && part == Part::definition;
    const bool is_test = !words.text.empty() && !words.is_list && !is_definition_itself && !constant;
    tree.items.push_back({.node = node, .parent = parent, .is_test = is_test, .part = part, .below = {}});
    if (!is_root) tree.items[parent].below.push_back(place);
    // Why: what the rows above a table's row say is tried with those rows.
    if (is_test || words.text == check::no_row_above) return;
    for (const NodeId operand : explain::operands_of(program_[node])) grow(operand, place, part, unless, false);
  }

  ConditionTree tree;

 private:
  const Program& program_;
};

ConditionTree grown(const Program& program, NodeId root, Part part, NodeId unless = {}) {
  Growth growth(program);
  growth.grow(root, 0, part, unless, true);
  return std::move(growth.tree);
}

/// What `all`, `any` and the like make of the truths below.
Truth joined(const program::Node& node, Truth as_it_is, const std::vector<Truth>& below) {
  const auto all = [&] {
    Truth truth = Truth::yes;
    for (const Truth each : below) truth = model::kleene_and(truth, each);
    return truth;
  };
  const auto any = [&] {
    Truth truth = Truth::no;
    for (const Truth each : below) truth = model::kleene_or(truth, each);
    return truth;
  };
  const auto at_least = [&](std::int64_t count) {
    const std::int64_t sure = std::ranges::count(below, Truth::yes);
    const std::int64_t perhaps = sure + std::ranges::count(below, Truth::unknown);
    if (sure >= count) return Truth::yes;
    return perhaps < count ? Truth::no : Truth::unknown;
  };
  return std::visit(base::Overload{
                        [&](const program::All&) { return all(); },
                        [&](const program::Any&) { return any(); },
                        [&](const program::Not&) { return model::kleene_not(below.front()); },
                        [&](const program::AtLeast& n) { return at_least(n.count); },
                        [&](const program::Surely&) { return model::truth_of(below.front() == Truth::yes); },
                        [&](const program::Perhaps&) { return model::truth_of(below.front() != Truth::no); },
                        [&](const program::Constant&) { return as_it_is; },
                        [&](const program::InRange&) { return as_it_is; },
                        [&](const program::InWindow&) { return as_it_is; },
                        [&](const program::IsNever&) { return as_it_is; },
                        [&](const program::IsOneOf&) { return as_it_is; },
                        [&](const program::HasAnyOf&) { return as_it_is; },
                        [&](const program::IsEmpty&) { return as_it_is; },
                        [&](const program::Applies&) { return as_it_is; },
                    },
                    node.kind);
}

}  // namespace

std::vector<std::size_t> ConditionTree::tests() const {
  std::vector<std::size_t> tests;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].is_test) tests.push_back(i);
  }
  return tests;
}

std::vector<Written> written_conditions(const Program& program) {
  std::vector<Written> written;
  for (const program::Rule& rule : program.rules) {
    const Owner owner = rule.is_duty ? Owner::duty : Owner::rule;
    written.push_back({owner, rule.name, grown(program, rule.holds, Part::when, rule.unless)});
    if (rule.exceptions.valid())
      written.push_back({owner, rule.name, grown(program, rule.exceptions, Part::declining)});
  }
  std::vector<NodeId> definitions;
  for (std::size_t i = 0; i < program.nodes.size(); ++i) {
    if (program.words[i].is_definition) definitions.emplace_back(i);
  }
  std::ranges::sort(definitions, {}, [&](NodeId id) { return program.words[id.index].text; });
  for (const NodeId id : definitions) {
    written.push_back({Owner::definition, program.words[id.index].text, grown(program, id, Part::definition)});
  }
  return written;
}

bool decides(const Program& program, const ConditionTree& tree, std::size_t test, const eval::Trace& trace) {
  const Truth whole = trace[tree.items.front().node];
  if (whole == Truth::unknown || trace[tree.items[test].node] == Truth::unknown) return false;
  Truth turned = model::kleene_not(trace[tree.items[test].node]);
  std::vector<Truth> below;
  for (std::size_t at = test; at != 0;) {
    const ConditionTree::Item& parent = tree.items[tree.items[at].parent];
    below.clear();
    for (const std::size_t each : parent.below) below.push_back(each == at ? turned : trace[tree.items[each].node]);
    turned = joined(program[parent.node], trace[parent.node], below);
    at = tree.items[at].parent;
    if (turned == trace[parent.node]) return false;
  }
  return turned != whole;
}

}  // namespace frontdoor::author
