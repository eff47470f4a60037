#include "engine/check/usage.h"

#include <functional>

#include "engine/base/overload.h"

namespace frontdoor::check {
namespace {

using base::Overload;

/// Follows conditions down, through definitions and `only when`s, each condition once; a stack of its own, since a
/// chain of definitions may be as long as a pack.
class UsageWalk {
 public:
  explicit UsageWalk(const Pack& pack) : pack_(pack), seen_(pack.exprs.size(), false) {}

  /// Calls `see` with every expr below the root that was not seen before.
  void follow(ExprId root, const std::function<void(ExprId)>& see) {
    push(root);
    while (!waiting_.empty()) {
      const ExprId id = waiting_.back();
      waiting_.pop_back();
      if (seen_[id.index]) continue;
      seen_[id.index] = true;
      see(id);
      push_parts(pack_[id]);
    }
  }

 private:
  void push(ExprId id) {
    if (id.valid()) waiting_.push_back(id);
  }

  void push_parts(const Expr& expr) {
    std::visit(Overload{
                   [&](const FactTest& test) { push(pack_.only_when[test.fact.index]); },
                   [&](const DefinitionTest& test) { push(pack_[test.definition].body); },
                   [&](const GroupTest& test) {
                     for (const FactId id : pack_.vocabulary[test.group].members) push(pack_.only_when[id.index]);
                   },
                   [&](const List& list) {
                     for (const ExprId item : list.items) push(item);
                   },
                   [&](const syntax::Always&) {},
                   [&](const Unresolved&) {},
               },
               expr.kind);
  }

  const Pack& pack_;
  std::vector<bool> seen_;
  std::vector<ExprId> waiting_;
};

void mark_facts(const Pack& pack, const Expr& expr, std::vector<bool>& facts) {
  if (const auto* test = std::get_if<FactTest>(&expr.kind)) facts[test->fact.index] = true;
  const auto* group = std::get_if<GroupTest>(&expr.kind);
  if (group == nullptr) return;
  for (const FactId member : pack.vocabulary[group->group].members) facts[member.index] = true;
}

void mark_filled_in(const Text& text, std::vector<bool>& facts) {
  for (const auto& part : text.parts) {
    const auto* id = std::get_if<FactId>(&part);
    if (id != nullptr && id->valid()) facts[id->index] = true;
  }
}

/// What rules depend on, and who is speaking; the `only when` of what is always asked.
void mark_deciding(const Pack& pack, Usage& usage) {
  UsageWalk walk(pack);
  const auto mark = [&](ExprId id) { mark_facts(pack, pack[id], usage.facts); };
  for (const Rule& rule : pack.rules) {
    walk.follow(rule.when, mark);
    walk.follow(rule.unless.value_or(ExprId()), mark);
    walk.follow(rule.exceptions, mark);
    mark_filled_in(rule.because, usage.facts);
    if (rule.otherwise_because) mark_filled_in(*rule.otherwise_because, usage.facts);
    for (const Effect& effect : rule.effects) {
      if (const auto* words = std::get_if<WordsEffect>(&effect)) mark_filled_in(words->text, usage.facts);
    }
  }
  for (std::size_t i = 0; i < pack.vocabulary.facts.size(); ++i) {
    if (pack.vocabulary.facts[i].always_ask || usage.facts[i]) walk.follow(pack.only_when[i], mark);
  }
}

/// What anything depends on at all.
void mark_at_all(const Pack& pack, Usage& usage) {
  usage.facts_at_all = usage.facts;
  for (const Expr& expr : pack.exprs) {
    mark_facts(pack, expr, usage.facts_at_all);
    if (const auto* test = std::get_if<DefinitionTest>(&expr.kind)) usage.definitions[test->definition.index] = true;
  }
}

}  // namespace

Usage usage_of(const Pack& pack) {
  Usage usage{.facts = std::vector<bool>(pack.vocabulary.facts.size(), false),
              .facts_at_all = {},
              .definitions = std::vector<bool>(pack.definitions.size(), false),
              .duty_of_expr = std::vector<RuleId>(pack.exprs.size())};
  mark_deciding(pack, usage);
  mark_at_all(pack, usage);
  UsageWalk walk(pack);
  for (std::size_t i = 0; i < pack.rules.size(); ++i) {
    if (!pack.rules[i].is_duty) continue;
    walk.follow(pack.rules[i].when, [&](ExprId id) { usage.duty_of_expr[id.index] = RuleId(i); });
  }
  return usage;
}

}  // namespace frontdoor::check
