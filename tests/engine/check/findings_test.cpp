// Findings that need no analysis: unused facts, missing questions, reasons that cannot be said.
#include <catch2/catch.hpp>

#include "tests/support/marked_pack.h"

namespace frontdoor::tests {
namespace {

struct Case {
  const char* what;
  const char* code;
  const char* pack;
};

constexpr Case cases[] = {
    {"facts and definitions that nothing uses", "R0451", R"(
fact unused   ### "nothing uses the fact `unused`"
  yes or no
  ask "?"

define idle   ### "nothing uses the definition `idle`"
  used by an idle definition

fact used by an idle definition
  yes or no
  ask "?"

fact asked whatever the rules need
  yes or no
  always ask
  ask "?"

fact recorded
  yes or no
  monitoring only

fact remarks
  text

fact filled in
  yes or no
  ask "?"

fact behind another
  yes or no
  ask "?"

fact in front
  yes or no
  only when behind another
  ask "?"

fact in a tested group
  scale: manages, unable
  ask "?"

group tested: in a tested group

rule r
  upholds home first
  when any of
    - in front
    - any of tested is unable
  then advise "So."
  because "It is {filled in}."
  otherwise because "x"
)"},
    {"facts without a question", "R0452", R"(
fact from nowhere   ### "there is no question for it"
  yes or no

fact always put   ### "there is no question for it"
  yes or no
  always ask

fact of the group
  yes or no

fact told in part by the group   ### "known only in part"
  scale: fine, poor, bad

fact seen by the adviser
  yes or no
  ask yourself "?"

group by twos: of the group
  ask "?"
  if none, each is no

group scales: told in part by the group
  ask "?"
  if none, each is fine

rule r
  upholds home first
  when any of
    - from nowhere
    - of the group
    - any of scales is bad
    - seen by the adviser
  then recommend telecare
  because "x"
)"},
    {"a reason whose facts may not be known", "R0453", R"(
rule a
  upholds home first
  when any of
    - falls is at least 1
    - lives alone
  then recommend telecare
  because "Had {falls}."   ### "add `otherwise because"

rule b
  upholds home first
  when falls is at least 1
  then recommend telecare
  because "Had {falls}."   ### "`falls` may not be known"

rule c
  upholds home first
  when falls is at least 1
  then recommend telecare
  because "Had {falls}."
  otherwise because "Had some of {age}."   ### "this reason is for when facts are not known"

rule d
  upholds home first
  when lives alone
  then advise "Ask about {falls}."   ### "leave the fact out, or test it in `when`"
  because "x"

duty e
  under "law"
  when in need
  then offer assessment now
  because "With {washing}."   ### "leave the fact out of the reason"
  if it cannot be found out, follow up today "x"
)"},
    {"a reason whose facts are known whenever the rule fires", "", R"(
define rented home
  home is rented

rule a
  upholds home first
  when all of
    - lives alone
    - washing is unable
    - any of
      - all of
        - age is 70
        - falls is 1
      - all of
        - age is 80
        - falls is at least 2
    - none of
      - unpaid carer
      - falls is 9
    - rented home
    - not worry
  unless carer well
  then recommend telecare
  because "{lives alone} {washing} {age} {unpaid carer} {home} {worry}"

rule b
  upholds home first
  when falls is at least 1
  then recommend telecare
  because "Had {falls}."
  otherwise because "Fell."
)"},
    {"the no of what may not apply does not make it known", "R0453", R"(
rule a
  upholds home first
  when carer well is no
  unless carer well
  then recommend telecare
  because "{carer well}"

rule b
  upholds home first
  when lives alone
  unless carer well
  then recommend telecare
  because "{carer well}"   ### "`carer well` may not be known"
)"},
    {"reasons speak of nobody", "R0454", R"(
rule a
  upholds home first
  when lives alone
  then recommend telecare
  because "You live alone."   ### "the reason says `you`"

rule b
  upholds home first
  when falls is 1
  then recommend telecare
  because "Fell in youth, at York's."
  otherwise because "It is yours."   ### "the reason says `yours`"
)"},
    {"a negation where the fact may not apply", "R0455", R"(
rule a
  upholds home first
  when any of
    - not carer well   ### "if it has to apply, write `carer well is no`"
    - carer well is no
    - not lives alone
    - carer strain is not fine
  then recommend telecare
  because "x"
)"},
    {"a duty that counts what is unable", "R0456", R"(
define eligible
  at least 2 of daily life is unable   ### "duty `e` counts what a person is unable to do"

duty e
  under "law"
  when any of
    - eligible
    - at least 1 of daily life is unable
    - at least 2 of daily life is at least some difficulty
    - at least 2 of   ### "eligibility is not decided at the door"
      - washing is unable
      - dressing is more than some difficulty
      - lives alone
  then offer assessment now
  because "x"
  if it cannot be found out, follow up today "x"

rule r
  upholds home first
  when at least 2 of daily life is at least unable
  then recommend telecare
  because "x"
)"},
    {"an example on a day when the pack is not in force", "R0457", R"(
example e
  on 31 October 2026   ### "outside the pack's time in force"
  given
    - lives alone
  expect
    - duties are settled

example f
  on 1 November 2026
  given
    - lives alone
  expect
    - duties are settled
)"},
};

TEST_CASE("findings") {
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(mismatches(each.code, each.pack) == "");
  }
}

TEST_CASE("what nothing uses is not told while something could not be made out") {
  CHECK(mismatches("R0201", R"(
fact unused
  yes or no
  ask "?"

rule r
  upholds home first
  when unsued thing   ### "unknown"
  then recommend telecare
  because "x"
)") == "");
}

}  // namespace
}  // namespace frontdoor::tests
