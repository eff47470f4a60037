// Duties and rules.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/base/nearest.h"
#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/check/block_errors.h"
#include "engine/check/conditions.h"
#include "engine/check/name_errors.h"
#include "engine/check/passes.h"

namespace frontdoor::check {
namespace {

using base::Overload;
using DutyAt = Placed<syntax::DutyBlock>;
using RuleAt = Placed<syntax::RuleBlock>;

template <class Block>
Standing standing_of(const Placed<Block>& block, bool may_be_always) {
  return {.file = *block.file, .damaged = block.frame->damaged, .may_be_always = may_be_always};
}

std::optional<model::Within> time_of(const std::optional<syntax::Within>& within) {
  return within ? std::optional(within->within) : std::nullopt;
}

Text text_of(Draft& draft, const std::optional<syntax::Text>& text) {
  return text ? filled_text(draft, *text) : Text{};
}

Effect duty_effect(Draft& draft, const DutyAt& block, const syntax::DutyEffect& effect) {
  if (!effect.within && !block.frame->damaged) draft.report(duty_without_time(block->name.text, effect.span));
  return DutyEffect{effect.verb, id_of<RouteId>(draft, Wanted::route, effect.route), time_of(effect.within)};
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

std::optional<std::size_t> form_of(Draft& draft, RouteId id, const syntax::Name& form) {
  if (!id.valid() || !draft.route_is_sound[id.index]) return std::nullopt;
  const model::Route& route = draft.pack.routes[id.index];
  if (route.forms.empty()) {
    draft.report(route_without_forms(form, route.name, draft.blocks.routes[id.index]->name.span));
    return std::nullopt;
  }
  const std::string wanted = base::spelling(form.text);
  const auto found =
      std::ranges::find(route.forms, wanted, [](const std::string& each) { return base::spelling(each); });
  if (found != route.forms.end()) return static_cast<std::size_t>(found - route.forms.begin());
  draft.report(unknown_form(form, route.name, base::listed(route.forms), base::nearest(form.text, route.forms)));
  return std::nullopt;
}

Effect rule_effect(Draft& draft, const syntax::RuleEffect& effect) {
  return std::visit(Overload{
                        [&](const syntax::RouteEffect& on) -> Effect {
                          const RouteId route = id_of<RouteId>(draft, Wanted::route, on.route);
                          return RouteEffect{on.verb, route, on.form ? form_of(draft, route, *on.form) : std::nullopt,
                                             time_of(on.within)};
                        },
                        [&](const syntax::WordsEffect& words) -> Effect {
                          return WordsEffect{words.verb, filled_text(draft, words.text)};
                        },
                    },
                    effect.kind);
}

/// Names of a list, each looked up once; reports the second of two that are the same.
template <class Id>
std::vector<Id> ids_of(Draft& draft, Wanted wanted, std::string_view what, const std::vector<syntax::Name>& names) {
  std::vector<Id> ids;
  std::map<Id, SourceSpan> seen;
  for (const syntax::Name& name : names) {
    const Id id = id_of<Id>(draft, wanted, name);
    if (!id.valid()) continue;
    const auto [at, added] = seen.try_emplace(id, name.span);
    if (added) ids.push_back(id);
    if (!added) draft.report(stands_twice(what, name.text, name.span, at->second));
  }
  return ids;
}

/// The names of rules; those of duties are reported, for nothing overrides a duty.
std::vector<syntax::Name> without_duties(Draft& draft, const std::vector<syntax::Name>& names) {
  std::vector<syntax::Name> rules;
  for (const syntax::Name& name : names) {
    const Declared* declared = draft.names.find_any(Wanted::rule, name.text);
    if (declared == nullptr || declared->kind != Kind::duty) {
      rules.push_back(name);
    } else {
      draft.report(duty_overridden(declared->name, name.span, declared->span));
    }
  }
  return rules;
}

Rule check_rule(Draft& draft, const RuleAt& block) {
  Rule rule;
  rule.name = block->name.text;
  rule.span = block->name.span;
  rule.under = plain_text(draft, block->under);
  rule.upholds = ids_of<PrincipleId>(draft, Wanted::principle, "the principle", block->upholds);
  rule.when = check_condition(draft, standing_of(block, true), block->when);
  if (block->unless) rule.unless = check_condition(draft, standing_of(block, false), *block->unless);
  for (const syntax::RuleEffect& effect : block->then) rule.effects.push_back(rule_effect(draft, effect));
  rule.overrides = ids_of<RuleId>(draft, Wanted::rule, "the rule", without_duties(draft, block->overrides));
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
    Rule checked = std::visit(Overload{
                                  [&](const DutyAt& block) { return check_duty(draft, block); },
                                  [&](const RuleAt& block) { return check_rule(draft, block); },
                              },
                              action);
    draft.pack.rules.push_back(std::move(checked));
  }
}

}  // namespace frontdoor::check
