// `monitoring only` may decide nothing, `never in duties` no duty: not directly, and not by way of a definition, a
// group, an `only when` or words with facts filled in. Nor is a text ever filled in.
#include <map>
#include <optional>

#include "engine/base/overload.h"
#include "engine/check/block_errors.h"
#include "engine/check/conditions.h"
#include "engine/check/passes.h"
#include "engine/check/type_errors.h"

namespace frontdoor::check {
namespace {

using base::Overload;

/// The facts that a test names, and through which group.
struct Tested {
  std::vector<FactId> facts;
  std::string group;
};

Tested facts_of(const Pack& pack, const Expr& expr) {
  if (const auto* test = std::get_if<FactTest>(&expr.kind)) return {{test->fact}, {}};
  const auto* test = std::get_if<GroupTest>(&expr.kind);
  if (test == nullptr) return {};
  const model::Group& group = pack.vocabulary[test->group];
  return {group.members, group.name};
}

void report_monitoring(Draft& draft, const Tested& tested, SourceSpan where) {
  for (const FactId id : tested.facts) {
    if (!draft.fact(id).monitoring_only) continue;
    draft.report(monitoring_only_used(draft.fact(id).name, where, draft.pack.fact_spans[id.index], tested.group));
    return;
  }
}

/// Every test of a pack decides something: what is told in examples is not among its exprs.
void check_monitoring(Draft& draft) {
  for (std::size_t i = 0; i < draft.pack.exprs.size(); ++i) {
    const Expr& expr = draft.pack.exprs[i];
    report_monitoring(draft, facts_of(draft.pack, expr), expr.span);
  }
}

/// A fact with `never in duties`, and where it is used.
struct Offence {
  FactId fact;
  SourceSpan where;
};

/// What of definitions and `only when`s depends on such a fact; built in the pack's order.
struct Offences {
  std::map<DefinitionId, Offence> definitions;
  std::map<FactId, Offence> only_when;

  [[nodiscard]] std::optional<Offence> of_fact(const Draft& draft, FactId id, SourceSpan where) const {
    if (draft.fact(id).never_in_duties) return Offence{id, where};
    const auto found = only_when.find(id);
    return found == only_when.end() ? std::nullopt : std::optional(found->second);
  }

  [[nodiscard]] std::optional<Offence> of_test(const Draft& draft, const Expr& expr) const {
    if (const auto* test = std::get_if<DefinitionTest>(&expr.kind)) {
      const auto found = definitions.find(test->definition);
      return found == definitions.end() ? std::nullopt : std::optional(found->second);
    }
    for (const FactId id : facts_of(draft.pack, expr).facts) {
      if (auto offence = of_fact(draft, id, expr.span)) return offence;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Offence> of_condition(const Draft& draft, ExprId root) const {
    std::optional<Offence> first;
    for_each_test(draft.pack, root, [&](const Expr& expr) {
      if (!first) first = of_test(draft, expr);
    });
    return first;
  }
};

Offences collect_offences(const Draft& draft) {
  Offences offences;
  for (const auto& thing : draft.pack.order) {
    std::visit(Overload{
                   [&](DefinitionId id) {
                     if (auto found = offences.of_condition(draft, draft.pack[id].body)) {
                       offences.definitions.emplace(id, *found);
                     }
                   },
                   [&](FactId id) {
                     if (auto found = offences.of_condition(draft, draft.pack.only_when[id.index])) {
                       offences.only_when.emplace(id, *found);
                     }
                   },
               },
               thing);
  }
  return offences;
}

void report_in_duty(Draft& draft, const Rule& duty, const Offence& offence, SourceSpan where) {
  const bool here = offence.where == where;
  draft.report(used_in_a_duty(draft.fact(offence.fact).name, duty.name, where,
                              draft.pack.fact_spans[offence.fact.index],
                              here ? std::nullopt : std::optional(offence.where)));
}

void check_duty(Draft& draft, const Rule& duty, const Offences& offences) {
  for (const ExprId root : {duty.when, duty.exceptions}) {
    for_each_test(draft.pack, root, [&](const Expr& expr) {
      if (const auto offence = offences.of_test(draft, expr)) report_in_duty(draft, duty, *offence, expr.span);
    });
  }
}

void check_words(Draft& draft, const Rule& rule, const Text& text) {
  for (const auto& part : text.parts) {
    const auto* id = std::get_if<FactId>(&part);
    if (id == nullptr || !id->valid()) continue;
    const model::Fact& fact = draft.fact(*id);
    if (fact.type == model::FactType::text && draft.fact_is_sound[id->index]) {
      draft.report(text_is_not_filled_in(text.span, fact));
    }
    if (fact.monitoring_only) report_monitoring(draft, {{*id}, {}}, text.span);
    if (fact.never_in_duties && rule.is_duty) report_in_duty(draft, rule, {*id, text.span}, text.span);
  }
}

void check_rule_words(Draft& draft, const Rule& rule) {
  check_words(draft, rule, rule.because);
  if (rule.otherwise_because) check_words(draft, rule, *rule.otherwise_because);
  for (const Effect& effect : rule.effects) {
    if (const auto* words = std::get_if<WordsEffect>(&effect)) check_words(draft, rule, words->text);
  }
}

}  // namespace

void check_marks(Draft& draft) {
  check_monitoring(draft);
  const Offences offences = collect_offences(draft);
  for (const Rule& rule : draft.pack.rules) {
    if (rule.is_duty) check_duty(draft, rule, offences);
    check_rule_words(draft, rule);
  }
}

}  // namespace frontdoor::check
