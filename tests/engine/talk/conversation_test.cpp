#include "engine/talk/conversation.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/talk/answer.h"
#include "engine/talk/remarks.h"
#include "tests/support/village.h"

namespace frontdoor::talk {
namespace {

const program::Program& pack() { return tests::village(); }

Conversation begun() {
  Conversation conversation;
  conversation.before.date = *model::read_iso_date("2026-11-20");
  conversation.adviser = "adviser 7";
  return conversation;
}

/// A talk driven by what is typed.
class Talk {
 public:
  Moment now() const { return next(pack(), conversation); }

  /// What is put now: a question's name, a route, "follow-up for person", "end".
  std::string put() const {
    const Moment moment = now();
    if (const auto* ask = std::get_if<AskQuestion>(&moment.turn)) return ask->question.name;
    if (const auto* ask = std::get_if<AskOutcome>(&moment.turn)) return "route " + pack()[ask->route].name;
    if (const auto* ask = std::get_if<AskBooking>(&moment.turn))
      return "follow-up for the " + std::string(model::word_for(ask->needed.whom));
    return "end";
  }

  Reply say(std::string_view text) {
    Reply reply = answer(pack(), conversation, now(), text);
    conversation = reply.conversation;
    return reply;
  }

  void all(std::initializer_list<std::string_view> answers) {
    for (std::string_view each : answers) {
      CAPTURE(each, put());
      REQUIRE(say(each).understood);
    }
  }

  std::string known(std::string_view fact) const {
    const model::FactId id = *pack().vocabulary.find_fact(fact);
    const model::Known known = now().contact[id];
    return known.told ? model::words_for(pack().vocabulary[id], known.values)
                      : std::string(model::word_for(known.asked));
  }

  Conversation conversation = begun();
};

bool mentions(const std::vector<std::string>& lines, std::string_view words) {
  return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

TEST_CASE("a talk goes in the pack's order and ends when nothing is left") {
  Talk talk;
  CHECK(talk.put() == "caller");
  talk.all({"the person"});
  CHECK(talk.put() == "what matters most");
  talk.all({"staying at home"});
  CHECK(talk.put() == "worry about abuse");
  talk.all({"no"});
  CHECK(talk.put() == "managing tonight");
  talk.all({"yes"});
  CHECK(talk.put() == "circumstances");
  talk.all({"none"});
  CHECK(talk.put() == "daily living");
  CHECK(talk.now().progress.left_in_law == 1);
  talk.all({"none"});
  CHECK(talk.now().progress.left_in_law == 0);
  CHECK(where_it_stands(talk.now()) == "You can close this contact.");
}

TEST_CASE("after the law is served at most three questions more are put") {
  Talk talk;
  talk.all({"family member", "don't know", "no said by person", "yes", "none", "none"});
  std::size_t extras = 0;
  while (std::holds_alternative<AskQuestion>(talk.now().turn)) {
    CHECK(std::get<AskQuestion>(talk.now().turn).part == Part::extra);
    CHECK_FALSE(std::get<AskQuestion>(talk.now().turn).question.why.empty());
    talk.say("?");
    ++extras;
  }
  CHECK(extras == 3);
  CHECK(talk.put() == "route information");
}

TEST_CASE("`done` leaves the questions that only may help") {
  Talk talk;
  talk.all({"the person", "?", "no", "yes", "none", "none"});
  CHECK(std::get<AskQuestion>(talk.now().turn).part == Part::extra);
  talk.all({"done"});
  CHECK(talk.put() == "route information");
  talk.all({"done"});
  CHECK(talk.put() == "end");
}

TEST_CASE("`done` does not leave what the law waits for") {
  Talk talk;
  talk.all({"the person", "?"});
  const Reply reply = talk.say("done");
  CHECK(mentions(reply.said, "law"));
  CHECK(talk.put() == "worry about abuse");
}

TEST_CASE("questions are put in the second person to the person and in the third to others") {
  Talk to_person;
  to_person.all({"1", "?"});
  CHECK(std::get<AskQuestion>(to_person.now().turn).question.question == "Is anyone making you feel unsafe or afraid?");
  Talk to_other;
  to_other.all({"neighbour", "?"});
  CHECK(std::get<AskQuestion>(to_other.now().turn).question.question ==
        "Is anyone making the person feel unsafe or afraid?");
}

TEST_CASE("a no that does not count leaves the question open and says so") {
  Talk talk;
  talk.all({"neighbour", "?"});
  const Reply reply = talk.say("no");
  CHECK(mentions(reply.said, "counts only from the person or a professional"));
  CHECK(talk.known("worry about abuse") == "answered in part");
  CHECK(talk.put() == "managing tonight");

  Talk counts;
  counts.all({"neighbour", "?"});
  CHECK_FALSE(mentions(counts.say("no, said by the person").said, "counts only"));
  CHECK(counts.known("worry about abuse") == "no");
}

TEST_CASE("a rough answer is taken down as it is understood, and that is said") {
  Talk talk;
  CHECK(mentions(talk.say("age is in her eighties").said, "80 to 89 years"));
  CHECK(talk.known("age") == "80 to 89 years");
  CHECK(mentions(talk.say("hospital discharge: last week").said, "9 November 2026 to 15 November 2026"));
  CHECK(talk.put() == "caller");
}

TEST_CASE("what is not understood changes nothing and says what is expected") {
  Talk talk;
  const Reply reply = talk.say("the milkman");
  CHECK_FALSE(reply.understood);
  CHECK(mentions(reply.said, "the milkman"));
  CHECK(talk.conversation.steps.empty());
  const Reply near = talk.say("neighbor");
  CHECK(mentions(near.said, "neighbour"));
  CHECK_FALSE(talk.say("   ").understood);
}

TEST_CASE("back takes the last answer back, as often as is wanted") {
  Talk talk;
  talk.all({"the person", "staying at home", "yes"});
  CHECK(talk.put() == "managing tonight");
  talk.all({"back"});
  CHECK(talk.put() == "worry about abuse");
  CHECK(talk.known("worry about abuse") == "not asked");
  talk.all({"back", "back"});
  CHECK(talk.put() == "caller");
  CHECK(mentions(talk.say("back").said, "Nothing"));
}

TEST_CASE("an answer can be changed, and what hangs on it follows") {
  Talk talk;
  talk.all({"the person", "?", "no", "yes", "none", "washing unable", "change daily living"});
  CHECK(talk.put() == "daily living");
  talk.all({"none"});
  CHECK(talk.known("washing") == "manages");
  talk.all({"change washing", "2"});
  CHECK(talk.known("washing") == "some difficulty");
  CHECK(talk.known("cooking") == "manages");
}

TEST_CASE("a yes that stands until it is cleared is not changed away") {
  Talk talk;
  talk.all({"the person", "?", "yes", "change worry about abuse"});
  CHECK(mentions(talk.say("no").said, "stands until a practitioner clears it"));
  CHECK(talk.known("worry about abuse") == "yes");
}

TEST_CASE("a name that is near is offered for `change`") {
  Talk talk;
  const Reply reply = talk.say("change washin");
  CHECK_FALSE(reply.understood);
  CHECK(mentions(reply.said, "washing"));
}

TEST_CASE("things that do not fit together are said") {
  Talk talk;
  talk.all({"neighbour", "?", "?", "?", "unpaid carer", "carer strain is fine"});
  const Reply reply = talk.say("unpaid carer is no");
  CHECK(mentions(reply.said, "does not fit with carer strain"));
  CHECK(talk.known("carer strain") == "fine");
}

TEST_CASE("nothing more known leaves only what is always asked") {
  Talk talk;
  talk.all({"neighbour"});
  talk.all({"nothing more known"});
  CHECK(talk.put() == "worry about abuse");
  talk.all({"?"});
  CHECK(talk.put() == "managing tonight");
  talk.all({"?"});
  CHECK(talk.put() == "route information");
  talk.all({"skip"});
  CHECK(talk.put() == "follow-up for the person");
}

TEST_CASE("closing is within reach for a caller who knows nothing") {
  Talk talk;
  talk.all({"neighbour", "nothing more known", "?", "?", "skip", "Monday, duty worker"});
  CHECK(talk.put() == "follow-up for the carer");
  talk.all({"Tuesday, Jo"});
  CHECK(talk.put() == "end");
  CHECK(talk.now().recommendation.safe_to_close);
  const model::Outcome outcome = talk.now().contact.outcome;
  CHECK(outcome.follow_ups.at(0).name == "duty worker");
}

TEST_CASE("a follow-up that is booked too late is kept, and that is said") {
  Talk talk;
  talk.all({"neighbour", "nothing more known", "?", "?", "skip"});
  CHECK(mentions(talk.say("Monday, duty worker").said, "later than it is needed: today"));
  CHECK(talk.put() == "follow-up for the carer");
  CHECK_FALSE(mentions(talk.say("27 November, Jo").said, "later"));
}

TEST_CASE("what became of the routes empties what is left to do") {
  Talk talk;
  talk.all({"the person", "?", "no", "yes", "none", "washing unable", "done"});
  CHECK(talk.put() == "route assessment");
  CHECK(talk.now().progress.to_do == 1);
  talk.all({"accepted"});
  CHECK(talk.now().progress.to_do == 0);
  CHECK(talk.now().recommendation.safe_to_close);
  const model::RouteResponse response = talk.now().contact.outcome.responses.at(0);
  CHECK(response.by == "adviser 7");
}

TEST_CASE("a no to a duty asks for its exceptions first") {
  Talk talk;
  talk.all({"the person", "?", "no", "yes", "none", "washing unable", "done"});
  talk.all({"declined"});
  CHECK(talk.put() == "doubt about capacity");
  CHECK(std::get<AskQuestion>(talk.now().turn).question.ask_yourself);
  talk.all({"yes"});
  CHECK(talk.put() == "route assessment");
  talk.all({"handed over to the duty worker on Monday"});
  CHECK(talk.now().recommendation.safe_to_close);
}

TEST_CASE("somebody else's yes is not the person's") {
  Talk talk;
  talk.all({"family member", "?", "?", "?", "age is 80", "hospital discharge is 3 days ago", "none", "washing unable",
            "done"});
  CHECK(talk.put() == "route assessment");
  talk.all({"declined"});
  CHECK(talk.put() == "route assessment");
  talk.all({"declined by the person"});
  CHECK(talk.put() == "doubt about capacity");
}

TEST_CASE("changing what became of a route replaces it") {
  Talk talk;
  talk.all({"the person", "?", "no", "yes", "none", "washing unable", "done", "accepted", "change assessment"});
  CHECK(talk.put() == "route assessment");
  talk.all({"declined"});
  CHECK(talk.now().contact.outcome.responses.size() == 1);
  CHECK(talk.now().contact.outcome.responses.at(0).response == model::Response::declined);
}

TEST_CASE("several people may say things of one fact") {
  Talk talk;
  talk.all({"neighbour", "?", "no"});
  talk.all({"worry about abuse is no said by the person"});
  CHECK(talk.known("worry about abuse") == "no");
  std::size_t kept = 0;
  for (const Step& step : talk.conversation.steps) kept += step.sayings.size();
  CHECK(kept == 4);
}

TEST_CASE("wishes leave the conversation as it is") {
  Talk talk;
  for (const auto& [said, wish] :
       {std::pair{"why", Wish::why}, {"so far", Wish::so_far}, {"help", Wish::help}, {"quit", Wish::quit}}) {
    const Reply reply = talk.say(said);
    CHECK(reply.wish == wish);
    CHECK(talk.conversation.steps.empty());
  }
  talk.all({"neighbour", "?"});
  CHECK(mentions(why_asked(pack(), talk.now().turn), "safeguarding concern (Care Act 2014, section 42)"));
  CHECK(mentions(help_on(talk.now().turn), "yes or no"));
}

TEST_CASE("a talk goes on with what a record told") {
  Talk talk;
  model::Saying told;
  told.fact = *pack().vocabulary.find_fact("caller");
  told.values = model::one_value(tests::village_fact("caller"), 0);
  talk.conversation.before.sayings.push_back(told);
  CHECK(talk.put() == "what matters most");
}

}  // namespace
}  // namespace frontdoor::talk
