// Blocks that decide: duties and rules.
#include "engine/syntax/read_block.h"
#include "engine/syntax/read_conditions.h"

namespace frontdoor::syntax {
namespace {

DutyEffect read_duty_effect(const Part& part, Reading& reading) {
  DutyEffect effect;
  effect.span = part.span();
  effect.route = read_name(*part.child(Rule::name), reading);
  effect.within = read_limit_of(part, reading);
  if (part.keyword() == TokenKind::raise) effect.verb = DutyVerb::raise;
  if (part.keyword() == TokenKind::arrange) effect.verb = DutyVerb::arrange;
  if (part.keyword() == TokenKind::give) effect.verb = DutyVerb::give;
  return effect;
}

RouteEffect read_route_effect(const Part& part, Reading& reading) {
  RouteEffect effect;
  effect.route = read_name(*part.child(Rule::name), reading);
  effect.within = read_limit_of(part, reading);
  if (part.keyword() == TokenKind::consider) effect.verb = RouteEffect::Verb::consider;
  if (part.keyword() == TokenKind::rule_out) effect.verb = RouteEffect::Verb::rule_out;
  if (const std::optional<Part> form = part.child(Rule::form)) {
    effect.form = read_name(*form->child(Rule::name), reading);
  }
  return effect;
}

/// The effects of a `then` line, on it or as bullets.
template <class Effect>
std::vector<Effect> read_effects(const Part& line, Rule bullet, Rule effect, Reading& reading,
                                 Effect (*read)(const Part&, Reading&)) {
  std::vector<Effect> effects;
  if (const std::optional<Part> only = line.child(effect)) effects.push_back(read(*only, reading));
  for (const Part& part : bullets_of(line, bullet, reading)) effects.push_back(read(*part.child(effect), reading));
  return effects;
}

Declining read_declining(const Part& line, Reading& reading) {
  Declining declining{.unless = std::nullopt, .span = line.span()};
  if (line.child(Rule::condition).has_value()) declining.unless = read_condition_of(line, reading);
  return declining;
}

}  // namespace

RuleEffect read_effect(const Part& effect, Reading& reading) {
  const Part kind = *effect.first();
  if (kind.rule() == Rule::route_effect) return {read_route_effect(kind, reading), kind.span()};
  WordsEffect words;
  words.text = read_text(kind, reading);
  if (kind.keyword() == TokenKind::do_first) words.verb = WordsEffect::Verb::do_first;
  return {std::move(words), kind.span()};
}

DutyBlock read_duty(const Part& block, Reading& reading) {
  DutyBlock duty;
  duty.name = head_name(block, Rule::duty_head, Rule::title, reading);
  for (const Part& line : lines_once(block, reading)) {
    if (line.rule() == Rule::under_line) duty.under = read_text(line, reading);
    if (line.rule() == Rule::when_line) duty.when = read_condition_of(line, reading);
    if (line.rule() == Rule::duty_then_line) {
      duty.then = read_effects(line, Rule::duty_effect_bullet, Rule::duty_effect, reading, read_duty_effect);
    }
    if (line.rule() == Rule::because_line) duty.because = read_text(line, reading);
    if (line.rule() == Rule::may_be_declined_line) duty.may_be_declined = read_declining(line, reading);
    if (line.rule() == Rule::follow_up_line) duty.follow_up = read_follow_up(line, reading);
  }
  return duty;
}

RuleBlock read_rule(const Part& block, Reading& reading) {
  RuleBlock rule;
  rule.name = head_name(block, Rule::rule_head, Rule::title, reading);
  for (const Part& line : lines_once(block, reading)) {
    if (line.rule() == Rule::upholds_line) rule.upholds = read_titles(line, reading);
    if (line.rule() == Rule::under_line) rule.under = read_text(line, reading);
    if (line.rule() == Rule::when_line) rule.when = read_condition_of(line, reading);
    if (line.rule() == Rule::unless_line) rule.unless = read_condition_of(line, reading);
    if (line.rule() == Rule::then_line) {
      rule.then = read_effects(line, Rule::effect_bullet, Rule::effect, reading, read_effect);
    }
    if (line.rule() == Rule::overrides_line) rule.overrides = read_titles(line, reading);
    if (line.rule() == Rule::because_line) rule.because = read_text(line, reading);
    if (line.rule() == Rule::otherwise_line) rule.otherwise_because = read_text(line, reading);
  }
  return rule;
}

}  // namespace frontdoor::syntax
