#include "engine/lower/rules.h"

#include "engine/base/overload.h"

namespace frontdoor::lower {
namespace {

using base::Overload;
using program::Effect;
using program::EffectKind;
using program::Rule;

program::Text text_of(const check::Text& text) { return {text.parts}; }

program::DutyVerb verb_of(syntax::DutyVerb verb) {
  switch (verb) {
    case syntax::DutyVerb::offer:
      return program::DutyVerb::offer;
    case syntax::DutyVerb::raise:
      return program::DutyVerb::raise;
    case syntax::DutyVerb::arrange:
      return program::DutyVerb::arrange;
    case syntax::DutyVerb::give:
      return program::DutyVerb::give;
  }
  return {};
}

EffectKind kind_of(syntax::RouteEffect::Verb verb) {
  switch (verb) {
    case syntax::RouteEffect::Verb::recommend:
      return EffectKind::recommend;
    case syntax::RouteEffect::Verb::consider:
      return EffectKind::consider;
    case syntax::RouteEffect::Verb::rule_out:
      return EffectKind::rule_out;
  }
  return {};
}

Effect effect_of(const check::Effect& effect) {
  Effect lowered;
  std::visit(Overload{
                 [&](const check::DutyEffect& each) {
                   lowered.kind = EffectKind::duty;
                   lowered.verb = verb_of(each.verb);
                   lowered.route = each.route;
                   lowered.within = each.within;
                 },
                 [&](const check::RouteEffect& each) {
                   lowered.kind = kind_of(each.verb);
                   lowered.route = each.route;
                   lowered.form = each.form;
                   lowered.within = each.within;
                 },
                 [&](const check::WordsEffect& each) {
                   const bool advice = each.verb == syntax::WordsEffect::Verb::advise;
                   lowered.kind = advice ? EffectKind::advise : EffectKind::do_first;
                   lowered.text = text_of(each.text);
                 },
             },
             effect);
  return lowered;
}

program::Declining declining_of(check::Declining declining) {
  switch (declining) {
    case check::Declining::never:
      return program::Declining::never;
    case check::Declining::always:
      return program::Declining::always;
    case check::Declining::unless:
      return program::Declining::unless;
  }
  return {};
}

Rule table_entry(const check::Pack& pack, const check::Rule& rule) {
  Rule lowered;
  lowered.name = rule.name;
  lowered.is_duty = rule.is_duty;
  lowered.under = rule.under;
  for (const check::PrincipleId id : rule.upholds) lowered.upholds.push_back(pack.principles[id.index].name);
  for (const check::Effect& effect : rule.effects) lowered.effects.push_back(effect_of(effect));
  lowered.because = text_of(rule.because);
  if (rule.otherwise_because) lowered.otherwise_because = text_of(*rule.otherwise_because);
  lowered.declining = declining_of(rule.declining);
  lowered.follow_up = rule.follow_up;
  lowered.span = rule.span;
  return lowered;
}

/// The nodes of a rule whose overriding rules have theirs.
void add_nodes(const check::Rule& rule, const std::vector<Rule>& all, Rule& lowered, Conditions& conditions,
               Nodes& nodes) {
  lowered.when = conditions.lower(rule.when);
  if (rule.exceptions.valid()) lowered.exceptions = conditions.lower(rule.exceptions);
  lowered.holds = lowered.when;
  if (rule.unless) {
    lowered.unless = conditions.lower(*rule.unless);
    lowered.holds = nodes.all({lowered.when, nodes.negation(lowered.unless)});
  }
  lowered.fires = lowered.holds;
  if (lowered.overridden_by.empty()) return;
  std::vector<NodeId> overriding;
  for (const program::RuleId id : lowered.overridden_by) overriding.push_back(all[id.index].fires);
  lowered.fires = nodes.all({lowered.holds, nodes.negation(nodes.any(std::move(overriding)))});
}

}  // namespace

std::vector<Rule> lower_rules(const check::Pack& pack, Conditions& conditions, Nodes& nodes) {
  std::vector<Rule> rules;
  for (const check::Rule& rule : pack.rules) rules.push_back(table_entry(pack, rule));
  for (std::size_t i = 0; i < pack.rules.size(); ++i) {
    for (const check::RuleId id : pack.rules[i].overrides) rules[id.index].overridden_by.emplace_back(i);
  }
  for (const check::RuleId id : pack.rule_order) add_nodes(pack[id], rules, rules[id.index], conditions, nodes);
  return rules;
}

std::vector<std::vector<program::RouteEffectRef>> effects_by_route(const std::vector<Rule>& rules, std::size_t routes) {
  std::vector<std::vector<program::RouteEffectRef>> by_route(routes);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (std::size_t effect = 0; effect < rules[i].effects.size(); ++effect) {
      const model::RouteId route = rules[i].effects[effect].route;
      if (route.valid()) by_route[route.index].push_back({program::RuleId(i), effect});
    }
  }
  return by_route;
}

program::RouteNodes route_nodes(const std::vector<Rule>& rules, const std::vector<program::RouteEffectRef>& effects,
                                Nodes& nodes) {
  std::vector<NodeId> duties, recommending, considering, ruling_out, to_check;
  for (const program::RouteEffectRef& each : effects) {
    const Rule& rule = rules[each.rule.index];
    switch (rule.effects[each.effect].kind) {
      case EffectKind::duty:
        duties.push_back(rule.when);
        break;
      case EffectKind::recommend:
        recommending.push_back(rule.fires);
        to_check.push_back(
            nodes.all({nodes.add({program::Surely{rule.when}}), nodes.add({program::Perhaps{rule.fires}})}));
        break;
      case EffectKind::consider:
        considering.push_back(rule.fires);
        break;
      case EffectKind::rule_out:
        ruling_out.push_back(rule.fires);
        break;
      case EffectKind::advise:
      case EffectKind::do_first:
        break;
    }
  }
  program::RouteNodes route;
  route.duty = nodes.any(std::move(duties));
  route.recommended = nodes.any(std::move(recommending));
  route.considered = nodes.any(std::move(considering));
  route.ruled_out = nodes.any(ruling_out);
  route.check_first = nodes.any(std::move(to_check));
  if (ruling_out.empty()) return route;
  const NodeId not_ruled_out = nodes.negation(nodes.add({program::Surely{route.ruled_out}}));
  route.check_first = nodes.all({route.check_first, not_ruled_out});
  return route;
}

}  // namespace frontdoor::lower
