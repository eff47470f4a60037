// Examples: what a contact tells, and what is expected of the answer.
#include <fmt/format.h>

#include <algorithm>

#include "engine/base/overload.h"
#include "engine/check/block_errors.h"
#include "engine/check/conditions.h"
#include "engine/check/expectations.h"
#include "engine/check/finding_words.h"
#include "engine/check/joined.h"
#include "engine/check/name_errors.h"
#include "engine/check/passes.h"

namespace frontdoor::check {
namespace {

using base::Overload;
using ExampleAt = Placed<syntax::ExampleBlock>;
using GivenKind = decltype(Given::kind);

GivenKind told_fact(Draft& draft, const syntax::Test& test, SourceSpan where) {
  if (report_if_joined(draft, test, where)) return Unresolved{};
  const Declared* other = draft.names.find_any(Wanted::fact, test.subject.text);
  if (other != nullptr && other->kind == Kind::group && !other->twice) {
    draft.report(group_is_told(*other, test.subject, test.comparison.has_value()));
    return Unresolved{};
  }
  const Declared* declared = look_up(draft, Wanted::fact, test.subject);
  if (declared == nullptr || declared->twice) return Unresolved{};
  const FactId fact(declared->position);
  Comparison comparison = check_comparison(draft, test, fact, Use::given, where);
  if (std::holds_alternative<Unresolved>(comparison.kind)) return Unresolved{};
  return GivenFact{fact, std::move(comparison)};
}

GivenKind told_group(Draft& draft, const syntax::GroupTest& test) {
  const Declared* declared = look_up(draft, Wanted::group, test.group);
  if (declared == nullptr || declared->twice) return Unresolved{};
  const GroupId group(declared->position);
  const bool unknown = std::holds_alternative<syntax::IsUnknown>(test.comparison.kind);
  if (unknown && !test.comparison.negated) return GivenGroup{group, {}};
  std::vector<Comparison> by_member = check_members(draft, test, group, Use::given);
  if (by_member.empty()) return Unresolved{};
  return GivenGroup{group, std::move(by_member)};
}

GivenKind told(Draft& draft, const syntax::File& file, syntax::ExprId id) {
  const syntax::Expr& expr = file[id];
  if (const auto* test = std::get_if<syntax::Test>(&expr.kind)) return told_fact(draft, *test, expr.span);
  if (const auto* test = std::get_if<syntax::GroupTest>(&expr.kind)) return told_group(draft, *test);
  return Unresolved{};  // the grammar has no lists here
}

Given check_given(Draft& draft, const syntax::File& file, const syntax::Given& given) {
  GivenKind kind = std::visit(Overload{
                                  [&](const syntax::ExprId& id) { return told(draft, file, id); },
                                  [&](const syntax::GivenAnswer& answer) -> GivenKind {
                                    const RouteId route = id_of<RouteId>(draft, Wanted::route, answer.route);
                                    if (!route.valid()) return Unresolved{};
                                    return GivenAnswer{route, answer.answer, answer.by};
                                  },
                              },
                              given.kind);
  return {std::move(kind), given.span};
}

void check_day(Draft& draft, const ExampleAt& block) {
  if (!block->on || block.frame->damaged || draft.blocks.packs.empty()) return;
  const auto& pack = draft.blocks.packs.front();
  const bool in_force_some_day = !pack->until || !pack->in_force_from || pack->in_force_from->date <= pack->until->date;
  if (pack.frame->damaged || !in_force_some_day) return;
  const bool too_early = pack->in_force_from && block->on->date < pack->in_force_from->date;
  const bool too_late = pack->until && pack->until->date < block->on->date;
  if (!too_early && !too_late) return;
  draft.report(
      example_out_of_force(block->on->span, too_early ? pack->in_force_from->span : pack->until->span, too_early));
}

Example check_example(Draft& draft, const ExampleAt& block) {
  Example example;
  example.name = block->name.text;
  example.span = block->name.span;
  if (block->on) example.on = block->on->date;
  for (const syntax::Given& given : block->given) example.given.push_back(check_given(draft, *block.file, given));
  for (const syntax::Expect& expect : block->expect) example.expect.push_back(check_expect(draft, expect));
  check_day(draft, block);
  require_lines(draft, *block.frame, fmt::format("example `{}`", example.name),
                {{!block->given.empty(), "`given`", "given\n    - ..."},
                 {!block->expect.empty(), "`expect`", "expect\n    - ..."}});
  return example;
}

}  // namespace

void check_examples(Draft& draft) {
  for (const ExampleAt& block : draft.blocks.examples) draft.pack.examples.push_back(check_example(draft, block));
}

}  // namespace frontdoor::check
