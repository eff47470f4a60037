// Examples: each kind of expectation met and not met, with the sentence that says why; and what rules did in them.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>

#include "engine/author/test_pack.h"
#include "tests/support/marked_pack.h"

namespace frontdoor::tests {
namespace {

constexpr std::string_view rules = R"(
rule falls alarm
  upholds home first
  when all of
    - falls is at least 1
    - lives alone
  then recommend assessment within 5 days
  because "Falls, and alone."

rule no talk
  upholds home first
  when rooms is 9
  then rule out assessment
  overrides falls alarm
  because "x"

rule at home
  upholds home first
  when all of
    - age is at most 20
    - none of
      - lives alone
      - falls is at least 5
  then consider assessment
  because "x"

rule perhaps
  upholds home first
  when age is at least 65
  then consider assessment as visit
  because "x"
)";

Compiled with_example(const std::string& given, const std::string& expect) {
  const auto bullets = [](std::string lines) {
    std::string text = "    - ";
    for (std::size_t at = lines.find("; "); at != std::string::npos; at = lines.find("; "))
      lines.replace(at, 2, "\n    - ");
    return text + lines + "\n";
  };
  const std::string example =
      fmt::format("\nexample e\n  on 20 November 2026\n  given\n{}  expect\n{}", bullets(given), bullets(expect));
  Compiled compiled = compile(
      {{"whole.rules", std::string(whole_pack())}, {"rules.rules", std::string(rules)}, {"example.rules", example}});
  for (const base::Diagnostic& each : compiled.diagnostics) UNSCOPED_INFO(each.message);
  REQUIRE(compiled.program);
  return compiled;
}

/// The failures of one example, a line each; empty if it passes.
std::string failures(const std::string& given, const std::string& expect) {
  const author::TestRun run = author::test_pack(with_example(given, expect));
  REQUIRE(run.examples.size() == 1);
  std::string text;
  for (const author::Expectation& each : run.examples.front().expectations) {
    if (!each.judgement.met) text += each.failure + "\n";
  }
  CHECK(text.empty() == run.examples.front().passed());
  return text;
}

struct Case {
  const char* given;
  const char* expect;
  const char* failures;
};

constexpr Case cases[] = {
    // offered: a duty requires it; recommended: offered or recommended; suggested: anything that is put forward
    {"washing is unable", "assessment is offered; assessment is recommended; assessment is suggested", ""},
    {"washing is unable", "assessment is not offered", "expected assessment is not offered; it is must offer\n"},
    {"falls is 1; lives alone; all of daily life is manages; rooms is 3",
     "assessment is recommended; assessment is suggested; assessment is not offered; assessment is not ruled out", ""},
    {"falls is 1; lives alone; all of daily life is manages; rooms is 3", "assessment is offered",
     "expected assessment is offered; it is recommended\n"},
    {"falls is 1; lives alone; all of daily life is manages", "assessment is suggested; assessment is not recommended",
     ""},
    {"age is 70; falls is 0; all of daily life is manages; rooms is 3",
     "assessment is suggested; assessment is recommended",
     "expected assessment is recommended; it is worth considering\n"},
    {"rooms is 9; all of daily life is manages", "assessment is ruled out", ""},
    {"rooms is 9", "assessment is ruled out; assessment is still open",
     "expected assessment is ruled out; it is open\n"},
    {"lives alone is no", "assessment is still open; assessment is ruled out or still open", ""},
    {"age is 70; falls is 0; rooms is 3", "assessment is suggested; assessment is still open", ""},
    {"age is 50; falls is 0; all of daily life is manages; rooms is 3", "assessment is still open",
     "expected assessment is still open; it is not indicated\n"},
    // limits: that long or shorter
    {"washing is unable", "assessment is offered within 28 days; assessment is offered within 5 weeks", ""},
    {"washing is unable; falls is 0", "assessment is offered within 27 days",
     "expected assessment is offered within 27 days; it is must offer within 28 days\n"},
    {"lives alone", "telecare is recommended within 3 days",
     "expected telecare is recommended within 3 days; it is recommended, with no time limit\n"},
    {"lives alone", "telecare is not recommended within 3 days", ""},
    // questions
    {"lives alone", "worry is asked next; daily life is asked; washing is asked; lives alone is not asked", ""},
    {"washing is unable", "washing is asked; dressing is asked; worry is not asked next",
     "expected washing is asked; left to ask:"},
    {"all of daily life is unknown", "daily life is not asked; washing is not asked; washing is asked next",
     "expected washing is asked next; the next question is `worry`\n"},
    // closing
    {"all of daily life is manages", "duties are settled; the contact is not safe to close", ""},
    {"washing is not manages", "duties are settled; the contact is safe to close",
     "expected the contact is safe to close; left to ask: `worry`; `assessment`:"},
    {"lives alone", "duties are settled", "expected duties are settled; duties are open\n"},
    {"all of daily life is manages", "duties are not settled",
     "expected duties are not settled; every duty fires or does not\n"},
    {"washing is unable; assessment is accepted by the person; worry", "the contact is safe to close", ""},
    {"washing is unable; worry", "the contact is safe to close",
     "expected the contact is safe to close; `assessment`:"},
    // advice
    {"lives alone", "advice from say so is given", ""},
    {"not lives alone", "advice from say so is not given; advice from say so is given",
     "expected advice from say so is given; the rule does not fire\n"},
};

TEST_CASE("expectations") {
  for (const Case& each : cases) {
    INFO(each.given << " | " << each.expect);
    const std::string failed = failures(each.given, each.expect);
    CHECK(failed.substr(0, std::string_view(each.failures).size()) == each.failures);
    if (std::string_view(each.failures).empty()) CHECK(failed.empty());
  }
}

TEST_CASE("a failure names the rules that made the difference") {
  const author::TestRun run = author::test_pack(
      with_example("age is 70; falls is 0; all of daily life is manages; rooms is 3", "assessment is recommended"));
  const author::Judgement& judgement = run.examples.front().expectations.front().judgement;
  CHECK(std::ranges::find(judgement.rules, "perhaps") != judgement.rules.end());
  CHECK(std::ranges::find(judgement.rules, "falls alarm") != judgement.rules.end());
  CHECK(judgement.why.find("`falls alarm` did not fire, for this is not so: falls is at least 1 (falls: 0 falls)") !=
        std::string::npos);
}

TEST_CASE("a failure tells which rule that overrides is open, and what stands in a list of none") {
  const auto why = [](const std::string& given, const std::string& expect) {
    return author::test_pack(with_example(given, expect)).examples.front().expectations.front().judgement.why;
  };
  const auto has = [](const std::string& text, std::string_view words) {
    INFO(text);
    CHECK(text.find(words) != std::string::npos);
  };
  has(why("falls is 1; lives alone; all of daily life is manages", "assessment is recommended"),
      "`falls alarm` is open, for this is not known: rooms is 9");
  has(why("age is 12; falls is 0; rooms is 3; all of daily life is manages; lives alone", "assessment is recommended"),
      "none of: lives alone (lives alone: yes)");
}

TEST_CASE("an example that contradicts itself") {
  const author::TestRun run =
      author::test_pack(with_example("age is 70; age is at least 80", "duties are not settled"));
  CHECK(run.examples.front().contradictions.size() == 1);
}

TEST_CASE("coverage counts how each rule came out") {
  const std::string examples = R"(
example one fires
  given
    - lives alone
    - falls is 1
    - rooms is 3
  expect
    - assessment is recommended

example two is silenced
  given
    - lives alone
    - falls is 1
    - rooms is 9
  expect
    - assessment is not recommended

example three is silent
  given
    - not lives alone
  expect
    - assessment is not recommended

rule for everyone
  upholds home first
  when always
  then recommend telecare
  because "x"
)";
  const Compiled compiled = compile(
      {{"whole.rules", std::string(whole_pack())}, {"rules.rules", std::string(rules)}, {"examples.rules", examples}});
  REQUIRE(compiled.program);
  const author::TestRun run = author::test_pack(compiled);
  CHECK(run.examples.size() == 3);
  CHECK(run.failed() == 0);
  const auto of = [&](std::string_view name) {
    return *std::ranges::find(run.coverage.rules, name, &author::RuleCoverage::name);
  };
  const author::RuleCoverage alarm = of("falls alarm");
  CHECK((alarm.fired == 1 && alarm.overridden == 1 && alarm.silent == 1 && alarm.undetermined == 0));
  const author::RuleCoverage duty = of("assess");
  CHECK((duty.is_duty && duty.undetermined == 3));
  const auto has = [](const std::vector<std::string>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
  };
  CHECK((has(run.coverage.never_fired(), "assess") && has(run.coverage.never_silent(), "assess")));
  CHECK(!has(run.coverage.never_fired(), "falls alarm"));
  CHECK(!has(run.coverage.never_silent(), "falls alarm"));
  CHECK(!has(run.coverage.never_silent(), "for everyone"));
  const author::TestRun one = author::test_pack(compiled, "TWO is");
  REQUIRE(one.examples.size() == 1);
  CHECK(one.examples.front().name == "two is silenced");
}

}  // namespace
}  // namespace frontdoor::tests
