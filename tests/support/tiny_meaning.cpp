// The meaning of a tiny pack, word for word and without haste.
#include <algorithm>
#include <set>

#include "tests/support/tiny_pack.h"

namespace frontdoor::tests {
namespace {

using model::Status;
using model::Truth;
using Effect = TinyEffect::Kind;

Truth both(Truth left, Truth right) {
  if (left == Truth::no || right == Truth::no) return Truth::no;
  return left == Truth::yes && right == Truth::yes ? Truth::yes : Truth::unknown;
}

Truth turned(Truth truth) {
  if (truth == Truth::unknown) return truth;
  return truth == Truth::yes ? Truth::no : Truth::yes;
}

/// At least so many of them.
Truth count(const std::vector<Truth>& truths, std::ptrdiff_t wanted) {
  if (std::ranges::count(truths, Truth::yes) >= wanted) return Truth::yes;
  return std::ssize(truths) - std::ranges::count(truths, Truth::no) < wanted ? Truth::no : Truth::unknown;
}

std::vector<bool> ways(Truth truth) {
  return truth == Truth::unknown ? std::vector<bool>{false, true} : std::vector<bool>{truth == Truth::yes};
}

Status status_of(bool duty, bool recommended, bool considered, bool ruled_out) {
  if (duty) return Status::must_offer;
  if (ruled_out) return Status::ruled_out;
  if (recommended) return Status::recommended;
  return considered ? Status::worth_considering : Status::not_indicated;
}

/// Ruled out against not indicated is worth no question.
bool worth_asking(Status one, Status other) {
  const auto nothing = [](Status status) { return status == Status::ruled_out || status == Status::not_indicated; };
  return one != other && !(nothing(one) && nothing(other));
}

}  // namespace

TinyMeaning::TinyMeaning(const TinyPack& pack, const TinyContact& contact)
    : pack_(pack), contact_(contact), fires_(pack.rules.size()) {
  // Why from the last: a rule overrides earlier ones only.
  for (std::size_t i = pack.rules.size(); i-- > 0;) {
    const TinyRule& rule = pack.rules[i];
    fires_[i] = truth(rule.when);
    if (rule.unless) fires_[i] = both(fires_[i], turned(truth(*rule.unless)));
    for (std::size_t over = i + 1; over < pack.rules.size(); ++over)
      if (std::ranges::count(pack.rules[over].overrides, i) > 0) fires_[i] = both(fires_[i], turned(fires_[over]));
  }
}

Truth TinyMeaning::applies(std::size_t fact) const {
  const auto& only_when = pack_.facts[fact].only_when;
  if (!only_when || contact_[fact].value != Truth::unknown) return Truth::yes;
  return both(applies(*only_when), contact_[*only_when].value);
}

Truth TinyMeaning::truth(const TinyTest& test) const {
  std::vector<Truth> parts;
  for (const TinyTest& part : test.parts) parts.push_back(truth(part));
  const Truth value = contact_[test.fact].value;
  switch (test.kind) {
    case TinyTest::Kind::is_yes:
      return both(applies(test.fact), value);
    case TinyTest::Kind::is_no:
      return both(applies(test.fact), turned(value));
    case TinyTest::Kind::not_yes:
      return turned(both(applies(test.fact), value));
    case TinyTest::Kind::all_of:
      return count(parts, std::ssize(parts));
    case TinyTest::Kind::any_of:
      return count(parts, 1);
    case TinyTest::Kind::none_of:
      return turned(count(parts, 1));
    case TinyTest::Kind::at_least_2:
      return count(parts, 2);
  }
  return Truth::unknown;
}

Truth TinyMeaning::some(std::size_t route, Effect kind) const {
  std::vector<Truth> truths;
  for (std::size_t i = 0; i < pack_.rules.size(); ++i)
    for (const TinyEffect& effect : pack_.rules[i].effects)
      if (effect.kind == kind && effect.route == route) truths.push_back(fires_[i]);
  return count(truths, 1);
}

std::vector<Status> TinyMeaning::possible(std::size_t route) const {
  std::set<Status> statuses;
  for (const bool duty : ways(some(route, Effect::offer)))
    for (const bool recommended : ways(some(route, Effect::recommend)))
      for (const bool considered : ways(some(route, Effect::consider)))
        for (const bool ruled_out : ways(some(route, Effect::rule_out)))
          statuses.insert(status_of(duty, recommended, considered, ruled_out));
  return {statuses.begin(), statuses.end()};
}

std::optional<model::Within> TinyMeaning::limit(std::size_t route, Status status) const {
  std::optional<model::Within> shortest;
  if (status == Status::ruled_out || status == Status::not_indicated) return shortest;
  for (std::size_t i = 0; i < pack_.rules.size(); ++i) {
    for (const TinyEffect& effect : pack_.rules[i].effects) {
      const bool counts = status == Status::worth_considering
                              ? effect.kind == Effect::consider
                              : effect.kind == Effect::offer || effect.kind == Effect::recommend;
      if (fires_[i] != Truth::yes || effect.route != route || !counts || !effect.within) continue;
      if (!shortest || model::shorter(*effect.within, *shortest)) shortest = effect.within;
    }
  }
  return shortest;
}

bool TinyMeaning::can_be_asked(std::size_t fact) const {
  return contact_[fact].value == Truth::unknown && !contact_[fact].asked;
}

/// A fact whose value is open and, before it, what its `only when` leaves to ask.
void TinyMeaning::to_ask_about(std::size_t fact, std::vector<std::size_t>& facts) const {
  if (applies(fact) == Truth::no) return;
  if (applies(fact) == Truth::unknown) {
    std::vector<std::size_t> first;
    to_ask({.kind = TinyTest::Kind::is_yes, .fact = *pack_.facts[fact].only_when, .parts = {}}, first);
    facts.insert(facts.end(), first.begin(), first.end());
    if (!first.empty()) return;
  }
  if (can_be_asked(fact)) facts.push_back(fact);
}

void TinyMeaning::to_ask(const TinyTest& test, std::vector<std::size_t>& facts) const {
  if (truth(test) != Truth::unknown) return;
  for (const TinyTest& part : test.parts) to_ask(part, facts);
  if (test.parts.empty()) to_ask_about(test.fact, facts);
}

void TinyMeaning::to_ask_if_it_fires(std::size_t rule, std::vector<std::size_t>& facts) const {
  if (fires_[rule] != Truth::unknown) return;
  to_ask(pack_.rules[rule].when, facts);
  if (pack_.rules[rule].unless) to_ask(*pack_.rules[rule].unless, facts);
  for (std::size_t over = rule + 1; over < pack_.rules.size(); ++over)
    if (std::ranges::count(pack_.rules[over].overrides, rule) > 0) to_ask_if_it_fires(over, facts);
}

/// Whether, for some way of settling all else of a route, an effect of a kind would make it stand otherwise.
bool TinyMeaning::would_decide(std::size_t route, Effect kind) const {
  if (some(route, kind) != Truth::unknown) return false;
  const auto ways_of = [&](Effect other) { return other == kind ? std::vector{false} : ways(some(route, other)); };
  for (const bool duty : ways_of(Effect::offer))
    for (const bool recommended : ways_of(Effect::recommend))
      for (const bool considered : ways_of(Effect::consider))
        for (const bool ruled_out : ways_of(Effect::rule_out))
          if (worth_asking(status_of(duty, recommended, considered, ruled_out),
                           status_of(duty, recommended || kind == Effect::recommend,
                                     considered || kind == Effect::consider, ruled_out || kind == Effect::rule_out)))
            return true;
  return false;
}

/// Whether the route would have a shorter limit if a rule that is open fired.
bool TinyMeaning::would_shorten(std::size_t rule, std::size_t route) const {
  TinyMeaning then = *this;
  then.fires_[rule] = Truth::yes;
  const std::vector<Status> now = possible(route);
  const auto comes = [&](Effect kind, Status status) {
    return some(route, kind) == Truth::yes && std::ranges::count(now, status) > 0;
  };
  if (comes(Effect::offer, Status::must_offer) || comes(Effect::recommend, Status::recommended))
    return limit(route, Status::recommended) != then.limit(route, Status::recommended);
  return comes(Effect::consider, Status::worth_considering) &&
         limit(route, Status::worth_considering) != then.limit(route, Status::worth_considering);
}

bool TinyMeaning::could_matter(std::size_t rule) const {
  return std::ranges::any_of(pack_.rules[rule].effects, [&](const TinyEffect& effect) {
    return effect.kind == Effect::advise || would_decide(effect.route, effect.kind) ||
           would_shorten(rule, effect.route);
  });
}

std::vector<std::string> TinyMeaning::questions(bool in_law, const std::vector<std::size_t>& declined) const {
  std::vector<std::size_t> facts;
  for (std::size_t i = 0; i < pack_.rules.size(); ++i)
    if (pack_.rules[i].is_duty || (!in_law && fires_[i] == Truth::unknown && could_matter(i)))
      to_ask_if_it_fires(i, facts);
  for (std::size_t i = 0; i < pack_.facts.size(); ++i)
    if (pack_.facts[i].always_ask && contact_[i].value == Truth::unknown) to_ask_about(i, facts);
  for (const std::size_t duty : declined)
    if (pack_.rules[duty].exceptions) to_ask(*pack_.rules[duty].exceptions, facts);
  std::set<std::string> names;
  for (const std::size_t fact : facts) {
    const bool by_group = std::ranges::find(pack_.group, fact) != pack_.group.end();
    names.insert(by_group ? "pair" : pack_.facts[fact].name);
  }
  return {names.begin(), names.end()};
}

}  // namespace frontdoor::tests
