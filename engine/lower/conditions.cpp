#include "engine/lower/conditions.h"

#include <cassert>

#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/lower/comparison.h"

namespace frontdoor::lower {
namespace {

using base::Overload;
using check::Expr;
using model::FactId;
using program::Node;
using program::NodeWords;
using syntax::Quantifier;

NodeWords words_of(const Expr& expr) {
  return {.text = expr.words, .is_list = false, .is_definition = false, .span = expr.span};
}

/// A group's comparison said of one member: "washing is unable" of "any of outcomes is unable".
std::string member_words(const std::string& words, const std::string& group, const std::string& member) {
  const std::string before = " of " + base::lower(group) + " ";
  const std::size_t at = base::lower(words).find(before);
  return at == std::string::npos ? words : member + words.substr(at + before.size() - 1);
}

Node quantified(Quantifier quantifier, std::int64_t count, std::vector<NodeId> operands, Nodes& nodes) {
  switch (quantifier) {
    case Quantifier::all:
      return {program::All{std::move(operands)}};
    case Quantifier::any:
      return {program::Any{std::move(operands)}};
    case Quantifier::none:
      return {program::Not{nodes.add({program::Any{std::move(operands)}})}};
    case Quantifier::at_least:
      return {program::AtLeast{count, std::move(operands)}};
  }
  return {};
}

}  // namespace

Conditions::Conditions(const check::Pack& pack, Nodes& nodes)
    : pack_(pack), nodes_(nodes), applies_(pack.vocabulary.facts.size()), definitions_(pack.definitions.size()) {
  for (const auto& thing : pack.order) {
    std::visit(Overload{
                   [&](check::DefinitionId id) {
                     const check::Definition& definition = pack[id];
                     definitions_[id.index] = nodes_.add(
                         {program::All{{lower(definition.body)}}},
                         {.text = definition.name, .is_list = false, .is_definition = true, .span = definition.span});
                   },
                   [&](FactId id) {
                     applies_[id.index] = nodes_.add({program::Applies{id, lower(pack.only_when[id.index])}});
                   },
               },
               thing);
  }
}

NodeId Conditions::test(FactId fact, const check::Comparison& comparison, NodeWords words) {
  Node node = comparison_node(pack_.vocabulary, fact, comparison, nodes_);
  const NodeId applies = applies_[fact.index];
  if (applies.valid()) node = {program::All{{applies, nodes_.add(std::move(node))}}};
  if (comparison.negated) node = {program::Not{nodes_.add(std::move(node))}};
  return nodes_.add(std::move(node), std::move(words));
}

NodeId Conditions::group_test(const check::GroupTest& test, const Expr& expr) {
  const model::Group& group = pack_.vocabulary[test.group];
  std::vector<NodeId> members;
  for (std::size_t i = 0; i < group.members.size(); ++i) {
    NodeWords words = words_of(expr);
    words.text = member_words(expr.words, group.name, pack_.vocabulary[group.members[i]].name);
    members.push_back(this->test(group.members[i], test.by_member[i], std::move(words)));
  }
  return nodes_.add(quantified(test.quantifier, test.count, std::move(members), nodes_), words_of(expr));
}

NodeId Conditions::list(const check::List& list, const Expr& expr) {
  std::vector<NodeId> items;
  items.reserve(list.items.size());
  for (const check::ExprId item : list.items) items.push_back(lower(item));
  NodeWords words = words_of(expr);
  words.is_list = true;
  return nodes_.add(quantified(list.quantifier, list.count, std::move(items), nodes_), std::move(words));
}

NodeId Conditions::definition_test(const check::DefinitionTest& test, const Expr& expr) {
  const NodeId definition = definitions_[test.definition.index];
  assert(definition.valid());
  return test.negated ? nodes_.add({program::Not{definition}}, words_of(expr)) : definition;
}

NodeId Conditions::lower(check::ExprId id) {
  if (!std::holds_alternative<check::List>(pack_[id].kind)) return lower_once(id);
  const auto found = lists_.find(id);
  if (found != lists_.end()) return found->second;
  return lists_.emplace(id, lower_once(id)).first->second;
}

NodeId Conditions::lower_once(check::ExprId id) {
  const Expr& expr = pack_[id];
  return std::visit(Overload{
                        [&](const check::FactTest& each) { return test(each.fact, each.comparison, words_of(expr)); },
                        [&](const check::DefinitionTest& each) { return definition_test(each, expr); },
                        [&](const check::GroupTest& each) { return group_test(each, expr); },
                        [&](const check::List& each) { return list(each, expr); },
                        [&](const syntax::Always&) { return nodes_.add({program::Constant{true}}, words_of(expr)); },
                        [&](const check::Unresolved&) {
                          assert(false && "a pack with errors is not lowered");
                          return nodes_.constant(false);
                        },
                    },
                    expr.kind);
}

}  // namespace frontdoor::lower
