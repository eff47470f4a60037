// Types: comparisons that do not fit, values out of range, what may only be told or only be tested.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "tests/support/marked_pack.h"

namespace frontdoor::tests {
namespace {

struct Case {
  const char* what;
  const char* code;
  const char* tests;  // bullets under `any of`
};

std::string rule_with(const char* bullets) {
  return fmt::format("rule r\n  upholds home first\n  when any of\n{}  then recommend telecare\n  because \"x\"\n",
                     bullets);
}

constexpr Case tested[] = {
    {"yes or no", "R0301",
     R"(    - lives alone is at least 1   ### "write `lives alone`, `not lives alone` or `lives alone is no`"
    - lives alone is none   ### "`lives alone` is yes or no"
    - in need is at least 2   ### "`in need` is yes or no"
)"},
    {"a number", "R0301", R"(    - age is old   ### "`old` is not a number"
    - age is within the last 3 years   ### "write `age is at least 60`, or `age is between 60 and 120`"
    - age includes 3   ### "`age` is a number from 0 to 120 years"
    - age is none   ### "`is none` does not fit `age`"
)"},
    {"a scale", "R0301", R"(    - washing is between manages and unable   ### "`is between` does not fit `washing`"
    - washing includes unable   ### "write `washing is unable`, or `washing is at least some difficulty`"
    - any of daily life is never   ### "`is never` does not fit `washing`"
)"},
    {"a choice", "R0301",
     R"(    - home is at least rented   ### "write `home is owner occupier`, or `home is one of owner occupier, rough sleeping`"
    - home includes rented   ### "`includes` does not fit `home`"
)"},
    {"a set", "R0301", R"(    - aids is stick   ### "write `aids includes telecare alarm`, or `aids is none`"
    - aids is one of stick, bed rail   ### "does not fit `aids`"
    - aids is at least stick   ### "`aids` is any of: telecare alarm, bed rail, stick"
    - tried is never   ### "any of the routes"
)"},
    {"a date", "R0301", R"(    - discharge is 1 March 2026   ### "`discharge is on 1 March 2026`"
    - discharge is at least 3   ### "`discharge` is a date"
    - discharge is none   ### "`discharge is never`"
    - discharge is yes   ### "`is yes` does not fit `discharge`"
)"},
    {"standing alone", "R0302", R"(    - age   ### "`age` is not a yes-or-no fact"
    - not washing   ### "write `washing is unable`"
    - discharge   ### "`discharge` is a date"
)"},
    {"out of range", "R0303", R"(    - age is 121   ### "`121` is out of the range of `age`"
    - age is at least 200 years   ### "write a number from 0 to 120"
    - rooms is between 0 and 3   ### "`rooms` is a number from 1 to 20"
)"},
    {"units", "R0304", R"(    - falls is at least 3 years   ### "write `3 falls`"
    - rooms is 3 rooms   ### "`rooms` has no unit"
)"},
    {"turned round", "R0305", R"(    - age is between 80 and 65   ### "write `between 65 and 80`"
)"},
    {"always and never", "R0307", R"(    - age is more than 120   ### "nothing is more than 120"
    - rooms is less than 1   ### "nothing is less than 1"
    - washing is more than unable   ### "nothing is more than unable"
    - at least 3 of daily life is unable   ### "there are only 2 to count"
    - at least 0 of daily life is unable   ### "always so"
    - at least 3 of   ### "count at most 2"
      - lives alone
      - unpaid carer
)"},
    {"a text", "R0311", R"(    - notes is long   ### "`notes` is text, which is never tested"
    - notes   ### "a text is kept and shown"
)"},
    {"only told", "R0312",
     R"(    - aids includes stick, bed rail   ### "write `includes any of ...`, or a line for each"
    - aids does not include stick, bed rail   ### "write a line for each"
)"},
    {"yes and no turned round", "R0313", R"(    - lives alone is not no   ### "write `lives alone`"
    - lives alone is not yes   ### "write `not lives alone`"
    - in need is not no   ### "write `in need`"
)"},
    {"amounts of time", "R0316", R"(    - discharge is within the last 0 days   ### "from 1 to 100000"
    - discharge is more than 200000 days ago   ### "`200000` is no amount of time"
)"},
    {"everything that fits", "", R"(    - not lives alone
    - lives alone is no
    - age is 70
    - age is not 70 years
    - age is one of 70, 80
    - falls is 1 fall
    - falls is between 2 and 3 falls
    - washing is not manages
    - washing is one of some difficulty, unable
    - washing is less than unable
    - home is Rented
    - home is not rented
    - aids include stick
    - aids include any of stick, bed rail
    - aids do not include stick
    - tried includes telecare
    - discharge is within the next 6 weeks
    - discharge is less than 1 year ago
    - discharge is more than 2 months ago
    - discharge is before 1 March 2026
    - discharge is not never
    - none of daily life is unable
    - all of daily life are manages
    - at least 2 of daily life is at least some difficulty
    - not in need
    - in need is no
)"},
};

TEST_CASE("comparisons that are tested") {
  for (const Case& each : tested) {
    INFO(each.what);
    CHECK(mismatches(each.code, rule_with(each.tests)) == "");
  }
}

constexpr Case told[] = {
    {"what cannot be told", "R0314", R"(    - age is not 70   ### "`is not 70` cannot be told of a contact"
    - washing is not some difficulty   ### "tell what it is, or a bound"
    - rooms is one of 2, 4   ### "`is one of` cannot be told"
    - aids is not none   ### "`is not none`"
)"},
    {"values and units are checked as in tests", "R0303", R"(    - age is 150   ### "out of the range"
)"},
    {"everything that can be told", "", R"(    - lives alone
    - not unpaid carer
    - carer strain is unknown
    - carer well is no
    - age is between 75 and 79
    - falls is at least 2
    - rooms is one of 2, 3
    - all of daily life is manages
    - washing is not manages
    - home is one of rented, rough sleeping
    - home is not owner occupier
    - aids includes stick, bed rail
    - aids does not include telecare alarm
    - tried is telecare, assessment
    - discharge is 3 days ago
    - caller is the person themselves
    - assessment is arranged by the carer
    - notes is unknown
    - ethnic group is white
)"},
    {"days", "", R"(    - discharge is in 3 days
    - discharge is within the last 2 weeks
    - discharge is more than 1 year ago
    - discharge is on 1 March 2026
    - discharge is after 1 March 2026
    - discharge is not never
    - all of daily life is unknown
    - aids is none
)"},
};

TEST_CASE("comparisons that are told") {
  for (const Case& each : told) {
    INFO(each.what);
    const std::string example = fmt::format("example e\n  given\n{}  expect\n    - duties are settled\n", each.tests);
    CHECK(mismatches(each.code, example) == "");
  }
}

struct Declaration {
  const char* what;
  const char* code;
  const char* pack;
};

constexpr Declaration declared[] = {
    {"ranges that leave nothing to ask", "R0306", R"(
fact a
  number from 5 to 5   ### "there is no range from 5 to 5"
  monitoring only

fact b
  number from 5 to 2   ### "the smaller number stands first"
  monitoring only

fact c
  scale: only   ### "`c` has only one value"
  monitoring only

fact d
  any of: only
  monitoring only
)"},
    {"a group whose members are of different types", "R0308", R"(
group mixed: lives alone, age

rule r
  upholds home first
  when any of mixed is at least 3   ### "does not fit every fact in `mixed`"
  then recommend telecare
  because "x"
)"},
    {"the value of none", "R0310", R"(
group mixed: lives alone, age, falls, tried
  ask "?"
  if none, each is no   ### "not every fact of the group can be `no`"
)"},
    {"a value of none in the middle tells nothing of those named", "R0310", R"(
fact mood
  scale: low, fine, high
  ask "?"
  monitoring only

group moods: mood
  ask "?"
  if none, each is fine   ### "not every fact"
)"},
    {"values of none that fit", "", R"(
fact mood
  scale: fine, low
  monitoring only

group several: lives alone, unpaid carer, carer well
  ask "?"
  if none, each is no

group numbers: falls
  ask "?"
  if none, each is 0

group days: discharge
  ask "?"
  if none, each is never

group choices: home, mood
)"},
    {"a no that cannot be", "R0315", R"(
fact danger
  scale: little, some
  a no counts only from the person   ### "`danger` cannot be answered with no"
  monitoring only
)"},
    {"numbers that begin with 1", "R0317", R"(
menu top
  0. telecare   ### "a place cannot be 0"

route r
  title "R"
  step 0   ### "a step cannot be 0"
  say "s"
  find services tagged help within 0 miles   ### "a distance in miles cannot be 0"
)"},
};

TEST_CASE("declarations") {
  for (const Declaration& each : declared) {
    INFO(each.what);
    CHECK(mismatches(each.code, each.pack) == "");
  }
}

TEST_CASE("at most 256 values") {
  const auto fact_with = [](int values) {
    std::string text = "fact many\n  monitoring only\n  any of: v0";
    for (int i = 1; i < values; ++i) text += fmt::format(", v{}", i);
    return text + (values > 256 ? "   ### \"`many` has 257 values\"\n" : "\n");
  };
  CHECK(mismatches("R0309", fact_with(256)) == "");
  CHECK(mismatches("R0309", fact_with(257)) == "");
}

}  // namespace
}  // namespace frontdoor::tests
