#include <catch2/catch.hpp>

#include "engine/base/text.h"
#include "tests/engine/model/small_vocabulary.h"

using namespace frontdoor::model;
using namespace frontdoor::tests;

namespace {

/// The value in words, or why there is none.
std::string reading(const Vocabulary& vocabulary, std::string_view name, std::string_view text) {
  const Fact& fact = vocabulary[id_of(vocabulary, name)];
  const auto read = read_value(fact, text);
  if (const auto* value = std::get_if<std::int64_t>(&read)) return words_for(fact, one_value(fact, *value));
  constexpr std::string_view whys[] = {"wrong type", "unknown value", "out of range", "no such date"};
  const auto& refusal = std::get<NotAValue>(read);
  CHECK(refusal.expected == expected_of(fact));
  std::string said(whys[static_cast<std::size_t>(refusal.why)]);
  return refusal.near.empty() ? said : said + ", near " + frontdoor::base::listed(refusal.near.names, "or");
}

}  // namespace

TEST_CASE("text becomes a value, or the reason why not") {
  struct Case {
    std::string_view fact, text, reading;
  };
  const Case cases[] = {
      {"lives alone", "yes", "yes"},
      {"lives alone", " No ", "no"},
      {"lives alone", "TRUE", "yes"},
      {"lives alone", "false", "no"},
      {"lives alone", "1", "wrong type"},
      {"lives alone", "maybe", "wrong type"},
      {"lives alone", "", "wrong type"},
      {"age", "79", "79 years"},
      {"age", "1 year", "1 year"},
      {"age", "79 Years", "79 years"},
      {"age", "79 falls", "wrong type"},
      {"age", "79years", "wrong type"},
      {"age", "121", "out of range"},
      {"age", "-1", "out of range"},
      {"age", "99999999999999999999", "out of range"},
      {"age", "1,000", "wrong type"},
      {"age", "7.5", "wrong type"},
      {"age", "+7", "wrong type"},
      {"age", "seventy", "wrong type"},
      {"age", "", "wrong type"},
      {"washing", "Some_Difficulty", "some difficulty"},
      {"washing", "some dificulty", "unknown value, near some difficulty"},
      {"washing", "yes", "unknown value"},
      {"accommodation", "rough sleeper or squatting", "rough sleeping"},
      {"accommodation", "Rough sleeper or sqatting", "unknown value, near rough sleeping"},
      {"existing services", "home_care", "home care"},
      {"already tried", "Care_Act_Assessment", "care act assessment"},
      {"hospital discharge", "2026-11-17", "17 November 2026"},
      {"hospital discharge", "17 november 2026", "17 November 2026"},
      {"hospital discharge", "1 Mar 2026", "1 March 2026"},
      {"hospital discharge", "2026-02-30", "no such date"},
      {"hospital discharge", "30 February 2026", "no such date"},
      {"hospital discharge", "17/11/2026", "wrong type"},
      {"hospital discharge", "17 November 26", "wrong type"},
      {"hospital discharge", "17  November 2026", "wrong type"},
      {"hospital discharge", "2026-11-17T10:00", "wrong type"},
      {"notes", "anything", "wrong type"},
  };
  const Vocabulary vocabulary = small_vocabulary();
  for (const Case& each : cases) {
    INFO(each.fact << ": " << each.text);
    CHECK(reading(vocabulary, each.fact, each.text) == each.reading);
  }
}

TEST_CASE("a name of one value wins over a label of another") {
  const Fact fact = fact_of("tenure", FactType::choice, {{"a", "b"}, {"b", "c"}});
  CHECK(std::get<std::int64_t>(read_value(fact, "b")) == 1);
  CHECK(std::get<std::int64_t>(read_value(fact, "c")) == 1);
}

TEST_CASE("what may be told is said in full, and a long list is counted") {
  const Vocabulary vocabulary = small_vocabulary();
  const auto expected = [&](std::string_view name) { return expected_of(vocabulary[id_of(vocabulary, name)]); };
  CHECK(expected("lives alone") == "yes or no");
  CHECK(expected("age") == "a whole number from 0 to 120 years");
  CHECK(expected("washing") == "one of: manages, some difficulty, unable");
  CHECK(expected("existing services") == "any of: telecare, equipment, meals, home care");
  CHECK(expected("hospital discharge") == "a date like 2026-11-20, or never");
  CHECK(expected("notes") == "text");
  Fact long_list = fact_of("letter", FactType::choice);
  for (char letter = 'a'; letter <= 'z'; ++letter) long_list.values.push_back({std::string(1, letter), ""});
  CHECK(expected_of(long_list) == "one of: a, b, c, d, e, f, g, h, i, j, k, l and 14 more");
}

TEST_CASE("facts and groups are found by either spelling, in any case") {
  const Vocabulary vocabulary = small_vocabulary();
  CHECK(vocabulary.find_fact("lives alone") == vocabulary.find_fact("Lives_Alone"));
  CHECK(vocabulary[vocabulary.find_fact("FALLS in the_last year").value()].name == "falls in the last year");
  CHECK_FALSE(vocabulary.find_fact("lives alon").has_value());
  CHECK_FALSE(vocabulary.find_fact("care act outcomes").has_value());
  CHECK(vocabulary[vocabulary.find_group("Care_act_outcomes").value()].name == "care act outcomes");
  CHECK_FALSE(vocabulary.find_group("").has_value());
}
