#include "engine/author/try_guarantees.h"

#include <catch2/catch.hpp>

#include "engine/author/check_pack.h"
#include "tests/support/packs.h"

using namespace frontdoor;
using namespace frontdoor::tests;

namespace {

constexpr std::string_view house = R"(
pack house
  title "House"
  version 1
  in force from 1 November 2026

fact age
  number from 0 to 120 years
  ask "How old are you?"

fact lives alone
  yes or no
  ask "Do you live alone?"

fact washing
  scale: manages, some difficulty, unable
  ask "How is washing?"

fact already has
  any of: a key safe, a stair lift, a ramp
  ask "What is there already?"

fact last fall
  date
  ask "When did you last fall?"

fact home
  one of: owned, rented, a boat
  ask "What is your home?"

route telecare
  title "Telecare"
  step 2
  say "An alarm."

route assessment
  title "Assessment"
  off the ladder
  say "A talk about what matters."

principle home first
  title "Home first"
  says "At home."
  asks "What would it take?"

conversation
  - home: lives alone, age, washing, already has, last fall, home

duty assessment for need
  under "The Act, section 9"
  when washing is at least some difficulty
  then offer assessment within 28 days
  because "There may be needs."
  if it cannot be found out, follow up within 2 working days "Ask again."

rule alarm
  upholds home first
  when all of
    - lives alone
    - age is at least 65
  unless already has includes a key safe
  then recommend telecare within 5 working days
  because "Lives alone."

rule no alarm on water
  upholds home first
  when home is a boat
  then rule out telecare
  because "No line."

)";

Compiled with(std::string_view more) {
  Compiled pack = compile({{"house.rules", std::string(house) + std::string(more)}});
  for (const base::Diagnostic& each : pack.diagnostics) UNSCOPED_INFO(each.message);
  REQUIRE(pack.program.has_value());
  return pack;
}

/// The example that shows the one guarantee broken; empty if it is kept.
std::string example_of(std::string_view guarantee) {
  const Compiled pack = with(guarantee);
  const author::GuaranteeRun run = author::try_guarantees(pack);
  REQUIRE(run.guarantees.size() == 1);
  return run.guarantees.front().broken ? run.guarantees.front().broken->example : std::string();
}

/// The county pack with one text in it replaced, wherever it stands.
author::GuaranteeRun county_with(const std::string& text, const std::string& instead) {
  base::Sources sources = sources_in("rules/county");
  std::size_t changed = 0;
  for (base::SourceText& source : sources) {
    for (std::size_t at = source.text.find(text); at != std::string::npos; at = source.text.find(text, at + 1)) {
      source.text.replace(at, text.size(), instead);
      ++changed;
    }
  }
  INFO(text);
  REQUIRE(changed == 1);
  const Compiled pack = compile(std::move(sources));
  for (const base::Diagnostic& each : pack.diagnostics)
    if (each.severity == base::Severity::error) UNSCOPED_INFO(each.message);
  REQUIRE(pack.program.has_value());
  return author::try_guarantees(pack);
}

std::vector<std::string> broken_in(const author::GuaranteeRun& run) {
  std::vector<std::string> names;
  for (const author::GuaranteeTrial& trial : run.guarantees)
    if (!trial.kept()) names.push_back(trial.name);
  return names;
}

}  // namespace

TEST_CASE("a broken guarantee is shown by the smallest contact, in the pack's own words") {
  struct {
    std::string_view name, guarantee, example;
  } const cases[] = {
      {"what is promised of everybody, and one fact breaks it",
       R"(guarantee nobody on a boat is forgotten
  always
  then telecare is not ruled out
)",
       R"(example nobody on a boat is forgotten
  given
    - home is a boat
  expect
    - telecare is not ruled out
)"},
      {"a bound is what the rule names",
       R"(guarantee no alarms
  always
  then telecare is not recommended
)",
       R"(example no alarms
  given
    - lives alone
    - age is at least 65
    - already has does not include a key safe
    - home is rented
  expect
    - telecare is not recommended
)"},
      {"a whenever has to be so, and its own facts are told",
       R"(guarantee a fall counts
  whenever last fall is within the last 6 weeks
  then assessment is offered
)",
       R"(example a fall counts
  given
    - last fall is on 1 November 2026
  expect
    - assessment is offered
)"},
      {"not known is enough where a guarantee says so",
       R"(guarantee somebody who lives alone gets an alarm
  whenever lives alone is not no
  then telecare is recommended
)",
       R"(example somebody who lives alone gets an alarm
  given
    - lives alone is unknown
  expect
    - telecare is recommended
)"},
      {"what is kept is not shown",
       R"(guarantee need is met
  whenever washing is at least some difficulty
  then
    - assessment is offered within 28 days
    - assessment is not ruled out
)",
       ""},
      {"a time that is longer than promised",
       R"(guarantee need is met soon
  whenever washing is at least some difficulty
  then assessment is offered within 2 weeks
)",
       R"(example need is met soon
  given
    - washing is at least some difficulty
  expect
    - assessment is offered within 2 weeks
)"},
  };
  for (const auto& each : cases) {
    INFO(each.name);
    CHECK(example_of(each.guarantee) == each.example);
  }
}

TEST_CASE("the example of a broken guarantee can be pasted into the pack, and fails there as the guarantee does") {
  const std::string_view guarantees[] = {
      "guarantee no alarms\n  always\n  then telecare is not recommended\n",
      "guarantee closed at once\n  always\n  then the contact is safe to close\n",
      "guarantee asked for\n  whenever age is at least 80\n  then washing is not asked\n",
      "guarantee settled\n  whenever lives alone\n  then duties are settled\n",
      "guarantee advised\n  whenever lives alone is not no\n  then telecare is suggested or still open\n",
  };
  for (const std::string_view guarantee : guarantees) {
    const std::string example = example_of(guarantee);
    INFO(example);
    REQUIRE_FALSE(example.empty());
    const author::TestRun run = author::test_pack(with(example));
    REQUIRE(run.examples.size() == 1);
    CHECK_FALSE(run.examples.front().passed());
    CHECK(run.examples.front().contradictions.empty());
  }
}

TEST_CASE("the county keeps its guarantees, each of which says something of many contacts") {
  const Compiled& pack = county();
  REQUIRE(pack.program.has_value());
  const author::GuaranteeRun run = author::try_guarantees(pack);
  CHECK(run.guarantees.size() >= 15);
  CHECK(run.contacts == author::contacts_tried + pack.pack.examples.size());
  for (const author::GuaranteeTrial& trial : run.guarantees) {
    INFO(trial.name << ": " << trial.contacts << "\n" << (trial.broken ? trial.broken->example : ""));
    CHECK(trial.kept());
    CHECK(trial.contacts >= 20);
  }
}

TEST_CASE("guarantees notice when the county's rules are broken") {
  struct {
    std::string text, instead, guarantee;
  } const breaks[] = {
      {"  when sign of abuse\n  then raise safeguarding today",
       "  when signs of modern slavery\n  then raise safeguarding today", "a sign of abuse is raised the same day"},
      {"  when always\n  then rule out long term residential",
       "  when lives alone is no\n  then recommend long term residential",
       "no one is sent to live in a care home from the front door"},
      {"  when always\n  then recommend information and advice",
       "  when an adult\n  then recommend information and advice", "nobody leaves with nothing"},
      {"    - unpaid carer\n    - carer under 18 is no\n    - an adult\n",
       "    - unpaid carer\n    - lives alone\n    - an adult\n",
       "every adult who cares for somebody is offered an assessment of their own"},
      {"  when managing tonight is no\n  then recommend urgent support today",
       "  when managing tonight is no\n  then consider urgent support today",
       "somebody comes today when the night is not safe"},
  };
  for (const auto& each : breaks) {
    INFO(each.instead);
    const std::vector<std::string> broken = broken_in(county_with(each.text, each.instead));
    CHECK(std::ranges::find(broken, each.guarantee) != broken.end());
  }
}

TEST_CASE("only guarantees with a name like that are tried") {
  const Compiled pack = with(
      "guarantee one thing\n  always\n  then telecare is not ruled out\n\nguarantee another\n  always\n  then "
      "assessment is "
      "not ruled out\n");
  const author::GuaranteeRun run = author::try_guarantees(pack, "ANOTHER");
  REQUIRE(run.guarantees.size() == 1);
  CHECK(run.guarantees.front().name == "another");
  CHECK(run.broken() == 0);
}
