#include "engine/records/contact_reader.h"

#include <catch2/catch.hpp>

#include "tests/engine/records/reading_for_tests.h"

using namespace frontdoor;
using namespace frontdoor::tests;

namespace {

/// What is known of a fact, in words, from the facts of a record.
std::string known(std::string_view facts, std::string_view name) {
  const model::Vocabulary vocabulary = small_vocabulary();
  const std::string text = record_of(facts);
  const auto read = read_text(vocabulary, text);
  CHECK(told(read.diagnostics, text).empty());
  if (!read.value) return "nothing";
  const model::FactId id = id_of(vocabulary, name);
  const model::Known& known = (*read.value)[id];
  return model::words_for(vocabulary[id], known.values) + ", " + std::string(model::word_for(known.asked));
}

std::string mistakes(std::string_view text) {
  const auto read = read_text(small_vocabulary(), text);
  CHECK(read.value.has_value() == !base::has_errors(read.diagnostics));
  return told(read.diagnostics, text);
}

struct Told {
  std::string_view facts, fact, known;
};

struct Mistake {
  std::string_view facts, told;
};

void check_mistakes(std::initializer_list<Mistake> cases) {
  for (const Mistake& each : cases) CHECK(mistakes(record_of(each.facts)) == std::string(each.told) + "\n");
}

}  // namespace

TEST_CASE("facts are read in every form that tells something") {
  const Told cases[] = {
      {R"()", "age", "not known, not asked"},
      {R"("age": null)", "age", "not known, not asked"},
      {R"("age": 79)", "age", "79 years, answered"},
      {R"("AGE": 79)", "age", "79 years, answered"},
      {R"("falls in the last year": 2)", "falls in the last year", "2 falls, answered"},
      {R"("falls_in_the_last_year": 2)", "falls in the last year", "2 falls, answered"},
      {R"("age": {"at_least": 75, "at_most": 79})", "age", "75 to 79 years, answered in part"},
      {R"("age": {"at_least": 75, "said_by": "caller"})", "age", "at least 75 years, answered in part"},
      {R"("age": {"value": {"at_least": 75}, "said_by": "caller"})", "age", "at least 75 years, answered in part"},
      {R"("age": {"at_least": 75, "asked": "would not say"})", "age", "at least 75 years, would not say"},
      {R"("age": {"value": null})", "age", "not known, not asked"},
      {R"("age": {"value": null, "asked": "not known"})", "age", "not known, not known"},
      {R"("age": {"asked": "could_not_ask"})", "age", "not known, could not ask"},
      {R"("age": {"value": null, "asked": "answered in part"})", "age", "not known, answered in part"},
      {R"("age": [{"at_least": 65}, {"at_most": 79, "said_by": "carer"}])", "age", "65 to 79 years, answered in part"},
      {R"("lives_alone": true)", "lives alone", "yes, answered"},
      {R"("lives_alone": "No")", "lives alone", "no, answered"},
      {R"("washing": "some difficulty")", "washing", "some difficulty, answered"},
      {R"("washing": {"value": "some_difficulty", "said_by": "caller"})", "washing", "some difficulty, answered"},
      {R"("washing": {"at_least": "some difficulty"})", "washing", "some difficulty or unable, answered in part"},
      {R"("accommodation": "Rough sleeper or squatting")", "accommodation", "rough sleeping, answered"},
      {R"("accommodation": {"one_of": ["tenant", "care home"]})", "accommodation",
       "tenant or care home, answered in part"},
      {R"("existing_services": [])", "existing services", "none, answered"},
      {R"("existing_services": ["telecare", "home_care"])", "existing services", "telecare and home care, answered"},
      {R"("existing_services": {"value": ["telecare"], "said_by": "record"})", "existing services",
       "telecare, answered"},
      {R"("existing_services": {"includes": ["telecare"]})", "existing services",
       "includes telecare, answered in part"},
      {R"("existing_services": {"includes": ["telecare"], "excludes": ["meals"]})", "existing services",
       "includes telecare, but not meals, answered in part"},
      {R"("existing_services": [{"includes": ["telecare"]}, {"value": ["telecare", "meals"]}])", "existing services",
       "telecare and meals, answered"},
      {R"("already_tried": ["Care_Act_Assessment"])", "already tried", "care act assessment, answered"},
      {R"("hospital_discharge": "2026-11-17")", "hospital discharge", "17 November 2026, answered"},
      {R"("hospital_discharge": "never")", "hospital discharge", "never, answered"},
      {R"("hospital_discharge": {"at_most": "the contact's date"})", "hospital discharge",
       "on or before 20 November 2026, answered in part"},
      {R"("hospital_discharge": {"at_least": "2026-11-01", "or_never": true})", "hospital discharge",
       "on or after 1 November 2026, or never, answered in part"},
      {R"("notes": "key safe")", "notes", "told, answered"},
      {R"("notes": "")", "notes", "not known, not asked"},
      {R"("worry_about_abuse": [{"value": true, "said_by": "caller"}, {"value": false, "said_by": "person"}])",
       "worry about abuse", "yes, answered"},
      {R"("worry_about_abuse": false)", "worry about abuse", "not known, answered in part"},
      {R"("worry_about_abuse": false, "caller": "the person")", "worry about abuse", "no, answered"},
      {R"("worry_about_abuse": [{"value": true}, {"value": false, "cleared_by": "J Smith"}])", "worry about abuse",
       "no, answered"},
      {R"("worry_about_abuse": [{"value": true}, {"cleared_by": "J Smith"}])", "worry about abuse",
       "not known, not asked"},
      {R"("carer_strain": "fine")", "unpaid carer", "yes, answered"},
  };
  for (const Told& each : cases) {
    INFO(each.facts);
    CHECK(known(each.facts, each.fact) == each.known);
  }
}

TEST_CASE("a group's question is answered by a field of its name, wherever it stands") {
  const Told cases[] = {
      {R"("care_act_outcomes": ["washing"])", "washing", "some difficulty or unable, not asked"},
      {R"("care act outcomes": ["washing"])", "nutrition", "manages, answered"},
      {R"("care_act_outcomes": [])", "washing", "manages, answered"},
      {R"("care_act_outcomes": null)", "washing", "not known, not asked"},
      {R"("circumstances": ["Unpaid_Carer"])", "unpaid carer", "yes, answered"},
      {R"("circumstances": {"value": ["unpaid carer"], "said_by": "carer"})", "moving to another council",
       "no, answered"},
      {R"("care_act_outcomes": {"value": null, "asked": "would not say"})", "washing", "not known, would not say"},
      {R"("care_act_outcomes": {"value": null})", "washing", "not known, not asked"},
      {R"("care_act_outcomes": [], "washing": "unable")", "washing", "unable, answered"},
      {R"("washing": "unable", "care_act_outcomes": [])", "washing", "unable, answered"},
      {R"("care_act_outcomes": {"value": [], "except": ["washing"]})", "washing", "not known, not asked"},
      {R"("care_act_outcomes": [{"value": null, "asked": "not known"}, {"value": ["washing"]}])", "nutrition",
       "manages, answered"},
  };
  for (const Told& each : cases) {
    INFO(each.facts);
    CHECK(known(each.facts, each.fact) == each.known);
  }
}

TEST_CASE("wrong kinds of values say what was expected") {
  check_mistakes({
      {R"("age": "79")",
       R"(F0507 `age` cannot be "79": expected a whole number from 0 to 120 years ["79"] this is text; write 79 without quotes)"},
      {R"("age": "old")",
       R"(F0507 `age` cannot be "old": expected a whole number from 0 to 120 years ["old"] this is text)"},
      {R"("age": 79.5)",
       R"(F0507 `age` cannot be 79.5: expected a whole number from 0 to 120 years [79.5] this is not a whole number)"},
      {R"("age": true)",
       R"(F0507 `age` cannot be true: expected a whole number from 0 to 120 years [true] this is yes or no)"},
      {R"("age": {"at_least": null})",
       R"(F0507 `age` cannot be null: expected a whole number from 0 to 120 years [null] this is null)"},
      {R"("lives_alone": 1)", R"(F0507 `lives_alone` cannot be 1: expected yes or no [1] this is a number)"},
      {R"("lives_alone": "maybe")",
       R"(F0507 `lives_alone` cannot be "maybe": expected yes or no ["maybe"] this is text)"},
      {R"("lives_alone": "never")",
       R"(F0507 `lives_alone` cannot be "never": expected yes or no ["never"] this is text)"},
      {R"("washing": 2)",
       R"(F0507 `washing` cannot be 2: expected one of: manages, some difficulty, unable [2] this is a number)"},
      {R"("existing_services": "telecare")",
       R"(F0507 `existing_services` cannot be "telecare": expected a list, any of: telecare, equipment, meals, home care ["telecare"] this is text)"},
      {R"("existing_services": {"includes": "telecare"})",
       R"(F0507 `existing_services` cannot be "telecare": expected a list, any of: telecare, equipment, meals, home care ["telecare"] this is text)"},
      {R"("hospital_discharge": "17/11/2026")",
       R"(F0507 `hospital_discharge` cannot be "17/11/2026": expected a date like 2026-11-20, or never ["17/11/2026"] this is text)"},
      {R"("accommodation": ["tenant"])",
       R"(F0507 `accommodation` cannot be "tenant": expected an object that tells who said it ["tenant"] this is text; several possible values are told as {"one_of": [...]})"},
      {R"("existing_services": ["telecare", {"value": []}])",
       R"(F0507 `existing_services` cannot be "telecare": expected an object that tells who said it ["telecare"] this is text; a list is what several people said, each as {"value": ..., "said_by": ...})"},
      {R"("age": [])", R"(F0507 `age` cannot be []: expected a whole number from 0 to 120 years [[]] this is a list)"},
      {R"("accommodation": {"one_of": []})",
       R"(F0507 `one_of` cannot be []: expected at least one value [[]] this is a list)"},
      {R"("notes": 5)", R"(F0507 `notes` cannot be 5: expected text [5] this is a number)"},
      {R"("worry_about_abuse": {"value": true, "said_by": 7})",
       R"(F0507 `said_by` cannot be 7: expected one of: person, carer, caller, professional, record [7] this is a number)"},
      {R"("care_act_outcomes": "washing")",
       R"(F0507 `care_act_outcomes` cannot be "washing": expected a list, any of: nutrition, washing ["washing"] this is text)"},
      {R"("care_act_outcomes": [true])",
       R"(F0507 `care_act_outcomes` cannot be true: expected any of: nutrition, washing [true] this is yes or no)"},
  });
}

TEST_CASE("unknown names come with the nearest") {
  check_mistakes({
      {R"("falls_in_the_lst_year": 1)",
       R"(F0509 unknown fact `falls_in_the_lst_year` ["falls_in_the_lst_year"] not declared in this pack's vocabulary; did you mean `falls_in_the_last_year`?)"},
      {R"("care_act_outcome": [])",
       R"(F0509 unknown fact `care_act_outcome` ["care_act_outcome"] not declared in this pack's vocabulary; did you mean `care_act_outcomes`?)"},
      {R"("shoe_size": 44)", R"(F0509 unknown fact `shoe_size` ["shoe_size"] not declared in this pack's vocabulary)"},
      {R"("washing": "unabel")",
       R"(F0510 `washing` cannot be "unabel": expected one of: manages, some difficulty, unable ["unabel"] none of these; did you mean `unable`?)"},
      {R"("existing_services": ["telecare", "telcare"])",
       R"(F0510 `existing_services` cannot be "telcare": expected any of: telecare, equipment, meals, home care ["telcare"] none of these; did you mean `telecare`?)"},
      {R"("age": {"value": 79, "said_by": "carrer"})",
       R"(F0510 `said_by` cannot be "carrer": expected one of: person, carer, caller, professional, record ["carrer"] none of these; did you mean `carer`?)"},
      {R"("age": {"value": null, "asked": "answered"})",
       R"(F0510 `asked` cannot be "answered": expected one of: not known, could not ask, would not say, answered in part ["answered"] none of these)"},
      {R"("age": {"valeu": 79, "asked": "not known"})",
       R"(F0508 unknown field `valeu` in `age` ["valeu"] no field of that name; did you mean `value`?)"},
      {R"("age": {"value": {"atleast": 79}})",
       R"(F0508 unknown field `atleast` in `age` ["atleast"] no field of that name; did you mean `at_least`?)"},
      {R"("care_act_outcomes": ["wahsing"])",
       R"(F0510 `care_act_outcomes` cannot be "wahsing": expected any of: nutrition, washing ["wahsing"] none of these; did you mean `washing`?)"},
  });
}

TEST_CASE("the nearest name is offered as a fix in the same place") {
  const auto read = read_text(small_vocabulary(), R"({"date": "2026-11-20", "facts": {"agge": 7}})");
  REQUIRE(read.diagnostics.size() == 1);
  REQUIRE(read.diagnostics[0].fixes.size() == 1);
  CHECK(read.diagnostics[0].fixes[0].text == "\"age\"");
  CHECK(read.diagnostics[0].fixes[0].span == read.diagnostics[0].primary->span);
}

TEST_CASE("values that cannot be") {
  check_mistakes({
      {R"("age": 121)", R"(F0511 `age` cannot be 121: expected a whole number from 0 to 120 years [121] out of range)"},
      {R"("age": {"at_least": -1})",
       R"(F0511 `age` cannot be -1: expected a whole number from 0 to 120 years [-1] out of range)"},
      {R"("hospital_discharge": "2026-02-30")",
       R"(F0512 `hospital_discharge` cannot be "2026-02-30": there is no such day ["2026-02-30"] not in the calendar)"},
      {R"("lives_alone": true, "Lives Alone": false)",
       R"(F0513 `lives_alone` and `Lives Alone` are one fact in two spellings ["Lives Alone"] told again here; ["lives_alone"] first told here; keep the one that is right)"},
      {R"("age": {"at_least": 80, "at_most": 70})",
       R"(F0516 `age` has no value that is both [70] and at most this; [80] at least this; the first must not be the greater)"},
      {R"("existing_services": {"includes": ["meals"], "excludes": ["meals"]})",
       R"(F0516 `existing_services` cannot both include and exclude a member [["meals"]] excluded here; [["meals"]] included here; name each member once)"},
      {R"("age": {"value": 7, "at_least": 7})",
       R"(F0516 `age` is told both whole and in part ["at_least"] a part of it; [7] the whole value; keep the one that is right)"},
      {R"("age": {"value": 7, "asked": "not known"})",
       R"(F0516 `age` is told, and also not found out ["not known"] not found out, or only in part; [{"value": 7, "asked": "not known"}] told here; take out `asked`, or tell `"value": null`)"},
      {R"("circumstances": {"value": [], "asked": "not known"})",
       R"(F0516 `circumstances` is answered, and also not found out ["not known"] not found out; [[]] answered here; keep the one that is right)"},
      {R"("age": {"includes": [7]})",
       R"(F0518 `includes` does not fit `age`: expected a whole number from 0 to 120 years ["includes"] not for this fact; a part of it is told with `at_least` or `at_most`)"},
      {R"("lives_alone": {"at_most": true})",
       R"(F0518 `at_most` does not fit `lives_alone`: expected yes or no ["at_most"] not for this fact; tell the whole value)"},
      {R"("lives_alone": {"value": false, "cleared_by": "J Smith"})",
       R"(F0518 `cleared_by` does not fit `lives_alone`: expected a fact of which a no counts only from some ["cleared_by"] not for this fact; tell the value that holds now; the last holds)"},
      {R"("age": {"said_by": "carer"})",
       R"(F0514 `age` has no `value` [{"said_by": "carer"}] `value` is missing here; add `"value"`: a whole number from 0 to 120 years)"},
      {R"("worry_about_abuse": {"cleared_by": ""})",
       R"(F0507 `cleared_by` cannot be "": expected the name of who cleared it [""] this is text)"},
  });
}

TEST_CASE("the record itself") {
  const auto check = [](std::string_view text, std::string_view expected) {
    CHECK(mistakes(text) == std::string(expected) + "\n");
  };
  check(
      "7",
      R"(F0507 `contact record` cannot be 7: expected an object like {"date": ..., "facts": {...}} [7] this is a number)");
  check(
      "{}",
      R"(F0514 the record has no `date` [{] `date` is missing here; add `"date"`: the day of the contact, like 2026-11-20)");
  check(
      R"({"date": null})",
      R"(F0514 the record has no `date` [null] `date` is missing here; add `"date"`: the day of the contact, like 2026-11-20)");
  check(R"({"date": "2026-13-01"})",
        R"(F0512 `date` cannot be "2026-13-01": there is no such day ["2026-13-01"] not in the calendar)");
  check(R"({"date": 20261120})",
        R"(F0507 `date` cannot be 20261120: expected a date like 2026-11-20 [20261120] this is a number)");
  check(R"({"date": "2026-11-20", "fact": {}})",
        R"(F0508 unknown field `fact` in the record ["fact"] no field of that name; did you mean `facts`?)");
  check(
      R"({"date": "2026-11-20", "age": 7})",
      R"(F0508 unknown field `age` in the record ["age"] no field of that name; facts stand inside `"facts": {...}`)");
  check(R"({"date": "2026-11-20", "facts": []})",
        R"(F0507 `facts` cannot be []: expected an object of facts and their values [[]] this is a list)");
  check(R"({"date": "2026-11-20", "contact": 104})",
        R"(F0507 `contact` cannot be 104: expected text [104] this is a number)");
  check(R"({"date": "2026-11-20", "about": {"post_code": "LX4"}})",
        R"(F0508 unknown field `post_code` in `about` ["post_code"] no field of that name; did you mean `postcode`?)");
  check(R"({"date": "2026-11-20", "about": {"linked": "C-1"}})",
        R"(F0507 `linked` cannot be "C-1": expected a list of contacts ["C-1"] this is text)");
}

TEST_CASE("outcomes: every answer and booking whole") {
  const auto check = [](std::string_view outcome, std::string_view expected) {
    const std::string text = "{\"date\": \"2026-11-20\", \"outcome\": " + std::string(outcome) + "}";
    CHECK(mistakes(text) == std::string(expected) + "\n");
  };
  check(
      R"({"routes": [{"route": "reablment", "response": "accepted"}]})",
      R"(F0515 `route` cannot be "reablment": expected a route of this pack ["reablment"] no route of that name; did you mean `reablement`?)");
  check(
      R"({"routes": [{"route": "reablement", "response": "acepted"}]})",
      R"(F0510 `response` cannot be "acepted": expected one of: accepted, declined, arranged, handed over ["acepted"] none of these; did you mean `accepted`?)");
  check(
      R"({"routes": [{"response": "accepted"}]})",
      R"(F0514 an answer in `routes` has no `route` [{] `route` is missing here; add `"route"`: the route that was put to them)");
  check(
      R"({"routes": [{"route": "telecare", "response": "handed over"}]})",
      R"(F0514 a route that is handed over has no `follow_up` [{] `follow_up` is missing here; add `"follow_up"`: {"date": "2026-11-24", "name": "duty worker"})");
  check(R"({"routes": [{"route": "telecare", "response": "handed over", "follow_up": {"date": "2026-11-24"}}]})",
        R"(F0514 `follow_up` has no `name` [{] `name` is missing here; add `"name"`: who will do it)");
  check(R"({"follow_ups": [{"for": "person", "date": "2026-11-24", "name": ""}]})",
        R"(F0507 `name` cannot be "": expected who will do it [""] this is text)");
  check(
      R"({"follow_ups": [{"for": "parson", "date": "2026-11-24", "name": "duty worker"}]})",
      R"(F0510 `for` cannot be "parson": expected one of: person, carer ["parson"] none of these; did you mean `person`?)");
  check(R"({"ideal": ["telecare", 3]})",
        R"(F0507 `ideal` cannot be 3: expected a route of this pack [3] this is a number)");
  check(R"({"reason_not_ideal": 3})", R"(F0507 `reason_not_ideal` cannot be 3: expected text [3] this is a number)");
}

TEST_CASE("all mistakes of a record are told in one go, in the order of their places") {
  const std::string all =
      mistakes(R"({"facts": {"agee": 7, "lives_alone": 3, "age": 300}, "outcome": {"ideal": ["x"]}})");
  CHECK(all ==
        "F0514 the record has no `date` [{] `date` is missing here; add `\"date\"`: the day of the contact, like "
        "2026-11-20\n"
        "F0509 unknown fact `agee` [\"agee\"] not declared in this pack's vocabulary; did you mean `age`?\n"
        "F0507 `lives_alone` cannot be 3: expected yes or no [3] this is a number\n"
        "F0511 `age` cannot be 300: expected a whole number from 0 to 120 years [300] out of range\n"
        "F0515 `ideal` cannot be \"x\": expected a route of this pack [\"x\"] no route of that name\n");
}

TEST_CASE("two things told that cannot both be are a note, and the record holds") {
  check_mistakes({
      {R"("age": [{"value": 70}, {"value": 80, "said_by": "record"}])",
       R"(F0517 (note) `age` is told in two ways that cannot both be [{"value": 80, "said_by": "record"}] said last; what holds is: 80 years; [{"value": 70}] said before)"},
      {R"("carer_strain": "fine", "unpaid_carer": false)",
       R"(F0517 (note) `carer strain` is told, which cannot be while `unpaid carer` is no ["fine"] this holds, being told; [false] this is told too)"},
      {R"("care_act_outcomes": ["washing"], "washing": "manages")",
       R"(F0517 (note) `washing` is told in two ways that cannot both be [["washing"]] said last; what holds is: some difficulty or unable; ["manages"] said before)"},
  });
}

TEST_CASE("the whole of a record, as people write it") {
  const model::Vocabulary vocabulary = small_vocabulary();
  const auto read = read_text(vocabulary, R"({
    "contact": "C-2026-000104", "date": "2026-11-20",
    "about": {"person": "P-5521", "carer": null, "postcode": "LX4 2QD", "linked": ["C-2026-000098"]},
    "facts": {"caller": "family member"},
    "outcome": {
      "routes": [{"route": "reablement", "response": "accepted", "said_by": "person", "by": "adviser 7"},
                 {"route": "care_act_assessment", "response": "handed_over",
                  "follow_up": {"date": "24 November 2026", "name": "duty worker"}}],
      "follow_ups": [{"for": "carer", "date": "2026-11-25", "name": "night team"}],
      "ideal": ["care act assessment"], "reason_not_ideal": null
    }})");
  REQUIRE(read.usable());
  const model::Contact& contact = *read.value;
  CHECK(contact.id == "C-2026-000104");
  CHECK(model::iso_text(contact.date) == "2026-11-20");
  CHECK(contact.about.person == "P-5521");
  CHECK(contact.about.carer.empty());
  CHECK(contact.about.postcode == "LX4 2QD");
  CHECK(contact.about.linked == std::vector<std::string>{"C-2026-000098"});
  CHECK(contact.person_is_speaking == model::Truth::no);
  REQUIRE(contact.outcome.responses.size() == 2);
  CHECK(contact.outcome.responses[0].route == model::RouteId(1));
  CHECK(contact.outcome.responses[0].response == model::Response::accepted);
  CHECK(contact.outcome.responses[0].said_by == model::Sayer::person);
  CHECK(contact.outcome.responses[0].by == "adviser 7");
  CHECK(contact.outcome.responses[1].response == model::Response::handed_over);
  CHECK(model::iso_text(contact.outcome.responses[1].follow_up_date.value()) == "2026-11-24");
  CHECK(contact.outcome.responses[1].follow_up_name == "duty worker");
  REQUIRE(contact.outcome.follow_ups.size() == 1);
  CHECK(contact.outcome.follow_ups[0].whom == model::Whom::carer);
  CHECK(contact.outcome.follow_ups[0].name == "night team");
  CHECK(contact.outcome.ideal == std::vector<model::RouteId>{model::RouteId(0)});
  CHECK_FALSE(contact.outcome.reason_not_ideal.has_value());
}

TEST_CASE("a group without a question of its own is told fact by fact") {
  model::Vocabulary vocabulary = small_vocabulary();
  vocabulary.groups[0].if_none.clear();
  const std::string text = record_of(R"("care_act_outcomes": [])");
  CHECK(told(read_text(vocabulary, text).diagnostics, text) ==
        "F0508 unknown field `care_act_outcomes` in `facts` [\"care_act_outcomes\"] no field of that name; "
        "this group has no question of its own; tell its facts one by one\n");
}
