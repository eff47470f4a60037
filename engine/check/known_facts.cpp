#include "engine/check/known_facts.h"

#include <set>

#include "engine/base/overload.h"
#include "engine/check/values_left.h"

namespace frontdoor::check {

using base::Overload;

KnownFacts::KnownFacts(const Pack& pack) : pack_(pack) {
  for (const auto& thing : pack.order) {
    const auto* id = std::get_if<DefinitionId>(&thing);
    if (id == nullptr) continue;
    const ExprId body = pack[*id].body;
    definitions_.emplace(*id, BothWays{.if_no = when(body, false), .if_yes = when(body, true)});
  }
}

/// A test that leaves one value makes the fact known; its no does so only if the fact always applies.
KnownFacts::Facts KnownFacts::by_test(const FactTest& test, bool truth) const {
  const model::Fact& fact = pack_.vocabulary[test.fact];
  Comparison comparison = test.comparison;
  if (!truth) comparison.negated = !comparison.negated;
  if (comparison.negated && fact.has_only_when) return {};
  const auto left = values_left(fact, comparison, std::nullopt);
  return left && model::is_one_value(fact, *left) ? Facts{test.fact} : Facts{};
}

KnownFacts::Facts KnownFacts::by_definition(const DefinitionTest& test, bool truth) const {
  const auto found = definitions_.find(test.definition);
  if (found == definitions_.end()) return {};
  return truth != test.negated ? found->second.if_yes : found->second.if_no;
}

/// All of them are so: what any one of them tells.
KnownFacts::Facts KnownFacts::by_each(const std::vector<ExprId>& items, bool truth) const {
  Facts all;
  for (const ExprId item : items) all.merge(when(item, truth));
  return all;
}

/// Some of them are so: what every one of them tells.
KnownFacts::Facts KnownFacts::by_some(const std::vector<ExprId>& items, bool truth) const {
  std::optional<Facts> common;
  for (const ExprId item : items) {
    Facts facts = when(item, truth);
    if (common) {
      std::erase_if(*common, [&](FactId fact) { return !facts.contains(fact); });
    } else {
      common = std::move(facts);
    }
  }
  return common.value_or(Facts{});
}

KnownFacts::Facts KnownFacts::by_list(const List& list, bool truth) const {
  switch (list.quantifier) {
    case syntax::Quantifier::all:
      return truth ? by_each(list.items, true) : by_some(list.items, false);
    case syntax::Quantifier::any:
      return truth ? by_some(list.items, true) : by_each(list.items, false);
    case syntax::Quantifier::none:
      return truth ? by_each(list.items, false) : by_some(list.items, true);
    case syntax::Quantifier::at_least:
      return by_some(list.items, truth);
  }
  return {};
}

std::set<FactId> KnownFacts::when(ExprId condition, bool truth) const {
  if (!condition.valid()) return {};
  return std::visit(Overload{
                        [&](const FactTest& test) { return by_test(test, truth); },
                        [&](const DefinitionTest& test) { return by_definition(test, truth); },
                        [&](const List& list) { return by_list(list, truth); },
                        [&](const GroupTest&) { return Facts{}; },
                        [&](const syntax::Always&) { return Facts{}; },
                        [&](const Unresolved&) { return Facts{}; },
                    },
                    pack_[condition].kind);
}

std::set<FactId> KnownFacts::when_fired(const Rule& rule) const {
  Facts facts = when(rule.when, true);
  if (rule.unless) facts.merge(when(*rule.unless, false));
  return facts;
}

}  // namespace frontdoor::check
