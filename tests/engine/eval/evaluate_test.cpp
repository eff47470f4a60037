// What the language means, (1) to (3): what is known of a fact, the three truths, when a rule fires.
#include <catch2/catch.hpp>

#include "tests/support/small_pack.h"

namespace frontdoor::tests {
namespace {

/// Where telecare stands if it is recommended when the condition holds.
std::string when(std::string_view condition, std::string_view facts) {
  return SmallPack(rule("probe", condition, "recommend telecare"))("telecare", facts);
}

constexpr const char* yes = "recommended, settled";
constexpr const char* no = "not indicated, settled";
constexpr const char* open = "open";

}  // namespace

TEST_CASE("a comparison is yes or no only if every value still possible makes it so") {
  CHECK(when("age is at least 65", R"("age": {"at_least": 65})") == yes);
  CHECK(when("age is at least 65", R"("age": {"at_least": 64})") == open);
  CHECK(when("age is at least 65", R"("age": {"at_most": 64})") == no);
  CHECK(when("age is not 70", R"("age": {"at_least": 71, "at_most": 80})") == yes);
  CHECK(when("age is not 70", R"("age": {"at_least": 69, "at_most": 70})") == open);
  CHECK(when("home is one of owned, rented", R"("home": {"one_of": ["owned", "rented"]})") == yes);
  CHECK(when("home is one of owned, rented", R"("home": {"one_of": ["owned", "street"]})") == open);
  CHECK(when("home is not street", R"("home": {"one_of": ["owned", "rented"]})") == yes);
  CHECK(when("washing is at least some difficulty", R"("washing": {"at_least": "some difficulty"})") == yes);
  CHECK(when("washing is unable", R"("washing": {"at_least": "some difficulty"})") == open);
}

TEST_CASE("of a set some members may be told, and others not to be in it") {
  CHECK(when("aids include rail", R"("aids": {"includes": ["rail"]})") == yes);
  CHECK(when("aids include rail", R"("aids": {"includes": ["stick"]})") == open);
  CHECK(when("aids include rail", R"("aids": {"excludes": ["rail"]})") == no);
  CHECK(when("aids include any of rail, alarm", R"("aids": {"excludes": ["rail"]})") == open);
  CHECK(when("aids do not include rail", R"("aids": {"includes": ["stick"], "excludes": ["rail"]})") == yes);
  CHECK(when("aids are none", R"("aids": {"excludes": ["rail", "stick"]})") == open);
  CHECK(when("aids are none", R"("aids": {"excludes": ["rail", "stick", "alarm"]})") == yes);
  CHECK(when("aids are none", R"("aids": {"includes": ["stick"]})") == no);
  CHECK(when("aids are none", R"("aids": [])") == yes);
}

TEST_CASE("a bound on a date says that it is not never") {
  CHECK(when("discharge is never", R"("discharge": {"at_least": "2026-01-01"})") == no);
  CHECK(when("discharge is not never", R"("discharge": {"at_most": "the contact's date"})") == yes);
  CHECK(when("discharge is never", R"("discharge": {"at_least": "2026-01-01", "or_never": true})") == open);
  CHECK(when("discharge is never", R"("discharge": "never")") == yes);
}

TEST_CASE("never is in no window, and may still be what is possible") {
  CHECK(when("discharge is within the last 6 weeks", R"("discharge": "never")") == no);
  CHECK(when("discharge is before 1 March 2026", R"("discharge": "never")") == no);
  CHECK(when("discharge is not before 1 March 2026", R"("discharge": "never")") == yes);
  CHECK(when("discharge is within the last 6 weeks", R"("discharge": {"at_least": "2026-11-01", "at_most": "2026-11-20",
             "or_never": true})") == open);
  CHECK(when("discharge is within the last 6 weeks", R"("discharge": {"at_most": "2026-01-01", "or_never": true})") ==
        no);
}

TEST_CASE("the last and the next days are counted from the contact's date, both ends included") {
  struct Case {
    const char* window;
    const char* first_in;
    const char* last_in;
    const char* day_before;
    const char* day_after;
  };
  const Case cases[] = {
      {"within the last 6 weeks", "2026-10-09", "2026-11-20", "2026-10-08", "2026-11-21"},
      {"within the next 10 days", "2026-11-20", "2026-11-30", "2026-11-19", "2026-12-01"},
      {"within the last 1 month", "2026-10-20", "2026-11-20", "2026-10-19", "2026-11-21"},
      {"within the next 3 months", "2026-11-20", "2027-02-20", "2026-11-19", "2027-02-21"},
      {"within the last 2 years", "2024-11-20", "2026-11-20", "2024-11-19", "2026-11-21"},
      {"less than 6 weeks ago", "2026-10-10", "2026-11-20", "2026-10-09", "2026-11-21"},
      {"less than 1 day ago", "2026-11-20", "2026-11-20", "2026-11-19", "2026-11-21"},
  };
  for (const Case& each : cases) {
    const SmallPack pack(rule("probe", std::string("discharge is ") + each.window, "recommend telecare"));
    const auto on = [&](const std::string& day) { return pack("telecare", "\"discharge\": \"" + day + "\""); };
    INFO(each.window);
    CHECK(on(each.first_in) == yes);
    CHECK(on(each.last_in) == yes);
    CHECK(on(each.day_before) == no);
    CHECK(on(each.day_after) == no);
  }
}

TEST_CASE("more than so long ago is before that window; exactly so long ago is neither more nor less") {
  CHECK(when("discharge is more than 6 weeks ago", R"("discharge": "2026-10-08")") == yes);
  CHECK(when("discharge is more than 6 weeks ago", R"("discharge": "2026-10-09")") == no);
  CHECK(when("discharge is less than 6 weeks ago", R"("discharge": "2026-10-09")") == no);
}

TEST_CASE("Kleene: one no settles all of, one yes settles any of, a count is an interval") {
  const char* all = "all of\n    - lives alone\n    - worried";
  CHECK(when(all, R"("lives_alone": false)") == no);
  CHECK(when(all, R"("lives_alone": true)") == open);
  const char* any = "any of\n    - lives alone\n    - worried";
  CHECK(when(any, R"("lives_alone": true)") == yes);
  CHECK(when(any, R"("lives_alone": false)") == open);
  const char* none = "none of\n    - lives alone\n    - worried";
  CHECK(when(none, R"("lives_alone": true)") == no);
  CHECK(when(none, R"("lives_alone": false)") == open);
  CHECK(when(none, R"("lives_alone": false, "worried": false)") == yes);
  const char* two = "at least 2 of\n    - lives alone\n    - worried\n    - forgetful";
  CHECK(when(two, R"("lives_alone": true, "worried": true)") == yes);
  CHECK(when(two, R"("lives_alone": false, "worried": true)") == open);
  CHECK(when(two, R"("lives_alone": false, "worried": false)") == no);
}

TEST_CASE("a rule that recommends when x and another when not x leave the route open while x is unknown") {
  const SmallPack pack(rule("one", "worried", "recommend telecare") +
                       rule("other", "not worried", "recommend telecare"));
  CHECK(pack("telecare", "") == open);
  CHECK(pack("telecare", R"("worried": false)") == yes);
}

TEST_CASE("where `only when` is no, the fact equals no value: comparisons are no, their negations yes") {
  const char* nobody = R"("unpaid_carer": false)";
  CHECK(when("carer strain is fine", nobody) == no);
  CHECK(when("carer strain is at least fine", nobody) == no);
  CHECK(when("carer strain is not fine", nobody) == yes);
  CHECK(when("none of\n    - carer strain is at breaking point", nobody) == yes);
}

TEST_CASE("where `only when` is open, no value is among those possible") {
  CHECK(when("carer strain is one of fine, some strain, at breaking point", "") == open);
  CHECK(when("carer strain is one of fine, some strain, at breaking point", R"("unpaid_carer": true)") == yes);
  CHECK(when("carer strain is fine", R"("unpaid_carer": {"value": null, "asked": "not known"})") == open);
}

TEST_CASE("a told value tells that the fact applies, and so its `only when`") {
  CHECK(when("unpaid carer", R"("carer_strain": "fine")") == yes);
  CHECK(when("unpaid carer", R"("carer_strain": {"at_least": "some strain"})") == yes);
  CHECK(when("unpaid carer", R"("carer_strain": {"value": null, "asked": "not known"})") == open);
}

TEST_CASE("a contact that tells the contrary is a finding on the record, and the told value holds") {
  const SmallPack pack(rule("probe", "carer strain is fine", "recommend telecare"));
  const char* both = R"("unpaid_carer": false, "carer_strain": "fine")";
  CHECK(pack("telecare", both) == yes);
  CHECK(pack("notes", both) == "carer strain/unpaid carer");
}

TEST_CASE("a member that nobody named in the answer to its group has not been told to apply") {
  const std::string carers = R"(
fact carer works
  yes or no
  about the carer
  only when unpaid carer
  ask "Do they work?"

fact carer unwell
  yes or no
  about the carer
  only when unpaid carer
  ask "Are they well?"

group carer's situation: carer works, carer unwell
  ask "Does any of this fit the one who helps?"
  if none, each is no
)";
  const SmallPack pack(carers + rule("carer", "unpaid carer", "recommend telecare") +
                       rule("works", "carer works is no", "recommend advice") +
                       rule("not works", "not carer works", "recommend reablement"));
  const char* none = R"("carer's situation": [])";
  CHECK(pack("telecare", none) == open);
  CHECK(pack("advice", none) == open);
  CHECK(pack("reablement", none) == yes);
  CHECK(pack("ask", none) == "unpaid carer");
  const char* nobody = R"("unpaid_carer": false, "carer's situation": [])";
  CHECK(pack("notes", nobody) == "");
  CHECK(pack("advice", nobody) == no);
  const char* somebody = R"("unpaid_carer": true, "carer's situation": [])";
  CHECK(pack("advice", somebody) == yes);
  const char* named = R"("carer's situation": ["carer works"])";
  CHECK(pack("telecare", named) == yes);
  CHECK(pack("advice", named) == no);
  CHECK(pack("telecare", R"("carer_works": false)") == yes);
}

TEST_CASE("what is told through an `only when` is told already: the group's none does not touch it") {
  const SmallPack pack(R"(
fact moving
  yes or no
  ask "Moving?"

fact has helper
  yes or no
  ask "Helper?"

fact helper tired
  yes or no
  only when has helper
  ask "Tired?"

group circumstances: moving, has helper
  ask "Does any of this apply?"
  if none, each is no
)" + rule("helper", "has helper", "recommend telecare"));
  const char* both = R"("circumstances": [], "helper_tired": true)";
  CHECK(pack("telecare", both) == yes);
  CHECK(pack("notes", both) == "");
  CHECK(pack("telecare", R"("circumstances": [])") == no);
  CHECK(pack("telecare", R"("has_helper": false, "helper_tired": true)") == no);
  CHECK(pack("notes", R"("has_helper": false, "helper_tired": true)") == "helper tired/has helper");
}

TEST_CASE("what is told through an `only when` after the group's none corrects it, and that is a finding") {
  const SmallPack pack(R"(
fact has helper
  yes or no
  ask "Helper?"

fact helper tired
  yes or no
  only when has helper
  ask "Tired?"

group circumstances: lives alone, has helper
  ask "Does any of this apply?"
  if none, each is no
)");
  model::Contact contact = pack.contact(R"("circumstances": [])");
  const model::Contact later = pack.contact(R"("helper_tired": true)");
  contact.sayings.insert(contact.sayings.end(), later.sayings.begin(), later.sayings.end());
  CHECK(model::resolve(pack.program().vocabulary, contact).size() == 1);
  const model::FactId helper = pack.program().vocabulary.find_fact("has helper").value();
  CHECK(contact[helper].values.least == 1);
}

TEST_CASE("the answer to a group tells the members named, those not named, and nothing where it was not known") {
  const SmallPack pack(rule("probe", "any of daily life is unable", "recommend telecare"));
  CHECK(pack("telecare", R"("daily_life": [])") == no);
  CHECK(pack("telecare", R"("daily_life": ["washing"])") == open);
  CHECK(pack("known washing", R"("daily_life": ["washing"])") == "some difficulty or unable, not asked");
  CHECK(pack("known dressing", R"("daily_life": ["washing"])") == "manages, answered");
  CHECK(pack("telecare", R"("daily_life": {"value": null, "asked": "not known"})") == open);
  CHECK(pack("known washing", R"("daily_life": {"value": null, "asked": "not known"})") == "not known, not known");
  CHECK(pack("known washing", R"("washing": {"at_least": "some difficulty"}, "daily_life": [])") ==
        "some difficulty or unable, answered in part");
}

TEST_CASE("a rule fires if its when holds, its unless does not, and no overriding rule fires") {
  const SmallPack pack(rule("alarm", "lives alone", "recommend telecare", "unless worried") +
                       rule("not now", "forgetful", "advise \"Wait.\"", "overrides alarm"));
  const auto outcome = [&](const char* facts) {
    return pack("fired", facts) + "|" + pack("open", facts) + "|" + pack("overridden", facts);
  };
  CHECK(outcome(R"("lives_alone": true, "worried": false, "forgetful": false)") == "alarm||");
  CHECK(outcome(R"("lives_alone": true, "worried": false)") == "|alarm, not now|");
  CHECK(outcome(R"("lives_alone": true, "forgetful": false)") == "|alarm|");
  CHECK(outcome(R"("lives_alone": true, "worried": true)") == "|not now|");
  CHECK(outcome(R"("lives_alone": true, "worried": false, "forgetful": true)") == "not now||alarm");
  CHECK(outcome(R"("lives_alone": true, "forgetful": true)") == "not now||");
  CHECK(outcome(R"("lives_alone": false, "worried": false)") == "|not now|");
}

TEST_CASE("a rule that is itself overridden silences nothing") {
  const SmallPack pack(rule("alarm", "lives alone", "recommend telecare") +
                       rule("second", "lives alone", "recommend advice", "overrides alarm") +
                       rule("third", "worried", "recommend reablement", "overrides second"));
  CHECK(pack("fired", R"("lives_alone": true, "worried": true)") == "alarm, third");
  CHECK(pack("fired", R"("lives_alone": true, "worried": false)") == "second");
  CHECK(pack("open", R"("lives_alone": true)") == "alarm, second, third");
}

TEST_CASE("a duty's truth is its when: no rule silences it and no route's rule-out stands before it") {
  const SmallPack pack(duty("assess", "worried", "offer assessment within 28 days") +
                       rule("never", "lives alone", "rule out assessment"));
  CHECK(pack("assessment", R"("worried": true, "lives_alone": true)") == "must offer within 28 days, settled");
}

}  // namespace frontdoor::tests
