#include "engine/records/contact_writer.h"

#include <catch2/catch.hpp>

#include "tests/engine/model/any_contact.h"
#include "tests/engine/records/reading_for_tests.h"

using namespace frontdoor;
using namespace frontdoor::tests;

namespace {

/// Read, and written again on one line.
std::string again(const model::Vocabulary& vocabulary, std::string_view text) {
  const auto read = read_text(vocabulary, text);
  INFO(told(read.diagnostics, text));
  REQUIRE(read.value.has_value());
  return bytes::line_json(records::write_contact(vocabulary, small_routes(), *read.value));
}

}  // namespace

TEST_CASE("what was written by hand is written again as briefly") {
  const std::string_view records[] = {
      R"({"date": "2026-11-20"})",
      R"({"contact": "C-1", "date": "2026-11-20", "about": {"person": "P-1", "carer": "P-2", "postcode": "LX4 2QD", "linked": ["C-0"]}})",
      R"({"date": "2026-11-20", "facts": {"lives_alone": true, "age": {"at_least": 75, "at_most": 79}, "washing": {"value": "some difficulty", "said_by": "caller"}, "existing_services": [], "already_tried": {"includes": ["telecare"], "excludes": ["reablement"]}, "hospital_discharge": "2026-11-17", "notes": "key safe"}})",
      R"({"date": "2026-11-20", "facts": {"already_tried": ["care_act_assessment"], "existing_services": ["home care"]}})",
      R"({"date": "2026-11-20", "facts": {"worry_about_abuse": [{"value": true, "said_by": "caller"}, {"value": false, "said_by": "person"}, {"value": null, "cleared_by": "J Smith"}], "age": {"value": null, "asked": "not known"}}})",
      R"({"date": "2026-11-20", "facts": {"hospital_discharge": {"at_least": "0001-01-01"}}})",
      R"({"date": "2026-11-20", "facts": {"hospital_discharge": "never", "accommodation": {"one_of": ["tenant", "other"]}}})",
      R"({"date": "2026-11-20", "facts": {"hospital_discharge": {"at_least": "2026-11-01", "at_most": "2026-11-17", "or_never": true, "asked": "would not say"}}})",
      R"({"date": "2026-11-20", "facts": {"care_act_outcomes": ["washing"], "circumstances": {"value": null, "asked": "could not ask", "said_by": "carer"}}})",
      R"({"date": "2026-11-20", "facts": {"washing": "unable", "care_act_outcomes": [{"value": []}, {"value": ["nutrition"], "said_by": "carer", "except": ["washing"]}]}})",
      R"({"date": "2026-11-20", "facts": {"washing": "unable", "care_act_outcomes": []}})",
      R"({"date": "2026-11-20", "outcome": {"routes": [{"route": "care_act_assessment", "response": "handed over", "said_by": "person", "by": "adviser 7", "follow_up": {"date": "2026-11-24", "name": "duty worker"}}, {"route": "telecare", "response": "declined"}], "follow_ups": [{"for": "carer", "date": "2026-11-24", "name": "night team"}], "ideal": ["reablement"], "reason_not_ideal": "no place free"}})",
  };
  const model::Vocabulary vocabulary = small_vocabulary();
  for (const std::string_view record : records) CHECK(again(vocabulary, record) == record);
}

TEST_CASE("a word that follows the answer to a group is kept beside it, or among the words where it contradicts") {
  const model::Vocabulary vocabulary = small_vocabulary();
  const auto written = [&](std::string_view washing) {
    model::Contact contact;
    const model::FactId fact = id_of(vocabulary, "washing");
    contact.sayings = model::group_answer(vocabulary, model::GroupId(0), {fact}, {}, {});
    model::Saying later;
    later.fact = fact;
    later.values = model::one_value(vocabulary[fact], std::get<std::int64_t>(read_value(vocabulary[fact], washing)));
    contact.sayings.push_back(later);
    model::resolve(vocabulary, contact);
    return bytes::line_json(*records::write_contact(vocabulary, small_routes(), contact).find("facts"));
  };
  CHECK(written("unable") == R"({"washing": "unable", "care_act_outcomes": ["washing"]})");
  CHECK(written("manages") == R"({"washing": [{"at_least": "some difficulty"}, {"value": "manages"}], )"
                              R"("care_act_outcomes": {"value": [], "except": ["washing"]}})");
}

TEST_CASE("a contact that is read back is equal") {
  const model::Vocabulary vocabulary = small_vocabulary();
  const bool holds = rc::check([&] {
    model::Contact contact;
    contact.date = model::Date{20000};
    for (std::size_t i = below(12); i > 0; --i) {
      tell_something(vocabulary, contact);
      model::Saying& last = contact.sayings.back();
      const bool clears = !vocabulary[last.fact].no_counts_from.empty() && below(3) == 0;
      if (clears) last.cleared_by = "J Smith";
      const bool open = last.values && !is_one_value(vocabulary[last.fact], *last.values);
      if (open && !last.by_group && below(3) == 0) last.asked = any_not_found_out();
    }
    model::resolve(vocabulary, contact);
    const bytes::Json json = records::write_contact(vocabulary, small_routes(), contact);
    const std::string text = bytes::pretty_json(json);
    RC_LOG(text);
    const auto read = read_text(vocabulary, text);
    RC_LOG(told(read.diagnostics, text));
    RC_ASSERT(read.value.has_value());
    for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
      RC_LOG(vocabulary.facts[i].name);
      RC_ASSERT((read.value->known[i] == contact.known[i]));
    }
    RC_ASSERT((read.value->texts == contact.texts));
    RC_ASSERT((read.value->person_is_speaking == contact.person_is_speaking));
    const bytes::Json rewritten = records::write_contact(vocabulary, small_routes(), *read.value);
    RC_ASSERT(bytes::pretty_json(rewritten) == text);
  });
  CHECK(holds);
}
