// Circles among definitions and `only when`, and among overrides; and the order in which they can be worked out.
#include <algorithm>

#include "engine/base/overload.h"
#include "engine/check/block_errors.h"
#include "engine/check/circles.h"
#include "engine/check/conditions.h"
#include "engine/check/passes.h"

namespace frontdoor::check {
namespace {

using base::Overload;

/// Definitions first, then facts (for their `only when`), as positions of one row.
struct Row {
  const Pack& pack;
  [[nodiscard]] std::size_t size() const { return pack.definitions.size() + pack.vocabulary.facts.size(); }
  [[nodiscard]] std::size_t of(DefinitionId id) const { return id.index; }
  [[nodiscard]] std::size_t of(FactId id) const { return pack.definitions.size() + id.index; }
  [[nodiscard]] bool is_definition(std::size_t i) const { return i < pack.definitions.size(); }
  [[nodiscard]] FactId fact(std::size_t i) const { return FactId(i - pack.definitions.size()); }
  [[nodiscard]] ExprId body(std::size_t i) const {
    return is_definition(i) ? pack.definitions[i].body : pack.only_when[fact(i).index];
  }
  [[nodiscard]] std::string name(std::size_t i) const {
    return is_definition(i) ? pack.definitions[i].name : pack.vocabulary[fact(i)].name;
  }
};

void collect_uses(const Row& row, const Expr& expr, std::vector<std::size_t>& uses) {
  std::visit(Overload{
                 [&](const FactTest& test) { uses.push_back(row.of(test.fact)); },
                 [&](const DefinitionTest& test) { uses.push_back(row.of(test.definition)); },
                 [&](const GroupTest& test) {
                   for (const FactId member : row.pack.vocabulary[test.group].members) uses.push_back(row.of(member));
                 },
                 [&](const List&) {},
                 [&](const syntax::Always&) {},
                 [&](const Unresolved&) {},
             },
             expr.kind);
}

std::vector<std::size_t> uses_of(const Row& row, std::size_t i) {
  std::vector<std::size_t> uses;
  for_each_test(row.pack, row.body(i), [&](const Expr& expr) { collect_uses(row, expr, uses); });
  return uses;
}

/// Where one thing of the row names the next.
SourceSpan place_of_use(const Row& row, std::size_t from, std::size_t to) {
  std::optional<SourceSpan> place;
  for_each_test(row.pack, row.body(from), [&](const Expr& expr) {
    std::vector<std::size_t> uses;
    collect_uses(row, expr, uses);
    if (!place && std::ranges::find(uses, to) != uses.end()) place = expr.span;
  });
  return place.value_or(SourceSpan{});
}

void check_conditions(Draft& draft) {
  const Row row{draft.pack};
  Uses uses;
  for (std::size_t i = 0; i < row.size(); ++i) uses.push_back(uses_of(row, i));
  const Ordered ordered = in_order(uses);
  for (const auto& circle : ordered.circles) {
    std::vector<std::string> names;
    std::vector<SourceSpan> places;
    for (std::size_t i = 0; i < circle.size(); ++i) {
      names.push_back(row.name(circle[i]));
      places.push_back(place_of_use(row, circle[i], circle[(i + 1) % circle.size()]));
    }
    draft.report(goes_in_a_circle(names, places));
  }
  for (const std::size_t i : ordered.order) {
    if (row.is_definition(i)) {
      draft.pack.order.emplace_back(DefinitionId(i));
    } else if (row.body(i).valid()) {
      draft.pack.order.emplace_back(row.fact(i));
    }
  }
}

std::vector<syntax::Name> overrides_of(const Action& action) {
  using Names = std::vector<syntax::Name>;
  return std::visit(Overload{
                        [](const Placed<syntax::DutyBlock>&) { return Names{}; },
                        [](const Placed<syntax::RuleBlock>& rule) { return rule->overrides; },
                        [](const Placed<syntax::TableBlock>& table) { return table->overrides; },
                    },
                    action);
}

/// The name of a rule, or of the table that it is a row of: a table overrides, and is overridden, as one.
const std::string& overriding_name(const Rule& rule) { return rule.table.empty() ? rule.name : rule.table; }

/// Where a rule names the one it overrides.
SourceSpan place_of_override(const Draft& draft, std::size_t from, std::size_t to) {
  for (const syntax::Name& name : overrides_of(draft.action_of(RuleId(from)))) {
    const Declared* declared = draft.names.find(Wanted::rule, name.text);
    if (declared != nullptr && to >= declared->position && to < declared->position + declared->count) return name.span;
  }
  return draft.pack.rules[from].span;
}

void check_overrides(Draft& draft) {
  Uses overridden_by(draft.pack.rules.size());
  for (std::size_t i = 0; i < draft.pack.rules.size(); ++i) {
    for (const RuleId overridden : draft.pack.rules[i].overrides) overridden_by[overridden.index].push_back(i);
  }
  const Ordered ordered = in_order(overridden_by);
  for (std::vector<std::size_t> circle : ordered.circles) {
    // From "is overridden by" to "overrides", with the first one still first.
    std::reverse(circle.begin() + 1, circle.end());
    std::vector<std::string> names;
    std::vector<SourceSpan> places;
    for (std::size_t i = 0; i < circle.size(); ++i) {
      names.push_back(overriding_name(draft.pack.rules[circle[i]]));
      places.push_back(place_of_override(draft, circle[i], circle[(i + 1) % circle.size()]));
    }
    draft.report(overrides_in_a_circle(names, places));
  }
  for (const std::size_t i : ordered.order) draft.pack.rule_order.emplace_back(i);
}

}  // namespace

void check_circles(Draft& draft) {
  check_conditions(draft);
  check_overrides(draft);
}

}  // namespace frontdoor::check
