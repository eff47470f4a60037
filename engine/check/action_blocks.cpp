// Duties and rules; tables are in table_blocks.cpp.
#include <fmt/format.h>

#include "engine/base/overload.h"
#include "engine/check/block_errors.h"
#include "engine/check/conditions.h"
#include "engine/check/passes.h"
#include "engine/check/rule_lines.h"
#include "engine/check/table_blocks.h"

namespace frontdoor::check {
namespace {

using base::Overload;
using DutyAt = Placed<syntax::DutyBlock>;
using RuleAt = Placed<syntax::RuleBlock>;
using TableAt = Placed<syntax::TableBlock>;

template <class Block>
Standing standing_of(const Placed<Block>& block, bool may_be_always) {
  return {.file = *block.file, .damaged = block.frame->damaged, .may_be_always = may_be_always};
}

Text text_of(Draft& draft, const std::optional<syntax::Text>& text) {
  return text ? filled_text(draft, *text) : Text{};
}

Effect duty_effect(Draft& draft, const DutyAt& block, const syntax::DutyEffect& effect) {
  const auto route = id_of<RouteId>(draft, Wanted::route, effect.route);
  // Why not of an unknown route: the time may be what made its name one.
  if (!effect.within && route.valid() && !block.frame->damaged) {
    draft.report(duty_without_time(block->name.text, effect.span));
  }
  return DutyEffect{effect.verb, route, time_of(effect.within)};
}

void take_declining(Draft& draft, Rule& duty, const DutyAt& block) {
  if (!block->may_be_declined) return;
  const auto& unless = block->may_be_declined->unless;
  duty.declining = unless ? Declining::unless : Declining::always;
  duty.exceptions = check_condition(draft, standing_of(block, false), unless);
}

void check_duty_lines(Draft& draft, const DutyAt& block, const Rule& duty) {
  require_lines(draft, *block.frame, fmt::format("duty `{}`", duty.name),
                {{block->under.has_value(), "`under`", "under \"Care Act 2014, section 9\""},
                 {block->when.has_value(), "`when`", "when ..."},
                 {!block->then.empty(), "`then`", "then offer ... within 28 days"},
                 {block->because.has_value(), "`because`", "because \"...\""}});
  const bool always = duty.when.valid() && std::holds_alternative<syntax::Always>(draft.pack[duty.when].kind);
  if (!block->follow_up && !always && !block.frame->damaged && block->when) {
    draft.report(duty_without_follow_up(duty.name, block->name.span));
  }
}

Rule check_duty(Draft& draft, const DutyAt& block) {
  Rule duty;
  duty.name = block->name.text;
  duty.span = block->name.span;
  duty.is_duty = true;
  duty.under = plain_text(draft, block->under);
  duty.when = check_condition(draft, standing_of(block, true), block->when);
  for (const syntax::DutyEffect& effect : block->then) duty.effects.push_back(duty_effect(draft, block, effect));
  duty.because = text_of(draft, block->because);
  take_declining(draft, duty, block);
  if (block->follow_up) duty.follow_up = {block->follow_up->within.within, plain_text(draft, block->follow_up->text)};
  check_duty_lines(draft, block, duty);
  return duty;
}

Rule check_rule(Draft& draft, const RuleAt& block) {
  Rule rule;
  rule.name = block->name.text;
  rule.span = block->name.span;
  rule.under = plain_text(draft, block->under);
  rule.upholds = check_upholds(draft, block->upholds);
  rule.when = check_condition(draft, standing_of(block, true), block->when);
  if (block->unless) rule.unless = check_condition(draft, standing_of(block, false), *block->unless);
  for (const syntax::RuleEffect& effect : block->then) rule.effects.push_back(check_effect(draft, effect));
  rule.overrides = check_overrides(draft, block->overrides);
  rule.because = text_of(draft, block->because);
  if (block->otherwise_because) rule.otherwise_because = filled_text(draft, *block->otherwise_because);
  require_lines(draft, *block.frame, fmt::format("rule `{}`", rule.name),
                {{!block->upholds.empty(), "`upholds`", "upholds ..."},
                 {block->when.has_value(), "`when`", "when ..."},
                 {!block->then.empty(), "`then`", "then recommend ..."},
                 {block->because.has_value(), "`because`", "because \"...\""}});
  return rule;
}

}  // namespace

void check_actions(Draft& draft) {
  for (const Action& action : draft.blocks.actions) {
    std::visit(Overload{
                   [&](const DutyAt& block) { draft.pack.rules.push_back(check_duty(draft, block)); },
                   [&](const RuleAt& block) { draft.pack.rules.push_back(check_rule(draft, block)); },
                   [&](const TableAt& block) { check_table(draft, block); },
               },
               action);
  }
}

}  // namespace frontdoor::check
