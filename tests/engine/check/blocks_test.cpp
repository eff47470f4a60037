// Blocks: missing lines, lines that exclude each other, circles, marks, duties that something would weaken.
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
    {"missing lines, one diagnostic a block", "R0402", R"(
fact f   ### "fact `f` has no type"
  monitoring only

group g   ### "group `g` has no facts"

define d   ### "definition `d` has no condition"

route r   ### "route `r` has no `title`, no `step` and no `say`"

duty d   ### "duty `d` has no `under`, no `when`, no `then` and no `because`"

rule q   ### "rule `q` has no `upholds` and no `because`"
  when d
  then recommend r

example e   ### "example `e` has no `given` and no `expect`"
)"},
    {"lines that exclude each other", "R0403", R"(
fact f
  yes or no
  ask "?"
  ask yourself "?"   ### "`ask yourself` and `ask` exclude each other"
  monitoring only

route r
  title "R"
  step 2
  say "s"
  needs the person's agreement
  may go ahead without it   ### "`may go ahead without it` and `needs the person's agreement` exclude each other"
)"},
    {"lines that say nothing without another", "R0404", R"(
fact f
  yes or no
  monitoring only
  ask about them "?"   ### "`ask about them` says nothing without `ask`"
  if it cannot be found out, follow up today "Ring."   ### "without `always ask`"

group g: lives alone
  ask "?"   ### "without `if none, each is ...`"

group h: unpaid carer
  if none, each is no   ### "without `ask`"
)"},
    {"definitions that go in a circle", "R0406", R"(
define a
  any of
    - b   ### "`a` depends on itself"
    - lives alone

define b
  all of
    - c
    - lives alone

define c
  a

fact f
  yes or no
  only when f   ### "`f` depends on itself"
  ask "?"

rule r
  upholds home first
  when any of
    - a
    - f
  then recommend telecare
  because "x"
)"},
    {"a circle by way of a group and an only when", "R0406", R"(
fact f
  yes or no
  only when any of g is yes   ### "`f` depends on itself"
  ask "?"

group g: f, lives alone

rule r
  upholds home first
  when f
  then recommend telecare
  because "x"
)"},
    {"overrides that go in a circle", "R0407", R"(
rule a
  upholds home first
  when lives alone
  then recommend telecare
  overrides b   ### "would override itself"
  because "x"

rule b
  upholds home first
  when lives alone
  then recommend telecare
  overrides a
  because "x"
)"},
    {"monitoring only, wherever it would decide", "R0408", R"(
define d
  any of
    - ethnic group is white   ### "may decide nothing"
    - lives alone

fact f
  yes or no
  ask "?"
  only when ethnic group is black   ### "used here"

group g: ethnic group, lives alone

conversation
  the person is speaking when ethnic group is asian   ### "`ethnic group` is for monitoring only"

rule r
  upholds home first
  when any of
    - d
    - f
  unless ethnic group is one of white, black   ### "may decide nothing"
  then advise "Say {ethnic group}."   ### "`ethnic group` is for monitoring only"
  because "x"

duty e
  under "law"
  when lives alone
  then offer assessment now
  because "x"
  may be declined unless ethnic group is white   ### "may decide nothing"
  if it cannot be found out, follow up today "x"
)"},
    {"monitoring only by way of a group", "R0408", R"(
fact faith
  yes or no
  monitoring only

group g: faith, lives alone

rule r
  upholds home first
  when any of g is yes   ### "as one of `g`"
  then recommend telecare
  because "x"
)"},
    {"never in duties, directly and by way of something", "R0409", R"(
define well off
  funding is self funder

define better off
  well off

fact money left
  yes or no
  ask "?"
  only when better off

group purse: money left, lives alone

duty e
  under "law"
  when any of
    - funding is self funder   ### "used here"
    - better off   ### "depends on `funding`"
    - money left   ### "depends on `funding`"
    - any of purse is yes   ### "depends on `funding`"
    - lives alone
  then offer assessment now
  because "Pays: {funding}."   ### "`funding` may not decide the duty `e`"
  may be declined unless well off   ### "depends on `funding`"
  if it cannot be found out, follow up today "x"

rule r
  upholds home first
  when all of
    - better off
    - money left
  then recommend telecare
  because "x"
)"},
    {"a text is not filled in", "R0311", R"(
rule r
  upholds home first
  when lives alone
  then recommend telecare
  because "Says {notes}."   ### "`notes` is text, which is never filled in"
  otherwise because "x"
)"},
    {"duties are not overridden", "R0410", R"(
rule r
  upholds home first
  when lives alone
  then recommend telecare
  overrides assess   ### "`assess` is a duty, which nothing overrides"
  because "x"
)"},
    {"a duty says by when", "R0411", R"(
duty d
  under "law"
  when always
  then
    - offer assessment   ### "duty `d` does not say by when"
    - give telecare today
  because "x"
)"},
    {"a duty says what happens if it cannot be found out", "R0412", R"(
duty d   ### "does not say what happens"
  under "law"
  when lives alone
  then offer assessment now
  because "x"

duty e
  under "law"
  when always
  then offer assessment now
  because "x"
)"},
    {"always stands after when only", "R0413", R"(
define d
  always   ### "a condition is needed here"

rule r
  upholds home first
  when any of
    - d
    - always   ### "`always` stands alone after `when`"
  unless always   ### "write the condition, or take the line out"
  then recommend telecare
  because "x"

rule s
  upholds home first
  when always
  then recommend telecare
  because "x"
)"},
    {"who is speaking is one comparison", "R0414", R"(
conversation
  the person is speaking when any of daily life is unable   ### "several facts"
)"},
    {"who is speaking is not a definition", "R0414", R"(
conversation
  the person is speaking when in need   ### "a definition, not a fact"
)"},
    {"who is speaking does not depend on the day", "R0414", R"(
conversation
  the person is speaking when discharge is within the last 3 days   ### "leaves several answers open"
)"},
    {"who is speaking is not told by a no that may not count", "R0415", R"(
conversation
  the person is speaking when worry   ### "`worry` cannot say who is speaking"
)"},
    {"who is speaking", "", R"(
conversation
  the person is speaking when caller is the person themselves
  - first: caller, daily life
)"},
    {"advice is expected from a rule that gives some", "R0416", R"(
example e
  given
    - lives alone
  expect
    - advice from use everything is given   ### "gives no advice"
    - advice from say so is given
)"},
    {"not with or", "R0417", R"(
example e
  given
    - lives alone
  expect
    - telecare is not offered or recommended   ### "which of them is it not?"
)"},
};

TEST_CASE("blocks") {
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(mismatches(each.code, each.pack) == "");
  }
}

TEST_CASE("the pack block") {
  CHECK(mismatches("R0401", "principle home first   ### \"the pack does not say what it is\"\n", false) == "");
  CHECK(mismatches("R0402", "pack p   ### \"pack `p` has no `title`, no `version` and no `in force from`\"\n", false) ==
        "");
  CHECK(mismatches("R0405", R"(
pack p
  title "P"
  version 1
  in force from 1 November 2026
  until 31 October 2026   ### "the pack ends before it begins"
)",
                   false) == "");
  CHECK(mismatches("", "pack p\n  title \"P\"\n  version 1\n  in force from 1 May 2026\n  until 1 May 2026\n", false) ==
        "");
}

TEST_CASE("a block that was not read whole is not blamed for what it lacks") {
  CHECK(mismatches("R0402", R"(
route broken
  gobbledygook of some kind

rule r
  upholds home first
  when lives alone
  then recommend broken
  because "x"
)")
            .find("R04") == std::string::npos);
}

}  // namespace
}  // namespace frontdoor::tests
