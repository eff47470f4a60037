#include "engine/check/conditions.h"

#include <fmt/format.h>

#include "engine/base/overload.h"
#include "engine/check/block_errors.h"
#include "engine/check/joined.h"
#include "engine/check/name_errors.h"
#include "engine/check/type_errors.h"
#include "engine/syntax/canonical.h"

namespace frontdoor::check {
namespace {

using base::Overload;
using ExprKind = decltype(Expr::kind);

ExprId add(Draft& draft, Expr expr) {
  draft.pack.exprs.push_back(std::move(expr));
  return ExprId(draft.pack.exprs.size() - 1);
}

/// An unknown value that nothing of the fact is near may be another fact's.
base::Diagnostic with_owner(Draft& draft, base::Diagnostic diagnostic) {
  if (diagnostic.code != "R0206" || !diagnostic.help.empty()) return diagnostic;
  const std::string value = source_words(draft, diagnostic.primary->span);
  const model::Fact* owner = fact_with_value(draft, value);
  if (owner != nullptr) diagnostic.help = is_a_value_of(value, owner->name);
  return diagnostic;
}

/// An unknown value is kept until all of its places are known.
void report_misfit(Draft& draft, FactId fact, base::Diagnostic diagnostic) {
  diagnostic = with_owner(draft, std::move(diagnostic));
  if (diagnostic.code != "R0206") return draft.report(std::move(diagnostic));
  draft.unknown_values.push_back({fact, std::move(diagnostic)});
}

/// A typed comparison, or a report and Unresolved; the fact is invalid for a definition.
Comparison made_or_reported(Draft& draft, FactId fact, Fitted fitted) {
  if (auto* comparison = std::get_if<Comparison>(&fitted)) return std::move(*comparison);
  report_misfit(draft, fact, std::get<base::Diagnostic>(std::move(fitted)));
  return Comparison{};
}

Fitted fit_test(const model::Fact& fact, const syntax::Test& test, Use use, SourceSpan where) {
  if (!test.comparison) return fit_alone(fact, test.negated, where);
  return fit(fact, *test.comparison, use);
}

/// A definition is tested like a yes-or-no fact.
ExprKind check_definition(Draft& draft, const syntax::Test& test, const Declared& declared, SourceSpan where) {
  model::Fact as_fact;
  as_fact.name = declared.name;
  const Comparison comparison = made_or_reported(draft, FactId(), fit_test(as_fact, test, Use::test, where));
  const auto* is = std::get_if<IsValue>(&comparison.kind);
  if (is == nullptr) return Unresolved{};
  return DefinitionTest{DefinitionId(declared.position), comparison.negated != (is->value == 0)};
}

ExprKind check_test(Draft& draft, const syntax::Test& test, SourceSpan where) {
  if (report_if_joined(draft, test, where)) return Unresolved{};
  const Declared* declared = look_up(draft, Wanted::fact_or_definition, test.subject);
  if (declared == nullptr || declared->twice) return Unresolved{};
  if (declared->kind == Kind::definition) return check_definition(draft, test, *declared, where);
  const FactId fact(declared->position);
  Comparison comparison = check_comparison(draft, test, fact, Use::test, where);
  if (std::holds_alternative<Unresolved>(comparison.kind)) return Unresolved{};
  return FactTest{fact, std::move(comparison)};
}

/// Reports a count that no or every list of this length meets.
void check_count(Draft& draft, syntax::Quantifier quantifier, const syntax::Number& count, std::size_t items) {
  if (quantifier != syntax::Quantifier::at_least) return;
  if (count.value < 1) {
    draft.report(
        always_true(fmt::format("at least {} of anything is always so", count.value), count.span, "count at least 1"));
  } else if (count.value > static_cast<std::int64_t>(items)) {
    draft.report(never_true(fmt::format("there are only {} to count", items), count.span,
                            fmt::format("count at most {}", items)));
  }
}

ExprKind check_group_test(Draft& draft, const syntax::GroupTest& test) {
  const Declared* declared = look_up(draft, Wanted::group, test.group);
  if (declared == nullptr || declared->twice) return Unresolved{};
  const GroupId group(declared->position);
  if (draft.group_is_whole[group.index]) {
    check_count(draft, test.quantifier, test.count, draft.pack.vocabulary[group].members.size());
  }
  std::vector<Comparison> by_member = check_members(draft, test, group, Use::test);
  if (by_member.empty()) return Unresolved{};
  return GroupTest{test.quantifier, test.count.value, group, std::move(by_member)};
}

ExprKind check_list(Draft& draft, const Standing& standing, const syntax::List& list) {
  if (!standing.damaged) check_count(draft, list.quantifier, list.count, list.items.size());
  const Standing inside{.file = standing.file, .damaged = standing.damaged, .may_be_always = false};
  List checked{.quantifier = list.quantifier, .count = list.count.value, .items = {}};
  for (const syntax::ExprId item : list.items) checked.items.push_back(check_condition(draft, inside, item));
  return checked;
}

ExprKind check_always(Draft& draft, const Standing& standing, SourceSpan where) {
  if (standing.may_be_always) return syntax::Always{};
  draft.report(always_is_no_condition(where));
  return Unresolved{};
}

}  // namespace

Comparison check_comparison(Draft& draft, const syntax::Test& test, FactId fact, Use use, SourceSpan where) {
  if (!draft.fact_is_sound[fact.index]) return {};
  return made_or_reported(draft, fact, fit_test(draft.fact(fact), test, use, where));
}

std::vector<Comparison> check_members(Draft& draft, const syntax::GroupTest& test, GroupId group, Use use) {
  std::vector<Comparison> by_member;
  std::vector<base::Label> misfits;
  std::optional<base::Diagnostic> first;
  FactId of_first;
  for (const FactId member : draft.pack.vocabulary[group].members) {
    if (!draft.fact_is_sound[member.index]) return {};
    Fitted fitted = fit(draft.fact(member), test.comparison, use);
    if (auto* comparison = std::get_if<Comparison>(&fitted)) {
      by_member.push_back(std::move(*comparison));
      continue;
    }
    if (!first) {
      first = std::get<base::Diagnostic>(std::move(fitted));
      of_first = member;
    }
    const model::Fact& fact = draft.fact(member);
    misfits.push_back({draft.pack.fact_spans[member.index], fmt::format("`{}` is {}", fact.name, type_words(fact))});
  }
  if (misfits.empty()) return by_member;
  // Why: if it fits none of them, the comparison itself is wrong, and the first member's words say how; and if a value
  // is missing in one of them only, by a letter or two, it is misspelt there.
  if (by_member.empty() || (misfits.size() == 1 && !first->fixes.empty())) {
    report_misfit(draft, of_first, *std::move(first));
  } else {
    draft.report(members_do_not_fit(test.group.text, test.comparison.span, std::move(misfits)));
  }
  return {};
}

ExprId check_condition(Draft& draft, const Standing& standing, syntax::ExprId written) {
  const syntax::Expr& expr = standing.file[written];
  ExprKind kind = std::visit(Overload{
                                 [&](const syntax::Test& test) { return check_test(draft, test, expr.span); },
                                 [&](const syntax::GroupTest& test) { return check_group_test(draft, test); },
                                 [&](const syntax::List& list) { return check_list(draft, standing, list); },
                                 [&](const syntax::Always&) { return check_always(draft, standing, expr.span); },
                             },
                             expr.kind);
  return add(draft, {std::move(kind), syntax::words_of(standing.file, written), expr.span});
}

ExprId check_condition(Draft& draft, const Standing& standing, std::optional<syntax::ExprId> written) {
  return written ? check_condition(draft, standing, *written) : ExprId();
}

ExprId check_cell(Draft& draft, const Declared& column, const syntax::Test& test, SourceSpan where) {
  ExprKind kind = Unresolved{};
  if (column.kind == Kind::definition) {
    kind = check_definition(draft, test, column, where);
  } else {
    const FactId fact(column.position);
    Comparison comparison = check_comparison(draft, test, fact, Use::test, where);
    if (!std::holds_alternative<Unresolved>(comparison.kind)) kind = FactTest{fact, std::move(comparison)};
  }
  return add(draft, {std::move(kind), syntax::words_of(test), where});
}

ExprId add_expr(Draft& draft, Expr expr) { return add(draft, std::move(expr)); }

void for_each_test(const Pack& pack, ExprId root, const std::function<void(const Expr&)>& see) {
  if (!root.valid()) return;
  const Expr& expr = pack[root];
  if (const auto* list = std::get_if<List>(&expr.kind)) {
    for (const ExprId item : list->items) for_each_test(pack, item, see);
  } else {
    see(expr);
  }
}

}  // namespace frontdoor::check
