#include "tests/support/tiny_pack.h"

#include <fmt/format.h>

namespace frontdoor::tests {
namespace {

using Kind = TinyTest::Kind;
using Effect = TinyEffect::Kind;

bool is_list(const TinyTest& test) { return test.kind >= Kind::all_of; }

TinyTest any_test(const TinyPack& pack, Random& random, int depth) {
  TinyTest test;
  test.kind = static_cast<Kind>(below(random, depth == 0 ? 3 : 7));
  test.fact = below(random, pack.facts.size());
  if (!is_list(test)) return test;
  const std::size_t parts = 2 + below(random, 2);
  for (std::size_t i = 0; i < parts; ++i) test.parts.push_back(any_test(pack, random, depth - 1));
  return test;
}

std::optional<model::Within> any_within(Random& random, bool needed) {
  using enum model::TimeUnit;
  constexpr model::Within limits[] = {{0, today}, {2, days}, {48, hours}, {9, days}, {1, weeks}};
  if (!needed && below(random, 2) == 0) return std::nullopt;
  return limits[below(random, std::size(limits))];
}

TinyEffect any_effect(Random& random, bool is_duty, std::size_t route) {
  TinyEffect effect{.kind = Effect::offer, .route = route, .within = {}};
  if (!is_duty) effect.kind = static_cast<Effect>(1 + below(random, 4));
  if (effect.kind != Effect::rule_out && effect.kind != Effect::advise) effect.within = any_within(random, is_duty);
  return effect;
}

TinyRule any_rule(const TinyPack& pack, Random& random, std::size_t position) {
  TinyRule rule;
  rule.name = fmt::format("rule{}", position);
  rule.is_duty = below(random, 3) == 0;
  rule.when = any_test(pack, random, 2);
  const std::size_t first = below(random, pack.routes.size());
  rule.effects.push_back(any_effect(random, rule.is_duty, first));
  if (below(random, 4) == 0) rule.effects.push_back(any_effect(random, rule.is_duty, 1 - first));
  if (rule.is_duty) {
    if (below(random, 2) == 0) rule.exceptions = any_test(pack, random, 1);
    return rule;
  }
  if (below(random, 3) == 0) rule.unless = any_test(pack, random, 1);
  for (std::size_t other = 0; other < position; ++other)
    if (!pack.rules[other].is_duty && below(random, 4) == 0) rule.overrides.push_back(other);
  return rule;
}

/// "washing", or a list with its bullets at a depth.
std::string text_of(const TinyPack& pack, const TinyTest& test, std::size_t indent) {
  const std::string& name = pack.facts[test.fact].name;
  constexpr std::string_view words[] = {"", "", "", "all of", "any of", "none of", "at least 2 of"};
  switch (test.kind) {
    case Kind::is_yes:
      return name;
    case Kind::is_no:
      return name + " is no";
    case Kind::not_yes:
      return "not " + name;
    case Kind::all_of:
    case Kind::any_of:
    case Kind::none_of:
    case Kind::at_least_2:
      break;
  }
  std::string text(words[static_cast<std::size_t>(test.kind)]);
  for (const TinyTest& part : test.parts)
    text += fmt::format("\n{:>{}}- {}", "", indent, text_of(pack, part, indent + 2));
  return text;
}

std::string text_of(const TinyPack& pack, const TinyEffect& effect) {
  constexpr std::string_view verbs[] = {"offer", "recommend", "consider", "rule out", "advise"};
  const std::string_view verb = verbs[static_cast<std::size_t>(effect.kind)];
  if (effect.kind == Effect::advise) return "advise \"So.\"";
  return fmt::format("{} {}{}", verb, pack.routes[effect.route],
                     effect.within ? " " + model::text_of(*effect.within) : std::string());
}

std::string text_of(const TinyPack& pack, const TinyRule& rule) {
  std::string text = fmt::format("\n{} {}\n  {}\n  when {}\n", rule.is_duty ? "duty" : "rule", rule.name,
                                 rule.is_duty ? "under \"Act\"" : "upholds home", text_of(pack, rule.when, 4));
  if (rule.unless) text += fmt::format("  unless {}\n", text_of(pack, *rule.unless, 4));
  text += "  then\n";
  for (const TinyEffect& effect : rule.effects) text += fmt::format("    - {}\n", text_of(pack, effect));
  text += "  because \"So.\"\n";
  std::string overrides;
  for (const std::size_t other : rule.overrides) overrides += (overrides.empty() ? "" : ", ") + pack.rules[other].name;
  if (!overrides.empty()) text += fmt::format("  overrides {}\n", overrides);
  if (rule.exceptions) text += fmt::format("  may be declined unless {}\n", text_of(pack, *rule.exceptions, 4));
  if (rule.is_duty) text += "  if it cannot be found out, follow up within 2 days \"Ask again.\"\n";
  return text;
}

std::string text_of(const TinyPack& pack, const TinyFact& fact) {
  std::string text = fmt::format("\nfact {}\n  yes or no\n", fact.name);
  if (fact.only_when) text += fmt::format("  only when {}\n", pack.facts[*fact.only_when].name);
  if (fact.always_ask) text += "  always ask\n";
  text += fmt::format("  ask \"{}?\"\n", fact.name);
  if (fact.always_ask) text += "  if it cannot be found out, follow up today \"Ask today.\"\n";
  return text;
}

}  // namespace

TinyPack any_tiny_pack(Random& random) {
  TinyPack pack;
  pack.routes = {"red", "blue"};
  constexpr std::string_view names[] = {"apple", "berry", "cherry", "damson", "elder"};
  const std::size_t facts = 3 + below(random, 3);
  for (std::size_t i = 0; i < facts; ++i) {
    TinyFact fact{.name = std::string(names[i]), .only_when = {}, .always_ask = below(random, 6) == 0};
    if (i > 0 && below(random, 3) == 0) fact.only_when = below(random, i);
    pack.facts.push_back(std::move(fact));
  }
  if (below(random, 2) == 0) pack.group = {facts - 2, facts - 1};
  const std::size_t rules = 2 + below(random, 5);
  for (std::size_t i = 0; i < rules; ++i) pack.rules.push_back(any_rule(pack, random, i));
  return pack;
}

std::string text_of(const TinyPack& pack) {
  std::string text =
      "pack tiny\n  title \"Tiny\"\n  version 1\n  in force from 1 November 2026\n\nprinciple home\n  title \"Home\"\n";
  for (const TinyFact& fact : pack.facts) text += text_of(pack, fact);
  if (!pack.group.empty())
    text += fmt::format("\ngroup pair: {}, {}\n  ask \"Which?\"\n  if none, each is no\n",
                        pack.facts[pack.group[0]].name, pack.facts[pack.group[1]].name);
  for (const std::string& route : pack.routes)
    text += fmt::format("\nroute {}\n  title \"{}\"\n  off the ladder\n  say \"So.\"\n", route, route);
  for (const TinyRule& rule : pack.rules) text += text_of(pack, rule);
  return text;
}

}  // namespace frontdoor::tests
