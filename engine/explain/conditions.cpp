#include "engine/explain/conditions.h"

#include <algorithm>
#include <ranges>

#include "engine/base/overload.h"
#include "engine/explain/fill_text.h"

namespace frontdoor::explain {
namespace {

using model::Condition;
using model::Truth;
using program::NodeId;

/// Walks one rule's nodes with the truths of one trace.
class Walk {
 public:
  Walk(const program::Program& program, const model::Contact& contact, const eval::Trace& trace)
      : program_(program), contact_(contact), trace_(trace) {}

  /// The written conditions that made a node what it is.
  [[nodiscard]] std::vector<Condition> decisive(NodeId node) const {
    const program::NodeWords& words = program_.words[node.index];
    if (words.text.empty()) return below(node);
    Condition condition{.text = words.text, .truth = trace_[node], .facts = {}, .parts = {}};
    if (words.is_list || words.is_definition)
      condition.parts = below(node);
    else
      collect_facts(node, condition.facts);
    return {std::move(condition)};
  }

 private:
  /// The operands that decide: the yes ones of an "any" that is yes, the no ones of an "all" that is no, the open ones.
  [[nodiscard]] auto deciding(NodeId node) const {
    const Truth truth = trace_[node];
    const bool turned = std::holds_alternative<program::Not>(program_[node].kind);
    const Truth wanted = turned ? model::kleene_not(truth) : truth;
    return operands_of(program_[node]) |
           std::views::filter([this, wanted](NodeId operand) { return trace_[operand] == wanted; });
  }

  [[nodiscard]] std::vector<Condition> below(NodeId node) const {
    std::vector<Condition> conditions;
    for (NodeId operand : deciding(node)) {
      std::vector<Condition> more = decisive(operand);
      std::ranges::move(more, std::back_inserter(conditions));
    }
    return conditions;
  }

  void collect_facts(NodeId node, std::vector<std::pair<std::string, std::string>>& facts) const {
    if (const std::optional<model::FactId> fact = fact_of(program_[node])) {
      std::pair<std::string, std::string> told{program_.vocabulary[*fact].name, words_for(program_, contact_, *fact)};
      if (std::ranges::find(facts, told) == facts.end()) facts.push_back(std::move(told));
    }
    for (NodeId operand : deciding(node)) collect_facts(operand, facts);
  }

  const program::Program& program_;
  const model::Contact& contact_;
  const eval::Trace& trace_;
};

/// The overriding rules of which it is not known whether they fire, each with what is open in it.
std::vector<Condition> open_overrides(const program::Program& program, const model::Contact& contact,
                                      const eval::Trace& trace, const program::Rule& rule) {
  std::vector<Condition> conditions;
  for (const program::RuleId id : rule.overridden_by) {
    const program::Rule& over = program[id];
    if (trace[over.fires] != Truth::unknown) continue;
    conditions.push_back({.text = "unless overridden by " + over.name,
                          .truth = Truth::unknown,
                          .facts = {},
                          .parts = conditions_of(program, contact, trace, over)});
  }
  return conditions;
}

/// The bullets of a top `all of` are told one by one.
std::vector<Condition> flattened(std::vector<Condition> conditions) {
  const bool top_list =
      conditions.size() == 1 && conditions.front().text == "all of" && !conditions.front().parts.empty();
  if (!top_list) return conditions;
  std::vector<Condition> parts = std::move(conditions.front().parts);
  return parts;
}

}  // namespace

std::span<const NodeId> operands_of(const program::Node& node) {
  using Ids = std::span<const NodeId>;
  return std::visit(base::Overload{
                        [](const program::Constant&) { return Ids{}; },
                        [](const program::InRange&) { return Ids{}; },
                        [](const program::InWindow&) { return Ids{}; },
                        [](const program::IsNever&) { return Ids{}; },
                        [](const program::IsOneOf&) { return Ids{}; },
                        [](const program::HasAnyOf&) { return Ids{}; },
                        [](const program::IsEmpty&) { return Ids{}; },
                        [](const program::Applies& n) { return Ids(&n.only_when, 1); },
                        [](const program::Not& n) { return Ids(&n.operand, 1); },
                        [](const program::All& n) { return Ids(n.operands); },
                        [](const program::Any& n) { return Ids(n.operands); },
                        [](const program::AtLeast& n) { return Ids(n.operands); },
                        [](const program::Surely& n) { return Ids(&n.operand, 1); },
                        [](const program::Perhaps& n) { return Ids(&n.operand, 1); },
                    },
                    node.kind);
}

std::optional<model::FactId> fact_of(const program::Node& node) {
  using Fact = std::optional<model::FactId>;
  return std::visit(base::Overload{
                        [](const program::InRange& n) { return Fact(n.fact); },
                        [](const program::InWindow& n) { return Fact(n.fact); },
                        [](const program::IsNever& n) { return Fact(n.fact); },
                        [](const program::IsOneOf& n) { return Fact(n.fact); },
                        [](const program::HasAnyOf& n) { return Fact(n.fact); },
                        [](const program::IsEmpty& n) { return Fact(n.fact); },
                        [](const program::Constant&) { return Fact(); },
                        [](const program::Applies&) { return Fact(); },
                        [](const program::Not&) { return Fact(); },
                        [](const program::All&) { return Fact(); },
                        [](const program::Any&) { return Fact(); },
                        [](const program::AtLeast&) { return Fact(); },
                        [](const program::Surely&) { return Fact(); },
                        [](const program::Perhaps&) { return Fact(); },
                    },
                    node.kind);
}

std::vector<Condition> conditions_of(const program::Program& program, const model::Contact& contact,
                                     const eval::Trace& trace, NodeId node) {
  return flattened(Walk(program, contact, trace).decisive(node));
}

std::vector<Condition> conditions_of(const program::Program& program, const model::Contact& contact,
                                     const eval::Trace& trace, const program::Rule& rule) {
  const Truth fires = trace[rule.fires];
  std::vector<Condition> conditions;
  const bool told_by_when = trace[rule.when] == fires || trace[rule.when] == Truth::no;
  if (told_by_when || fires != Truth::no) conditions = conditions_of(program, contact, trace, rule.when);
  const bool exception_decides =
      rule.unless.valid() && fires != Truth::yes && trace[rule.unless] == model::kleene_not(fires);
  if (exception_decides) {
    for (Condition& condition : conditions_of(program, contact, trace, rule.unless)) {
      condition.text = "unless " + condition.text;
      conditions.push_back(std::move(condition));
    }
  }
  if (fires == Truth::unknown)
    std::ranges::move(open_overrides(program, contact, trace, rule), std::back_inserter(conditions));
  return conditions;
}

}  // namespace frontdoor::explain
