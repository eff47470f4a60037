// What must hold of every recommendation on the county pack: knowing more never takes back what is settled, every
// "missing" set is real, operands precede users, and nothing depends on the order of facts or files.
#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/eval/verdict.h"
#include "engine/explain/conditions.h"
#include "engine/explain/open_facts.h"
#include "engine/explain/recommend.h"
#include "engine/records/recommendation_writer.h"
#include "tests/support/packs.h"
#include "tests/support/people.h"

namespace frontdoor::tests {
namespace {

using model::Truth;

const program::Program& pack() {
  REQUIRE(county().program.has_value());
  return *county().program;
}

/// One more thing said that agrees with what is known: whole, or in part.
void tell_one_more(const program::Program& program, const Person& person, Random& random, model::Contact& contact) {
  const std::size_t fact = below(random, program.vocabulary.facts.size());
  const model::Fact& declared = program.vocabulary.facts[fact];
  model::Saying saying;
  saying.fact = model::FactId(fact);
  saying.said_by = model::Sayer::professional;  // Why: whose no counts is another matter, and has its own tests.
  if (declared.type == model::FactType::text) return;
  saying.values = below(random, 2) == 0 ? person.truth[fact] : part_of_truth(declared, person.truth[fact], random);
  contact.sayings.push_back(saying);
}

bool nothing_in_law(const model::Recommendation& all) {
  return std::ranges::none_of(all.left_to_ask, &model::Question::in_law);
}

const model::RouteAdvice& advice_on(const model::Recommendation& all, model::RouteId id) {
  return *std::ranges::find(all.routes, id, &model::RouteAdvice::id);
}

bool is_for_show(const program::Program& program, std::size_t node, const std::vector<bool>& show) {
  if (std::holds_alternative<program::Surely>(program.nodes[node].kind) ||
      std::holds_alternative<program::Perhaps>(program.nodes[node].kind))
    return true;
  return std::ranges::any_of(explain::operands_of(program.nodes[node]),
                             [&](program::NodeId id) { return show[id.index]; });
}

/// The nodes that only the show of "check first" depends on.
std::vector<bool> for_show(const program::Program& program) {
  std::vector<bool> show;
  for (std::size_t node = 0; node < program.nodes.size(); ++node) show.push_back(is_for_show(program, node, show));
  return show;
}

/// True where what a person truly is contradicts an `only when`: a fact told that does not apply.
model::Contact consistent(const program::Program& program, const model::Contact& contact, bool& contradicts) {
  model::Contact copy = contact;
  contradicts = !model::resolve(program.vocabulary, copy).empty();
  return copy;
}

}  // namespace

TEST_CASE("operands stand before their users") {
  const program::Program& program = pack();
  std::size_t users = 0;
  for (std::size_t node = 0; node < program.nodes.size(); ++node)
    for (program::NodeId operand : explain::operands_of(program.nodes[node])) {
      REQUIRE(operand.index < node);
      ++users;
    }
  CHECK(users > 500);
}

TEST_CASE("knowing more changes no definite truth and takes back nothing that is settled") {
  const program::Program& program = pack();
  const std::vector<bool> show = for_show(program);
  std::size_t settled_seen = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const Person person = made_up_person(program.vocabulary, random, {.need = 25});
    model::Contact contact = untold_contact(program);
    for (int step = 0; step < 60; ++step) {
      model::Contact more = contact;
      tell_one_more(program, person, random, more);
      bool contradicts = false;
      more = consistent(program, more, contradicts);
      if (contradicts) continue;
      const eval::Trace before = eval::evaluate(program, contact);
      const eval::Trace after = eval::evaluate(program, more);
      for (std::size_t node = 0; node < program.nodes.size(); ++node)
        if (!show[node] && before.truths[node] != Truth::unknown) REQUIRE(after.truths[node] == before.truths[node]);
      for (std::size_t route = 0; route < program.routes.size(); ++route) {
        const eval::Verdict was = eval::verdict_on(program, before, model::RouteId(route));
        if (!was.settled) continue;
        ++settled_seen;
        const eval::Verdict is = eval::verdict_on(program, after, model::RouteId(route));
        INFO("route " << program.routes[route].name);
        REQUIRE(is.status == was.status);
        REQUIRE(is.settled);
        REQUIRE(is.within == was.within);
      }
      contact = std::move(more);
    }
  }
  CHECK(settled_seen > 1000);
}

TEST_CASE("nothing left to ask in law stays so, whatever else is told, whole or in part") {
  const program::Program& program = pack();
  std::size_t reached = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const Person person = made_up_person(program.vocabulary, random, {.need = 15});
    model::Contact contact = partly_told(program, person, random, 30);
    bool contradicts = false;
    contact = consistent(program, contact, contradicts);
    for (int round = 0; round < 100; ++round) {
      const model::Recommendation all = explain::recommend(program, contact);
      const auto next = std::ranges::find_if(all.left_to_ask, &model::Question::in_law);
      if (next == all.left_to_ask.end()) break;
      const auto sayings = below(random, 3) == 0 ? dont_know(program, *next, contact) : answer(program, *next, person);
      contact.sayings.insert(contact.sayings.end(), sayings.begin(), sayings.end());
      model::resolve(program.vocabulary, contact);
    }
    REQUIRE(nothing_in_law(explain::recommend(program, contact)));
    for (int step = 0; step < 30; ++step) {
      model::Contact more = contact;
      tell_one_more(program, person, random, more);
      more = consistent(program, more, contradicts);
      if (contradicts) continue;
      const model::Recommendation all = explain::recommend(program, more);
      if (!nothing_in_law(all))
        FAIL("asks again: " << std::ranges::find_if(all.left_to_ask, &model::Question::in_law)->name);
      contact = std::move(more);
      ++reached;
    }
  }
  CHECK(reached > 300);
}

TEST_CASE("every missing set is real: filling it in makes the rule definite") {
  const program::Program& program = pack();
  std::size_t filled = 0;
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    Random random(seed);
    const Person person = made_up_person(program.vocabulary, random, {.need = 30});
    const model::Contact contact = partly_told(program, person, random, 40);
    const eval::Trace trace = eval::evaluate(program, contact);
    const explain::OpenFacts open(program, contact, trace);
    for (const program::Rule& rule : program.rules) {
      if (trace[rule.fires] != Truth::unknown) continue;
      const std::vector<model::FactId> missing = open.unsettled(rule.fires);
      INFO("seed " << seed << ", rule " << rule.name);
      REQUIRE_FALSE(missing.empty());
      model::Contact more = contact;
      for (model::FactId fact : missing) {
        model::Known& known = more.known[fact.index];
        known.values = some_value(program.vocabulary[fact], known.values, random);
        known.told = true;
      }
      REQUIRE(eval::evaluate(program, more)[rule.fires] != Truth::unknown);
      ++filled;
    }
  }
  CHECK(filled > 300);
}

TEST_CASE("any answers at all lead to a contact that can be closed in law") {
  const program::Program& program = pack();
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const Person person = made_up_person(program.vocabulary, random, {.need = seed % 3 * 20});
    model::Contact contact = untold_contact(program);
    int asked = 0;
    for (; asked < 200; ++asked) {
      const model::Recommendation all = explain::recommend(program, contact);
      if (nothing_in_law(all)) break;
      const auto next = std::ranges::find_if(all.left_to_ask, &model::Question::in_law);
      const auto sayings = seed % 2 == 0 ? dont_know(program, *next, contact) : answer(program, *next, person);
      contact.sayings.insert(contact.sayings.end(), sayings.begin(), sayings.end());
      model::resolve(program.vocabulary, contact);
    }
    REQUIRE(asked < 60);
    for (const model::ToDo& to_do : explain::recommend(program, contact).left_to_do)
      contact.outcome.responses.push_back({.route = to_do.id,
                                           .response = model::Response::handed_over,
                                           .said_by = {},
                                           .by = "adviser 7",
                                           .follow_up_date = contact.date,
                                           .follow_up_name = "duty worker"});
    for (const model::FollowUpNeeded& needed : explain::recommend(program, contact).follow_ups)
      contact.outcome.follow_ups.push_back({.whom = needed.whom, .date = contact.date, .name = "duty worker"});
    REQUIRE(explain::recommend(program, contact).safe_to_close);
  }
}

TEST_CASE("the answer depends neither on the order of what was told nor on the order of files") {
  const program::Program& program = pack();
  base::Sources turned = sources_in("rules/county");
  std::ranges::reverse(turned);
  const Compiled other = compile(turned);
  REQUIRE(other.program.has_value());
  CHECK(other.program->pack.hash == program.pack.hash);
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Random random(seed);
    const Person person = made_up_person(program.vocabulary, random, {.need = 20});
    model::Contact contact = partly_told(program, person, random, 50);
    model::Contact shuffled = contact;
    std::ranges::shuffle(shuffled.sayings, random);
    bool contradicts = false;
    shuffled = consistent(program, shuffled, contradicts);
    if (contradicts) continue;
    const std::string first = bytes::canonical_json(records::to_json(explain::recommend(program, contact)));
    CHECK(bytes::canonical_json(records::to_json(explain::recommend(program, shuffled))) == first);
    CHECK(bytes::canonical_json(records::to_json(explain::recommend(*other.program, contact))) == first);
  }
}

TEST_CASE("a duty that fires is offered, whatever practice rules say") {
  const program::Program& program = pack();
  std::size_t fired = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    const Person person = made_up_person(program.vocabulary, random, {.need = 30});
    const model::Contact contact = partly_told(program, person, random, 60);
    const eval::Trace trace = eval::evaluate(program, contact);
    const model::Recommendation all = explain::recommend(program, contact);
    for (const program::Rule& rule : program.rules) {
      if (!rule.is_duty || trace[rule.when] != Truth::yes) continue;
      for (const program::Effect& effect : rule.effects) {
        INFO("seed " << seed << ", duty " << rule.name);
        REQUIRE(advice_on(all, effect.route).status == model::Status::must_offer);
        ++fired;
      }
    }
  }
  CHECK(fired > 100);
}

}  // namespace frontdoor::tests
