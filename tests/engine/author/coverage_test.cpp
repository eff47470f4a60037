// Which condition decides: the counts for small packs, by hand.
#include "engine/author/coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/author/test_pack.h"
#include "tests/support/marked_pack.h"

namespace frontdoor::tests {
namespace {

/// A pack with one rule under test and one example for each of `givens`, lines separated by "; ".
author::Coverage covered(const std::string& rule, const std::vector<std::string>& givens) {
  std::string text = std::string(whole_pack()) + "\n" + rule;
  for (std::size_t i = 0; i < givens.size(); ++i) {
    std::string lines = givens[i];
    for (std::size_t at = lines.find("; "); at != std::string::npos; at = lines.find("; "))
      lines.replace(at, 2, "\n    - ");
    text += fmt::format("\nexample e{}\n  given\n    - {}\n  expect\n    - duties are settled\n", i, lines);
  }
  const Compiled compiled = compile({{"pack.rules", text}});
  for (const base::Diagnostic& each : compiled.diagnostics) UNSCOPED_INFO(each.message);
  REQUIRE(compiled.program);
  return author::test_pack(compiled).coverage;
}

/// "lives alone 2/1/0 decided 1": yes, no, unknown, of one rule, a line for each condition.
std::string counts_of(const author::Coverage& coverage, std::string_view name) {
  std::string text;
  for (const author::ConditionCoverage& each : coverage.conditions) {
    if (each.name != name) continue;
    text += fmt::format("{} {}: {}/{}/{} decided {}\n", word_for(each.part), each.text, each.yes, each.no, each.unknown,
                        each.decided);
  }
  return text;
}

std::string rule_with(const std::string& condition) {
  return "rule tried\n  upholds home first\n" + condition + "  then recommend telecare\n  because \"x\"\n";
}

struct Case {
  const char* condition;
  std::vector<std::string> givens;
  const char* counts;
};

const Case cases[] = {
    {"  when lives alone\n", {"lives alone"}, "when lives alone: 1/0/0 decided 1\n"},
    {"  when lives alone\n", {"rooms is 3"}, "when lives alone: 0/0/1 decided 0\n"},
    // of all, one decides where the others are yes; a no does where the rest does not say no by itself
    {"  when all of\n    - lives alone\n    - age is at least 65\n",
     {"lives alone; age is 70"},
     "when lives alone: 1/0/0 decided 1\nwhen age is at least 65: 1/0/0 decided 1\n"},
    {"  when all of\n    - lives alone\n    - age is at least 65\n",
     {"not lives alone; age is 50"},
     "when lives alone: 0/1/0 decided 0\nwhen age is at least 65: 0/1/0 decided 0\n"},
    {"  when all of\n    - lives alone\n    - age is at least 65\n",
     {"not lives alone"},
     "when lives alone: 0/1/0 decided 1\nwhen age is at least 65: 0/0/1 decided 0\n"},
    {"  when all of\n    - lives alone\n    - age is at least 65\n",
     {"lives alone"},
     "when lives alone: 1/0/0 decided 0\nwhen age is at least 65: 0/0/1 decided 0\n"},
    // of any
    {"  when any of\n    - lives alone\n    - age is at least 65\n",
     {"lives alone; age is 70", "lives alone; age is 50", "not lives alone; age is 50"},
     "when lives alone: 2/1/0 decided 2\nwhen age is at least 65: 1/2/0 decided 1\n"},
    // of none, and under an exception
    {"  when none of\n    - lives alone\n    - age is at least 65\n",
     {"not lives alone; age is 50"},
     "when lives alone: 0/1/0 decided 1\nwhen age is at least 65: 0/1/0 decided 1\n"},
    {"  when lives alone\n  unless rooms is 9\n",
     {"lives alone; rooms is 9", "not lives alone; rooms is 9"},
     "when lives alone: 1/1/0 decided 0\nunless rooms is 9: 2/0/0 decided 1\n"},
    // a count
    {"  when at least 2 of\n    - lives alone\n    - age is at least 65\n    - rooms is 9\n",
     {"lives alone; age is 70; rooms is 3"},
     "when lives alone: 1/0/0 decided 1\nwhen age is at least 65: 1/0/0 decided 1\nwhen rooms is 9: 0/1/0 decided 0\n"},
    // a whole group is one condition; bullets within bullets are conditions of their own
    {"  when all of\n    - at least 1 of daily life is unable\n    - any of\n      - lives alone\n      - rooms is 9\n",
     {"washing is unable; lives alone; rooms is 3"},
     "when at least 1 of daily life is unable: 1/0/0 decided 1\nwhen lives alone: 1/0/0 decided 1\n"
     "when rooms is 9: 0/1/0 decided 0\n"},
};

TEST_CASE("conditions are counted and decide") {
  for (const Case& each : cases) {
    INFO(each.condition);
    CHECK(counts_of(covered(rule_with(each.condition), each.givens), "tried") == each.counts);
  }
}

TEST_CASE("a definition's conditions are its own, and its name is one condition of a rule") {
  const std::string text = "define old and alone\n  all of\n    - lives alone\n    - age is at least 65\n\n" +
                           rule_with("  when old and alone\n  unless not old and alone\n");
  const author::Coverage coverage = covered(text, {"lives alone; age is 70"});
  CHECK(counts_of(coverage, "tried") ==
        "when old and alone: 1/0/0 decided 1\nunless not old and alone: 0/1/0 decided 1\n");
  CHECK(counts_of(coverage, "old and alone") ==
        "stands for lives alone: 1/0/0 decided 1\nstands for age is at least 65: 1/0/0 decided 1\n");
}

TEST_CASE("what a duty may be declined unless has conditions of its own") {
  const std::string duty =
      "duty tried\n  under \"law\"\n  when lives alone\n  then offer assessment within 5 days\n  because \"x\"\n"
      "  may be declined unless rooms is 9\n  if it cannot be found out, follow up within 2 days \"Ask.\"\n";
  const author::Coverage coverage = covered(duty, {"lives alone; rooms is 9", "rooms is 3"});
  CHECK(counts_of(coverage, "tried") ==
        "when lives alone: 1/0/1 decided 1\nmay be declined unless rooms is 9: 1/1/0 decided 2\n");
}

TEST_CASE("always is no condition") {
  CHECK(counts_of(covered(rule_with("  when always\n"), {"lives alone"}), "tried").empty());
}

}  // namespace
}  // namespace frontdoor::tests
