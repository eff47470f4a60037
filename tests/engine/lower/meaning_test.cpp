// What conditions mean once lowered: each against what an example tells.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>

#include "engine/author/contact_of.h"
#include "engine/compile.h"
#include "engine/eval/evaluate.h"
#include "tests/support/marked_pack.h"

namespace frontdoor::tests {
namespace {

using model::Truth;

/// The truth of a condition for a contact of 20 November 2026 that tells `given` (separated by ";").
Truth truth_of(const std::string& condition, std::string given) {
  std::string lines;
  for (std::size_t at = 0; at != std::string::npos && !given.empty();) {
    at = given.find("; ");
    lines += fmt::format("    - {}\n", given.substr(0, at));
    given = at == std::string::npos ? "" : given.substr(at + 2);
  }
  if (lines.empty()) lines = "    - rooms is unknown\n";
  const std::string probe = fmt::format(
      "rule probe\n  upholds home first\n  when {}\n  then recommend telecare\n  because \"x\"\n\n"
      "example probe\n  on 20 November 2026\n  given\n{}  expect\n    - duties are settled\n",
      condition, lines);
  const Compiled compiled = compile({{"probe.rules", probe}, {"whole.rules", std::string(whole_pack())}});
  for (const base::Diagnostic& each : compiled.diagnostics) UNSCOPED_INFO(each.message);
  REQUIRE(compiled.program);
  const auto rule = std::ranges::find(compiled.program->rules, "probe", &program::Rule::name);
  const auto contact = author::contact_of(compiled.pack.examples.front(), *compiled.program).contact;
  return eval::evaluate(*compiled.program, contact)[rule->when];
}

struct Case {
  const char* condition;
  const char* given;
  Truth truth;
};

constexpr Truth yes = Truth::yes;
constexpr Truth no = Truth::no;
constexpr Truth unknown = Truth::unknown;

constexpr Case values[] = {
    {"lives alone", "", unknown},
    {"lives alone", "lives alone", yes},
    {"lives alone", "not lives alone", no},
    {"not lives alone", "lives alone is no", yes},
    {"lives alone is no", "lives alone", no},
    {"age is 70", "age is 70", yes},
    {"age is not 70", "age is 71", yes},
    {"age is not 70", "age is between 60 and 80", unknown},
    {"age is at least 65", "age is between 65 and 70", yes},
    {"age is at least 65", "age is at most 65", unknown},
    {"age is more than 65", "age is at most 65", no},
    {"age is at most 65", "age is at least 66", no},
    {"age is less than 65", "age is less than 65", yes},
    {"age is between 65 and 70", "age is 70", yes},
    {"age is between 65 and 70", "age is 71", no},
    {"age is one of 65, 70", "age is between 66 and 69", no},
    {"age is one of 65, 70", "age is between 65 and 66", unknown},
    {"washing is at least some difficulty", "washing is not manages", yes},
    {"washing is unable", "washing is not manages", unknown},
    {"washing is less than some difficulty", "washing is manages", yes},
    {"washing is one of manages, unable", "washing is some difficulty", no},
    {"home is rented", "home is one of rented, rough sleeping", unknown},
    {"home is one of rented, rough sleeping", "home is not owner occupier", yes},
    {"home is not rented", "home is not rented", yes},
    {"aids include stick", "aids include stick, bed rail", yes},
    {"aids include stick", "aids include bed rail", unknown},
    {"aids include stick", "aids are bed rail", no},
    {"aids do not include stick", "aids do not include stick", yes},
    {"aids include any of stick, bed rail", "aids do not include stick", unknown},
    {"aids include any of stick, bed rail", "aids are none", no},
    {"aids are none", "aids include stick", no},
    {"aids are none", "aids do not include stick", unknown},
    {"tried includes telecare", "tried is assessment", no},
};

constexpr Case days[] = {
    {"discharge is never", "discharge is never", yes},
    {"discharge is never", "discharge is not never", no},
    {"discharge is within the last 3 days", "discharge is 3 days ago", yes},
    {"discharge is within the last 3 days", "discharge is 4 days ago", no},
    {"discharge is within the last 3 days", "discharge is 0 days ago", yes},
    {"discharge is within the last 3 days", "discharge is in 1 day", no},
    {"discharge is within the last 3 days", "discharge is never", no},
    {"discharge is within the last 3 days", "", unknown},
    {"discharge is within the next 2 weeks", "discharge is in 14 days", yes},
    {"discharge is within the next 2 weeks", "discharge is in 15 days", no},
    {"discharge is within the next 2 weeks", "discharge is 1 day ago", no},
    {"discharge is less than 2 months ago", "discharge is on 20 September 2026", no},
    {"discharge is less than 2 months ago", "discharge is on 21 September 2026", yes},
    {"discharge is less than 2 months ago", "discharge is in 1 day", no},
    {"discharge is more than 1 year ago", "discharge is on 20 November 2025", no},
    {"discharge is more than 1 year ago", "discharge is on 19 November 2025", yes},
    {"discharge is more than 1 year ago", "discharge is never", no},
    {"discharge is on 1 March 2026", "discharge is on 1 March 2026", yes},
    {"discharge is before 1 March 2026", "discharge is on 1 March 2026", no},
    {"discharge is before 1 March 2026", "discharge is on 28 February 2026", yes},
    {"discharge is after 1 March 2026", "discharge is on 1 March 2026", no},
    {"discharge is after 1 March 2026", "discharge is on 2 March 2026", yes},
    {"discharge is not on 1 March 2026", "discharge is never", yes},
};

constexpr Case facts_that_may_not_apply[] = {
    {"carer strain is fine", "not unpaid carer", no},
    {"carer strain is not fine", "not unpaid carer", yes},
    {"carer well", "not unpaid carer", no},
    {"carer well is no", "not unpaid carer", no},
    {"not carer well", "not unpaid carer", yes},
    {"carer strain is fine", "unpaid carer", unknown},
    {"carer strain is not fine", "", unknown},
    {"carer strain is fine", "carer strain is fine", yes},
    {"unpaid carer", "carer strain is fine", yes},
    {"carer strain is fine", "carer strain is fine; not unpaid carer", yes},
    {"none of\n    - carer strain is at least some strain", "not unpaid carer", yes},
};

constexpr Case lists[] = {
    {"all of\n    - lives alone\n    - worry", "lives alone", unknown},
    {"all of\n    - lives alone\n    - worry", "not lives alone", no},
    {"any of\n    - lives alone\n    - worry", "lives alone", yes},
    {"none of\n    - lives alone\n    - worry", "lives alone", no},
    {"none of\n    - lives alone\n    - worry", "", unknown},
    {"none of\n    - lives alone\n    - unpaid carer", "not lives alone; not unpaid carer", yes},
    {"at least 2 of\n    - lives alone\n    - unpaid carer\n    - age is 70", "lives alone; age is 70", yes},
    {"at least 2 of\n    - lives alone\n    - unpaid carer\n    - age is 70", "not lives alone; age is 70", unknown},
    {"at least 2 of\n    - lives alone\n    - unpaid carer\n    - age is 70", "not lives alone; age is 71", no},
    {"any of daily life is unable", "washing is unable", yes},
    {"any of daily life is unable", "all of daily life is manages", no},
    {"any of daily life is unable", "washing is manages", unknown},
    {"all of daily life is manages", "all of daily life is manages; washing is unable", no},
    {"none of daily life is unable", "washing is manages; dressing is some difficulty", yes},
    {"at least 2 of daily life is at least some difficulty", "washing is unable; dressing is not manages", yes},
    {"in need", "washing is some difficulty", yes},
    {"not in need", "washing is some difficulty", no},
    {"in need is no", "all of daily life is manages", yes},
    {"in need is yes", "", unknown},
    {"always", "", yes},
};

void check_all(const auto& cases) {
  for (const Case& each : cases) {
    INFO(each.condition << " | " << each.given);
    CHECK(truth_of(each.condition, each.given) == each.truth);
  }
}

TEST_CASE("values") { check_all(values); }
TEST_CASE("windows of days") { check_all(days); }
TEST_CASE("facts that may not apply") { check_all(facts_that_may_not_apply); }
TEST_CASE("lists, groups and definitions") { check_all(lists); }

}  // namespace
}  // namespace frontdoor::tests
