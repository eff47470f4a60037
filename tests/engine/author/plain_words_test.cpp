// Words that people hear: sentences, jargon, reading age, two questions in one, reasons that name nothing.
#include "engine/author/plain_words/plain_words.h"

#include <catch2/catch.hpp>

#include "engine/author/check_pack.h"
#include "engine/author/plain_words/jargon.h"
#include "engine/author/plain_words/two_questions.h"
#include "tests/support/code_pages.h"

namespace frontdoor::tests {
namespace {

using namespace author::plain_words;

/// The text in quotes as it stands in a file.
base::Sources quoted(const std::string& text) { return {{"a.rules", "\"" + text + "\""}}; }

std::vector<Sentence> sentences(const std::string& text) {
  const base::Sources sources = quoted(text);
  return sentences_of(sources, {base::SourceId(0), 0, static_cast<std::uint32_t>(text.size() + 2)});
}

std::string words_at(const std::string& text, base::SourceSpan span) {
  return quoted(text)[0].text.substr(span.begin, span.end - span.begin);
}

/// "CODE words" for each finding on a fragment beside the small pack.
std::vector<std::string> findings(const std::string& fragment) {
  const author::PackCheck check = author::check_pack(small_pack_with(fragment));
  std::vector<std::string> found;
  for (const base::Diagnostic& each : check.diagnostics) {
    const base::SourceSpan span = each.primary->span;
    found.push_back(std::string(each.code) + " " +
                    check.compiled.sources[span.source.index].text.substr(span.begin, span.end - span.begin));
  }
  return found;
}

std::string rule_because(const std::string& reason) {
  return "rule r\n  upholds home first\n  when washing is unable\n  then consider home care\n  because \"" + reason +
         "\"\n";
}

}  // namespace

TEST_CASE("a text as sentences and words") {
  const std::vector<Sentence> all = sentences(
      "It\xE2\x80\x99s 2.5 miles; \\\"so\\\" said. With {falls in the\n   last "
      "year}, \xE2\x80\x9C"
      "alone\xE2\x80\x9D \xE2\x80\x93 self-neglect?");
  REQUIRE(all.size() == 2);
  std::vector<std::string> words;
  for (const Sentence& sentence : all)
    for (const Word& word : sentence.words) words.push_back(word.small);
  CHECK(words ==
        std::vector<std::string>{"it's", "2", "5", "miles", "so", "said", "with", "", "alone", "self-neglect"});
  CHECK(all[0].words[4].begins_clause);
  CHECK_FALSE(all[0].asks);
  CHECK(all[1].asks);
  CHECK(all[1].words[2].after_comma);
  CHECK(sentences("").empty());
  CHECK(sentences("...").empty());
}

TEST_CASE("syllables") {
  const std::pair<std::string_view, int> cases[] = {
      {"home", 1}, {"helped", 1},   {"wanted", 2}, {"lives", 1},    {"changes", 2},    {"table", 2},
      {"she", 1},  {"somebody", 3}, {"people", 2}, {"free", 1},     {"assessment", 3}, {"eligibility", 6},
      {"18", 1},   {"rhythm", 1},   {"lonely", 2}, {"movement", 2}, {"family", 3}};
  for (const auto& [word, count] : cases) {
    INFO(word);
    CHECK(syllables_in(word) == count);
  }
}

TEST_CASE("reading age: short words and short sentences are young, names of the pack weigh little") {
  const NameWords none;
  const auto age = [&](const std::string& text, const NameWords& names) { return reading_age(sentences(text), names); };
  CHECK(age("", none) == 0);
  CHECK(age("The cat sat on the mat.", none) == 5);
  CHECK(age("Getting up is harder now, and a rail or a raised chair can help.", none) <= oldest_reading_age);
  const std::string hard = "Independence is currently impossible without additional multidisciplinary assistance.";
  CHECK(age(hard, none) > 20);
  CHECK(hardest_words(sentences(hard), none, 2) == std::vector<std::string>{"multidisciplinary", "independence"});
  const std::string names = "Occupational therapy and rehabilitation are near.";
  CHECK(age(names, none) > oldest_reading_age);
  CHECK(age(names, {"occupational", "therapy", "rehabilitation"}) <= oldest_reading_age);
  // A semicolon lets people breathe, and a fact that is filled in is one word.
  const std::string one = "The care has come to an end and nobody can come in the place of the man who was ill";
  CHECK(age(one + " and the room is cold.", none) > age(one + "; the room is cold.", none));
  CHECK(age("With {falls in the last year} in the last year.", none) == age("With falls in the last year.", none));
}

TEST_CASE("a second question in one") {
  const std::pair<std::string, std::string> cases[] = {
      {"Are you safe, and how do you sleep?", "and how do you sleep"},
      {"Was the person expected, and has nobody been able to reach them?", "and has nobody been able to reach them"},
      {"How often do you fall and where?", "and where"},
      {"What works well, what can you do, and what helps?", "what can you do, and what helps"},
      {"Do you drink? How much?", "How much"},
      {"Do you drink, and do you smoke?", "and do you smoke"},
      {"Is anyone making you feel unsafe, or are you going without what you need?", ""},
      {"Would you like more say, such as choosing who comes and when?", ""},
      {"How do you get on with washing and dressing?", ""},
      {"Which of these is hard: washing, getting dressed, getting about?", ""},
      {"When did you leave hospital, if you were there?", ""},
      {"Are you safe? Take your time.", ""}};
  for (const auto& [question, second] : cases) {
    INFO(question);
    const auto found = second_question(sentences(question));
    CHECK((found ? words_at(question, *found) : "") == second);
  }
}

TEST_CASE("what is hard to hear is found where it stands") {
  using Found = std::vector<std::string>;
  CHECK(findings(rule_because("Washing is not possible alone.")) == Found{});
  CHECK(findings(rule_because("Washing needs packages of care.")) == Found{});
  CHECK(findings(rule_because("Washing is what service users find hard.")) == Found{"R0492 service users"});
  CHECK(findings(rule_because("Washing is for the OT, not for ot.")) == Found{"R0492 OT"});
  CHECK(findings(rule_because("It is time.")) == Found{"R0495 \"It is time.\""});
  CHECK(findings(rule_because("Getting clean is hard.")) == Found{"R0495 \"Getting clean is hard.\""});
  CHECK(findings(rule_because("Washes less.")) == Found{});
}

TEST_CASE("25 words are a sentence that can be followed, 26 are not") {
  std::string words = "Washing";
  for (int i = 1; i < 25; ++i) words += " is";
  const auto advice = [](const std::string& said) {
    return "rule r\n  upholds home first\n  when washing is unable\n  then advise \"" + said +
           "\"\n  because \"Washing is hard.\"\n";
  };
  CHECK(findings(advice(words + ".")) == std::vector<std::string>{});
  CHECK(findings(advice(words + " on.")) == std::vector<std::string>{"R0491 " + words + " on"});
}

TEST_CASE("a pack adds words to avoid, and answers of its own") {
  const std::string pack =
      "pack small front door\n  title \"Small front door\"\n  version 1.0\n  in force from 1 November 2026\n"
      "  owner \"Practice team\"\n  avoid \"front desk\", say \"our team\"\n  avoid \"kit\"\n"
      "  avoid \"respite\" say \"a rest\"\n\n";
  const author::PackCheck check =
      author::check_pack(small_pack_with(pack + rule_because("Washing: ask the front desk for respite or kits.")));
  REQUIRE(check.diagnostics.size() == 3);
  CHECK(check.diagnostics[0].help == "say `our team`, or whatever says it here");
  CHECK(check.diagnostics[1].help == "say `a rest`, or whatever says it here");
  CHECK(check.diagnostics[2].help == "say it in everyday words; the pack avoids these");
  const author::PackCheck twice = author::check_pack(small_pack_with(
      "pack small front door\n  title \"Small front door\"\n  version 1.0\n  in force from 1 November 2026\n"
      "  avoid \"kit\"\n  avoid \"Kit\"\n  avoid \"with {age}\"\n"));
  REQUIRE(twice.diagnostics.size() == 2);
  CHECK(twice.diagnostics[0].code == "R0214");
  CHECK(twice.diagnostics[1].code == "R0217");
}

}  // namespace frontdoor::tests
