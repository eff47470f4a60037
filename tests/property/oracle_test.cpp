// Random tiny packs, every contact tried: the engine agrees with a slow reading of the language's meaning. No filling
// of what is open ends outside what was said to be possible; what is settled stays; the questions are those that can
// still matter; and closing is always within reach.
#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/explain/recommend.h"
#include "engine/model/group_answer.h"
#include "tests/support/packs.h"
#include "tests/support/tiny_pack.h"

namespace frontdoor::tests {
namespace {

using model::Status;
using model::Truth;

struct Tried {
  TinyPack pack;
  Compiled compiled;

  explicit Tried(Random& random) : pack(any_tiny_pack(random)), compiled(tests::compiled(text_of(pack))) {
    UNSCOPED_INFO(text_of(pack));
    for (const base::Diagnostic& each : compiled.diagnostics)
      if (each.severity == base::Severity::error) UNSCOPED_INFO(each.message);
    REQUIRE(compiled.program.has_value());
  }
  [[nodiscard]] const program::Program& program() const { return *compiled.program; }
  [[nodiscard]] model::FactId fact(std::size_t i) const {
    return program().vocabulary.find_fact(pack.facts[i].name).value();
  }
};

/// One value of every fact; those that do not apply have none.
TinyContact filling(const TinyPack& pack, unsigned bits) {
  TinyContact whole(pack.facts.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const auto& only_when = pack.facts[i].only_when;
    const bool applies = !only_when || whole[*only_when].value == Truth::yes;
    if (applies) whole[i].value = (bits >> i & 1U) != 0 ? Truth::yes : Truth::no;
  }
  return whole;
}

/// A part of a filling: some facts told, with what that tells of their `only when`; some asked and not found out.
TinyContact some_of(const TinyPack& pack, const TinyContact& whole, Random& random) {
  TinyContact part(whole.size());
  const std::uint64_t told = below(random, 4);
  for (std::size_t i = whole.size(); i-- > 0;) {
    const auto choice = below(random, 6);
    if (choice < told) part[i].value = whole[i].value;
    if (choice == 5) part[i].asked = true;
    for (auto at = i; part[at].value != Truth::unknown && pack.facts[at].only_when; at = *pack.facts[at].only_when)
      part[*pack.facts[at].only_when].value = Truth::yes;
  }
  return part;
}

bool agrees(const TinyContact& whole, const TinyContact& part) {
  for (std::size_t i = 0; i < whole.size(); ++i)
    if (part[i].value != Truth::unknown && part[i].value != whole[i].value) return false;
  return true;
}

model::Contact contact_of(const Tried& tried, const TinyContact& part) {
  model::Contact contact;
  contact.date = tried.program().pack.in_force_from;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool told = part[i].value != Truth::unknown;
    if (!told && !part[i].asked) continue;
    model::Saying saying;
    saying.fact = tried.fact(i);
    if (told) saying.values = model::one_value(tried.program().vocabulary[saying.fact], part[i].value == Truth::yes);
    if (!told) saying.asked = model::Asked::not_known;
    contact.sayings.push_back(std::move(saying));
  }
  REQUIRE(model::resolve(tried.program().vocabulary, contact).empty());
  return contact;
}

const model::RouteAdvice& on(const model::Recommendation& all, const std::string& route) {
  return *std::ranges::find(all.routes, route, &model::RouteAdvice::route);
}

std::vector<Status> possible_of(const model::RouteAdvice& route) {
  using enum Status;
  std::vector<Status> statuses;
  for (const Status each : {must_offer, recommended, worth_considering, ruled_out, not_indicated})
    if (route.possible.has(each)) statuses.push_back(each);
  return statuses;
}

std::vector<std::string> names_of(const std::vector<model::Question>& questions, bool in_law) {
  std::vector<std::string> names;
  for (const model::Question& question : questions)
    if (question.in_law || !in_law) names.push_back(question.name);
  std::ranges::sort(names);
  return names;
}

/// Every filling that agrees with what is known ends where the route was said to be able to end.
void check_fillings(const Tried& tried, const TinyContact& part, const model::Recommendation& all) {
  for (unsigned bits = 0; bits < 1U << part.size(); ++bits) {
    const TinyContact whole = filling(tried.pack, bits);
    if (!agrees(whole, part)) continue;
    const TinyMeaning meaning(tried.pack, whole);
    for (std::size_t route = 0; route < tried.pack.routes.size(); ++route) {
      const model::RouteAdvice& said = on(all, tried.pack.routes[route]);
      const std::vector<Status> ends = meaning.possible(route);
      REQUIRE(ends.size() == 1);
      REQUIRE(said.possible.has(ends.front()));
      if (said.settled) REQUIRE(said.within == meaning.limit(route, ends.front()));
    }
  }
}

/// All in-law questions answered with the truth, or every one with "don't know".
void answer(const Tried& tried, const model::Question& question, const TinyContact& whole, bool dont_know,
            model::Contact& contact) {
  const model::Vocabulary& vocabulary = tried.program().vocabulary;
  if (question.group) {
    std::vector<model::FactId> named;
    for (std::size_t i = 0; i < whole.size(); ++i)
      if (whole[i].value == Truth::yes) named.push_back(tried.fact(i));
    const auto sayings = dont_know
                             ? model::group_not_found_out(vocabulary, *question.group, model::Asked::not_known, {}, {})
                             : model::group_answer(vocabulary, *question.group, named, {}, {});
    contact.sayings.insert(contact.sayings.end(), sayings.begin(), sayings.end());
    return;
  }
  std::size_t i = 0;
  while (tried.fact(i) != *question.fact) ++i;
  model::Saying saying;
  saying.fact = *question.fact;
  const bool told = !dont_know && whole[i].value != Truth::unknown;
  if (told) saying.values = model::one_value(vocabulary[saying.fact], whole[i].value == Truth::yes);
  if (!told) saying.asked = model::Asked::not_known;
  contact.sayings.push_back(std::move(saying));
}

/// What must hold of one step of a talk: nothing that was settled is taken back.
void check_nothing_taken_back(const model::Recommendation& before, const model::Recommendation& after) {
  if (before.duties_settled) REQUIRE(after.duties_settled);
  for (const model::RouteAdvice& was : before.routes) {
    if (!was.settled) continue;
    const model::RouteAdvice& is = on(after, was.route);
    REQUIRE(is.settled);
    REQUIRE(is.status == was.status);
    REQUIRE(is.within == was.within);
  }
}

/// Asks until nothing is left to ask in law.
void talk(const Tried& tried, const TinyContact& whole, bool dont_know, model::Contact& contact) {
  for (std::size_t round = 0; round <= 2 * whole.size(); ++round) {
    const model::Recommendation all = explain::recommend(tried.program(), contact);
    const auto next = std::ranges::find_if(all.left_to_ask, &model::Question::in_law);
    if (next == all.left_to_ask.end()) return;
    answer(tried, *next, whole, dont_know, contact);
    REQUIRE(model::resolve(tried.program().vocabulary, contact).empty());
    check_nothing_taken_back(all, explain::recommend(tried.program(), contact));
  }
  FAIL("the questions come to no end");
}

model::RouteResponse response_to(model::RouteId route, model::Response response, model::Date date) {
  return {.route = route,
          .response = response,
          .said_by = model::Sayer::person,
          .by = {},
          .follow_up_date = date,
          .follow_up_name = "Jo"};
}

/// Duties on the must-offer routes, by position in the tiny pack.
std::vector<std::size_t> firing_duties(const TinyPack& pack, const TinyMeaning& meaning) {
  std::vector<std::size_t> duties;
  for (std::size_t i = 0; i < pack.rules.size(); ++i)
    if (pack.rules[i].is_duty && meaning.fires(i) == Truth::yes) duties.push_back(i);
  return duties;
}

}  // namespace

TEST_CASE("the engine agrees with a slow reading of its meaning, on every way that things may turn out") {
  std::size_t settled = 0;
  std::size_t asked = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const Tried tried(random);
    INFO(text_of(tried.pack));
    for (int round = 0; round < 12; ++round) {
      const TinyContact whole = filling(tried.pack, static_cast<unsigned>(below(random, 32)));
      const TinyContact part = some_of(tried.pack, whole, random);
      const TinyMeaning meaning(tried.pack, part);
      model::Contact contact = contact_of(tried, part);
      const model::Recommendation all = explain::recommend(tried.program(), contact);
      for (std::size_t route = 0; route < tried.pack.routes.size(); ++route) {
        std::vector<Status> possible = possible_of(on(all, tried.pack.routes[route]));
        std::ranges::sort(possible);
        REQUIRE(possible == meaning.possible(route));
        settled += on(all, tried.pack.routes[route]).settled ? 1 : 0;
      }
      check_fillings(tried, part, all);
      REQUIRE(names_of(all.left_to_ask, false) == meaning.questions(false));
      REQUIRE(names_of(all.left_to_ask, true) == meaning.questions(true));
      asked += all.left_to_ask.size();
      for (const model::RouteAdvice& route : all.routes)
        if (route.status == Status::must_offer)
          contact.outcome.responses.push_back(response_to(route.id, model::Response::declined, contact.date));
      const model::Recommendation refused = explain::recommend(tried.program(), contact);
      REQUIRE(names_of(refused.left_to_ask, true) == meaning.questions(true, firing_duties(tried.pack, meaning)));
    }
  }
  CHECK(settled > 500);
  CHECK(asked > 1000);
}

TEST_CASE("closing is within reach by answering everything, and by don't know to everything and doing what is left") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const Tried tried(random);
    INFO(text_of(tried.pack));
    for (const bool dont_know : {false, true}) {
      const TinyContact whole = filling(tried.pack, static_cast<unsigned>(below(random, 32)));
      model::Contact contact = contact_of(tried, TinyContact(whole.size()));
      talk(tried, whole, dont_know, contact);
      if (!dont_know) REQUIRE(explain::recommend(tried.program(), contact).duties_settled);
      for (const model::Response response : {model::Response::declined, model::Response::handed_over}) {
        for (const model::ToDo& to_do : explain::recommend(tried.program(), contact).left_to_do)
          contact.outcome.responses.push_back(response_to(to_do.id, response, contact.date));
        talk(tried, whole, dont_know, contact);
      }
      for (const model::FollowUpNeeded& needed : explain::recommend(tried.program(), contact).follow_ups)
        contact.outcome.follow_ups.push_back({.whom = needed.whom, .date = contact.date, .name = "Jo"});
      REQUIRE(explain::recommend(tried.program(), contact).safe_to_close);
    }
  }
}

}  // namespace frontdoor::tests
