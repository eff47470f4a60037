#include "engine/talk/read_answer.h"

#include <catch2/catch.hpp>

#include "engine/base/text.h"
#include "engine/talk/read_group.h"
#include "engine/talk/read_outcome.h"
#include "engine/talk/talk_errors.h"
#include "tests/support/village.h"

namespace frontdoor::talk {
namespace {

const model::Date today = *model::read_iso_date("2026-11-20");

/// The answer in words: the values, why nothing is told, or what was wrong.
std::string heard(const char* fact, const char* said) {
  const model::Fact& asked = tests::village_fact(fact);
  const Reading<Told> reading = read_answer(asked, today, said);
  if (const auto* wrong = std::get_if<NotUnderstood>(&reading))
    return "? " + wrong->problem + (wrong->near.empty() ? "" : " " + base::joined(wrong->near.names, " or "));
  const Told& told = std::get<Told>(reading);
  return told.values ? model::words_for(asked, *told.values) : std::string(model::word_for(told.asked));
}

struct Row {
  const char* fact;
  const char* said;
  const char* heard;
};

TEST_CASE("answers are understood for every kind of fact") {
  const Row rows[] = {
      {"lives alone", "y", "yes"},
      {"lives alone", " No. ", "no"},
      {"lives alone", "don\u2019t know", "not known"},
      {"lives alone", "?", "not known"},
      {"lives alone", "skip", "could not ask"},
      {"lives alone", "would not say", "would not say"},
      {"lives alone", "perhaps", "? \"perhaps\" is no answer to this."},
      {"age", "in her eighties", "80 to 89 years"},
      {"age", "over 80", "at least 81 years"},
      {"age", "130", "? \"130\" is out of range."},
      {"age", "99999999999999999999", "? \"99999999999999999999\" is out of range."},
      {"age", "old", "? \"old\" is no answer to this."},
      {"falls in the last year", "none", "0 falls"},
      {"falls in the last year", "a couple", "2 falls"},
      {"washing", "unable", "unable"},
      {"washing", "some", "some difficulty"},
      {"washing", "3", "unable"},
      {"washing", "2 or 3", "some difficulty or unable"},
      {"washing", "at least some difficulty", "some difficulty or unable"},
      {"washing", "4", "? \"4\" is no answer to this."},
      {"washing", "unabel", "unable"},
      {"washing", "umable", "? \"umable\" is no answer to this. unable"},
      {"caller", "1", "the person"},
      {"caller", "gp", "GP"},
      {"caller", "self referral", "the person"},
      {"caller", "GP or neighbour", "GP or neighbour"},
      {"caller", "not the person", "family member, GP or neighbour"},
      {"existing services", "telecare, meals", "telecare and meals at home"},
      {"existing services", "1 and 3", "telecare and meals at home"},
      {"existing services", "none", "none"},
      {"existing services", "includes telecare", "includes telecare"},
      {"existing services", "not telecare", "does not include telecare"},
      {"existing services", "telecar, meals", "telecare and meals at home"},
      {"existing services", "telecare and gardening", "? \"gardening\" is no answer to this."},
      {"what matters most", "work and study and seeing people", "seeing people and work and study"},
      {"hospital discharge", "3 days ago", "17 November 2026"},
      {"hospital discharge", "never", "never"},
      {"hospital discharge", "it happened, day unknown", "on or before 20 November 2026"},
      {"hospital discharge", "31 February", "? There is no such day as \"31 February\"."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.fact, row.said);
    CHECK(heard(row.fact, row.said) == row.heard);
  }
}

TEST_CASE("who said it stands at the end of an answer") {
  std::string text = "no, said by the person";
  const auto sayer = take_sayer(text, "said by");
  CHECK(std::get<0>(sayer) == model::Sayer::person);
  CHECK(text == "no");

  std::string by_nobody = "no said by the dog";
  CHECK(std::holds_alternative<NotUnderstood>(take_sayer(by_nobody, "said by")));
  std::string plain = "standby";
  CHECK(std::get<0>(take_sayer(plain, "said by")) == std::nullopt);
}

std::string heard_of_group(const char* said) {
  const model::Vocabulary& vocabulary = tests::village().vocabulary;
  const model::GroupId group = *vocabulary.find_group("daily living");
  const auto reading = read_group_answer(vocabulary, group, vocabulary[group].members, today, said);
  if (const auto* wrong = std::get_if<NotUnderstood>(&reading)) return "? " + wrong->problem;
  const GroupAnswer& answer = std::get<GroupAnswer>(reading);
  if (answer.asked != model::Asked::answered) return std::string(model::word_for(answer.asked));
  std::string all;
  for (const NamedMember& member : answer.named) {
    all += all.empty() ? "" : "; ";
    all += vocabulary[member.fact].name;
    if (member.told)
      all += ": " + (member.told->values ? model::words_for(vocabulary[member.fact], *member.told->values)
                                         : std::string(model::word_for(member.told->asked)));
  }
  return all.empty() ? "none" : all;
}

TEST_CASE("a group's question is answered in one go") {
  const std::pair<const char*, const char*> rows[] = {
      {"none", "none"},
      {"don't know", "not known"},
      {"washing", "washing"},
      {"1, 3", "washing; cooking"},
      {"washing and cooking", "washing; cooking"},
      {"washing unable, dressing", "washing: unable; getting dressed"},
      {"washing is unable and getting dressed some difficulty", "washing: unable; getting dressed: some difficulty"},
      {"cooking: don't know", "cooking: not known"},
      {"all of them", "washing; getting dressed; cooking"},
      {"gardening", "? \"gardening\" is not on the list."},
      {"washing purple", "? \"washing purple\" is not on the list."},
  };
  for (const auto& [said, expected] : rows) {
    CAPTURE(said);
    CHECK(heard_of_group(said) == expected);
  }
}

TEST_CASE("what became of a route") {
  const auto response = [](const char* said) { return read_response(said, today); };
  CHECK(std::get<model::RouteResponse>(response("accepted")).response == model::Response::accepted);
  CHECK(std::get<model::RouteResponse>(response("raised")).response == model::Response::arranged);
  const auto declined = std::get<model::RouteResponse>(response("declined by the person"));
  CHECK(declined.response == model::Response::declined);
  CHECK(declined.said_by == model::Sayer::person);
  const auto handed = std::get<model::RouteResponse>(response("handed over to the duty worker on 24 November"));
  CHECK(handed.response == model::Response::handed_over);
  CHECK(handed.follow_up_name == "duty worker");
  CHECK(model::iso_text(*handed.follow_up_date) == "2026-11-24");
  for (const char* said :
       {"maybe", "handed over", "handed over to Jo", "handed over on Monday", "declined by the cat"}) {
    CAPTURE(said);
    CHECK(std::holds_alternative<NotUnderstood>(response(said)));
  }
}

TEST_CASE("a booking has a day to come and a name") {
  for (const char* said : {"24 November, duty worker", "duty worker on 24 November", "24/11 with the duty worker",
                           "Tuesday duty worker"}) {
    CAPTURE(said);
    const auto booking = read_booking(said, today);
    REQUIRE(std::holds_alternative<Booking>(booking));
    CHECK(model::iso_text(std::get<Booking>(booking).date) == "2026-11-24");
    CHECK(std::get<Booking>(booking).name == "duty worker");
  }
  for (const char* said :
       {"Tuesday", "duty worker", "next week duty worker", "yesterday duty worker", "1 March 2020, Jo"}) {
    CAPTURE(said);
    CHECK(std::holds_alternative<NotUnderstood>(read_booking(said, today)));
  }
}

}  // namespace

TEST_CASE("names that are equally near are all asked about") {
  const auto second_line = [](std::vector<std::string> near) {
    return in_words({"`blow` is none of these.", "one of: slow, low", base::Near{std::move(near)}}).at(1);
  };
  CHECK(second_line({}) == "Expected: one of: slow, low.");
  CHECK(second_line({"low"}) == "Did you mean \"low\"?");
  CHECK(second_line({"low", "slow"}) == "Did you mean \"low\" or \"slow\"?");
}

}  // namespace frontdoor::talk
