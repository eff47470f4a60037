// Names: what is not declared, declared twice, of another kind, or not allowed.
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
    {"a fact that is near another", "R0201", R"(
rule r
  upholds home first
  when lives aloen   ### "did you mean `lives alone`?"
  then recommend telecare
  because "x"
)"},
    {"a fact that is as near to two others", "R0201", R"(
fact eating
  yes or no
  ask "x"

fact heating
  yes or no
  ask "x"

rule r
  upholds home first
  when any of
    - beating   ### "did you mean `eating` or `heating`?"
    - heatin   ### "did you mean `heating`?"
    - eating is no
  then recommend telecare
  because "x"
)"},
    {"a value that is as near to two others", "R0206", R"(
fact pace
  scale: fine, slow, low
  ask "x"

rule r
  upholds home first
  when any of
    - pace is blow   ### "did you mean `low` or `slow`?"
    - pace is fne   ### "did you mean `fine`?"
  then recommend telecare
  because "x"
)"},
    {"a comparison that is as near to two others", "R0120", R"(
rule r
  upholds home first
  when age is moss than 65   ### "did you mean `less than` or `more than`?"
  then recommend telecare
  because "x"
)"},
    {"an unknown fact is told once, where it stands first", "R0201", R"(
rule r
  upholds home first
  when any of
    - has a garden   ### "unknown fact or definition `has a garden`"
    - not has a garden
    - has a garden is yes
  then recommend telecare
  because "x"
)"},
    {"a fact with words that are no comparison", "R0201", R"(
rule r
  upholds home first
  when age over 65   ### "`age` is a fact; what follows it is not understood"
  then recommend telecare
  because "x"
)"},
    {"in a group, a topic, a reason, what is given and expected", "R0201", R"(
group others: lives alone, has a dog   ### "has a dog"

conversation
  - home: lives alone, garden shed   ### "garden shed"

rule r
  upholds home first
  when lives alone
  then recommend telecare
  because "Has {many cats}."   ### "many cats"

example e
  given
    - drives a car   ### "drives a car"
  expect
    - rides a bike is asked   ### "rides a bike"
)"},
    {"a route", "R0204", R"(
menu top ten
  1. telecaer   ### "did you mean `telecare`?"

rule r
  upholds home first
  when lives alone
  then recommend gardening   ### "unknown route `gardening`"
  because "x"

rule s
  upholds home first
  when lives alone
  then recommend telecare soon   ### "`telecare` is a route; what follows it is not understood"
  because "x"

duty d
  under "law"
  when always
  then offer shopping now   ### "unknown route `shopping`"
  because "x"

example e
  given
    - lives alone
    - bathing is declined by the person   ### "unknown route `bathing`"
  expect
    - cooking is offered   ### "unknown route `cooking`"
)"},
    {"a group", "R0205", R"(
rule r
  upholds home first
  when any of daily lief is unable   ### "did you mean `daily life`?"
  then recommend telecare
  because "x"
)"},
    {"a rule, in overrides and in what is expected", "R0208", R"(
rule r
  upholds home first
  when lives alone
  then recommend telecare
  overrides use everthing   ### "did you mean `use everything`?"
  because "x"

example e
  given
    - lives alone
  expect
    - advice from nobody is given   ### "unknown rule `nobody`"
)"},
    {"a principle", "R0209", R"(
rule r
  upholds home frist   ### "did you mean `home first`?"
  when lives alone
  then recommend telecare
  because "x"
)"},
    {"a value", "R0206", R"(
rule r
  upholds home first
  when any of
    - washing is unabel   ### "did you mean `unable`?"
    - home is Rough sleeper   ### "write `rough sleeping`"
    - home is one of rented, bed rail   ### "`bed rail` is a value of `aids`"
    - aids include walking frame   ### "`aids` is any of: telecare alarm, bed rail, stick"
    - tried includes telecaer   ### "did you mean `telecare`?"
    - lives alone is maybe   ### "`lives alone` is yes or no"
    - any of daily life is bad   ### "`washing` is a scale"
  then recommend telecare
  because "x"
)"},
    {"a form, and a route without forms", "R0207", R"(
rule r
  upholds home first
  when lives alone
  then
    - recommend assessment as vist   ### "did you mean `visit`?"
    - recommend telecare as visit   ### "`telecare` has no forms"
  because "x"
)"},
    {"a national outcome", "R0210", R"(
route r
  title "R"
  step 1
  say "s"
  national outcome "Reablment"   ### "did you mean `Reablement`?"

route s
  title "S"
  step 1
  say "s"
  national outcome "Long term support"   ### "add it to the block"
)"},
    {"who may say no", "R0213", R"(
fact danger
  yes or no
  always ask
  a no counts only from the person, a neighbour   ### "nobody is called `a neighbour`"
  ask "?"
)"},
    {"declared twice", "R0202", R"(
fact Lives  Alone   ### "fact `Lives Alone` is declared twice"
  yes or no
  ask "?"

define age   ### "`age` is declared as a fact and as a definition"
  lives alone

group in need: rooms   ### "`in need` is declared as a definition and as a group"

route telecare   ### "declared again here"
  title "T"
  step 1
  say "s"

rule assess   ### "`assess` is declared as a duty and as a rule"
  upholds home first
  when always
  then advise "a"
  because "x"

principle home first   ### "declared twice"
  title "H"

example e
  given
    - lives alone
  expect
    - duties are settled

example E   ### "example `E` is declared twice"
  given
    - lives alone
  expect
    - duties are settled
)"},
    {"a fact declared twice with two types is not blamed where it is used", "R0202", R"(
fact falls   ### "declared twice"
  yes or no
  ask "?"

rule r
  upholds home first
  when falls
  then recommend telecare
  because "x"
)"},
    {"of another kind", "R0203", R"(
conversation
  - topic: in need   ### "`in need` is a definition, not a fact or group"

rule r
  upholds home first
  when any of
    - daily life   ### "test a group with `any of daily life is ...`"
    - telecare   ### "`telecare` is a route"
    - any of age is at least 3   ### "test it by itself"
    - bed rail   ### "`bed rail` is a value, not a fact"
  then recommend lives alone   ### "`lives alone` is a fact, not a route"
  because "Is {in need}."   ### "`in need` is a definition, not a fact"

example e
  given
    - in need   ### "name the facts that it is made of"
    - daily life is manages   ### "write `all of daily life is ...`, or tell its facts one by one"
  expect
    - assessment is asked   ### "`assessment` is a route"
    - advice from assess is given   ### "`assess` is a duty, not a rule"
)"},
    {"twice in one list", "R0214", R"(
fact pets
  one of: cat, dog, Cat   ### "the value `Cat` stands twice"
  ask "?"

group again: rooms, falls, rooms   ### "the fact `rooms` stands twice"

conversation
  - one: age
  - two: age   ### "`age` stands twice"
  - one: falls   ### "the topic `one` stands twice"

menu top
  1. telecare
  1. assessment   ### "the place `1` stands twice"
  2. telecare   ### "the route `telecare` stands twice"

route r
  title "R"
  step 1
  say "s"
  forms: a visit, a talk, a visit   ### "the form `a visit` stands twice"

rule r
  upholds home first, home first   ### "the principle `home first` stands twice"
  when pets is cat
  then recommend r
  overrides say so, say so   ### "the rule `say so` stands twice"
  because "x"
)"},
    {"in two groups", "R0215", R"(
group second: age, washing   ### "`washing` is in two groups"
)"},
    {"a second block of a kind of which there is one", "R0216", R"(
national outcomes   ### "a pack has one `national outcomes` block"
  - "Another"
)"},
    {"a second pack, of which nothing else is worth a word", "R0216", R"(
pack again   ### "two packs stand in one folder: `try out` and `again`"
  title "A"
  version 2
  in force from 1 January 2026

fact lives alone
  yes or no
)"},
    {"words that are the same for everyone", "R0217", R"(
fact tea
  yes or no
  ask "Do you, at {age}, drink tea?"   ### "`age` cannot be filled in here"
  monitoring only
)"},
    {"two tests in one line", "R0212", R"(
rule r
  upholds home first
  when any of
    - lives alone and unpaid carer   ### "- lives alone\n  - unpaid carer"
    - lives alone or age is at least 65   ### "- lives alone\n  - age is at least 65"
    - age is at least 65 and lives alone   ### "- age is at least 65\n  - lives alone"
    - home is rented or rough sleeping   ### "write `home is one of rented, rough sleeping`"
  then recommend telecare
  because "x"

example e
  given
    - age is 70 and lives alone   ### "one test a line"
  expect
    - duties are settled
)"},
};

TEST_CASE("names") {
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(mismatches(each.code, each.pack) == "");
  }
}

TEST_CASE("the naming rules") {
  constexpr Case naming[] = {
      {"facts, groups, definitions, routes, forms and values", "R0211", R"(
fact as old   ### "holds the word `as`"
  one of: no recourse, known, at home   ### "begins with `known`" ### "`without recourse \"no recourse\"`"
  monitoring only

fact 2 bedrooms   ### "begins with a digit"
  yes or no
  monitoring only

fact because   ### "these words have a meaning of their own"
  yes or no
  monitoring only

fact within reach   ### "for instance `reach`"
  yes or no
  monitoring only

group never mind: as old, 2 bedrooms, because   ### "begins with `never`"

define at least one   ### "begins with `at least`"
  lives alone

route visit today   ### "ends in `today`"
  title "R"
  step 1
  say "s"
  forms: today, once a day, talk now   ### "ends in `now`" ### "ends in `today`"
)"},
  };
  for (const Case& each : naming) {
    INFO(each.what);
    const std::string wrong = mismatches(each.code, each.pack);
    CHECK(wrong == "");
  }
}

}  // namespace
}  // namespace frontdoor::tests
