// What the language means, (6): what is left to do, what a no is worth, follow-ups, and when a contact can be closed.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "tests/support/small_pack.h"

namespace frontdoor::tests {
namespace {

constexpr const char* worried = R"("worried": true)";

/// An outcome with one answer to the assessment.
std::string answer(std::string_view response, std::string_view said_by = "person") {
  return fmt::format(R"("routes": [{{"route": "assessment", "response": "{}", "said_by": "{}"}}])", response, said_by);
}

constexpr const char* handed_over =
    R"("routes": [{"route": "assessment", "response": "handed over", "follow_up": {"date": "2026-11-24", "name": "Jo"}}])";

std::string assess(std::string_view more = "") {
  return duty("assess", "worried", "offer assessment within 28 days", more);
}

}  // namespace

TEST_CASE("duties are settled when every duty fires or does not") {
  const SmallPack pack(assess());
  CHECK(pack("duties settled", "") == "no");
  CHECK(pack("duties settled", worried) == "yes");
  CHECK(pack("duties settled", R"("worried": false)") == "yes");
  CHECK(pack("duties settled", R"("worried": {"value": null, "asked": "not known"})") == "no");
}

TEST_CASE("a contact is safe to close when nothing is left to ask in law and nothing left to do") {
  const SmallPack pack(assess() + rule("r", "lives alone", "recommend telecare"));
  CHECK(pack("close", "") == "no");
  CHECK(pack("close", R"("worried": false)") == "yes");
  CHECK(pack("ask", R"("worried": false)") == "lives alone");
  CHECK(pack("close", worried) == "no");
  CHECK(pack("close", worried, answer("accepted")) == "yes");
}

TEST_CASE("a must-offer route is answered when it is accepted, arranged, or handed over with a date and a name") {
  const SmallPack pack(assess());
  CHECK(pack("do assessment", worried) == "offer it and record the answer");
  for (const char* said_by : {"person", "caller", "professional"}) {
    CHECK(pack("do", worried, answer("accepted", said_by)) == "");
    CHECK(pack("do", worried, answer("arranged", said_by)) == "");
  }
  CHECK(pack("do", worried, handed_over) == "");
}

TEST_CASE("without a line on it a no never ends a duty: only handing over will do") {
  const SmallPack pack(assess());
  CHECK(pack("declining assessment", worried) == "does not end the duty");
  CHECK(pack("do assessment", worried, answer("declined")) ==
        "a no does not end this duty: hand it over with a date and a name");
  CHECK(pack("close", worried, answer("declined")) == "no");
  CHECK(pack("close", worried, handed_over) == "yes");
}

TEST_CASE("only a no from the one the route is for counts; anyone else's is recorded, and the duty stays") {
  const SmallPack pack(assess("may be declined"));
  CHECK(pack("close", worried, answer("declined")) == "yes");
  CHECK(pack("do assessment", worried, answer("declined", "carer")) ==
        "put it to the person: somebody else said no for them");
  for (const char* other : {"caller", "carer", "professional", "record"})
    CHECK(pack("close", worried, answer("declined", other)) == "no");
  CHECK(pack("close", R"("worried": true, "caller": "the person")", answer("declined", "caller")) == "yes");
  const char* unnamed = R"("routes": [{"route": "assessment", "response": "declined"}])";
  CHECK(pack("close", R"("worried": true, "caller": "the person")", unnamed) == "yes");
  CHECK(pack("close", R"("worried": true, "caller": "neighbour")", unnamed) == "no");
  CHECK(pack("close", worried, unnamed) == "no");
}

TEST_CASE("of a route for the carer only the carer's no counts") {
  const SmallPack pack(duty("d", "worried", "offer carers assessment within 28 days", "may be declined"));
  const auto close = [&](std::string_view said_by) {
    return pack("close", worried,
                fmt::format(R"("routes": [{{"route": "carers_assessment", "response": "declined", "said_by": "{}"}}])",
                            said_by));
  };
  CHECK(close("carer") == "yes");
  CHECK(close("person") == "no");
  CHECK(close("caller") == "no");
}

TEST_CASE("a route that needs the person's agreement is answered only by their own yes") {
  const SmallPack pack(R"(
route direct payment
  title "Direct payment"
  off the ladder
  say "Money of one's own."
  needs the person's agreement
)" + duty("d", "worried", "offer direct payment within 28 days"));
  const auto left = [&](std::string_view response, std::string_view said_by) {
    return pack("do direct payment", worried,
                fmt::format(R"("routes": [{{"route": "direct payment", "response": "{}", "said_by": "{}"}}])", response,
                            said_by));
  };
  CHECK(left("accepted", "person") == "nothing");
  CHECK(left("accepted", "carer") == "get the person's own agreement: somebody else said yes for them");
  CHECK(left("arranged", "professional") == "get the person's own agreement: somebody else said yes for them");
}

TEST_CASE("a no ends a duty only if its exceptions are no; while they are unknown they are left to ask") {
  const SmallPack pack(assess("may be declined unless forgetful"));
  const auto facts = [](std::string_view forgetful) {
    return fmt::format(R"("worried": true, "forgetful": {})", forgetful);
  };
  CHECK(pack("declining assessment", worried) == "not known yet");
  CHECK(pack("in law", worried, answer("declined")) == "forgetful");
  CHECK(pack("do assessment", worried, answer("declined")) ==
        "find out whether the no ends this duty: see what is left to ask");
  CHECK(pack("close", facts("false"), answer("declined")) == "yes");
  CHECK(pack("do assessment", facts("true"), answer("declined")) ==
        "a no does not end this duty: hand it over with a date and a name");
  const std::string not_known = facts(R"({"value": null, "asked": "not known"})");
  CHECK(pack("in law", not_known, answer("declined")) == "");
  CHECK(pack("do assessment", not_known, answer("declined")) ==
        "whether the no ends this duty could not be found out: hand it over with a date and a name");
  CHECK(pack("close", not_known, answer("declined")) == "no");
  CHECK(pack("close", not_known, handed_over) == "yes");
}

TEST_CASE("a no answers a route only where it ends every duty that fires on it") {
  const SmallPack pack(assess("may be declined") + duty("stays", "lives alone", "offer assessment within 5 days"));
  CHECK(pack("declining assessment", R"("worried": true, "lives_alone": false)") == "ends the duty");
  CHECK(pack("close", R"("worried": true, "lives_alone": false)", answer("declined")) == "yes");
  CHECK(pack("declining assessment", R"("worried": true, "lives_alone": true)") == "does not end the duty");
  CHECK(pack("close", R"("worried": true, "lives_alone": true)", answer("declined")) == "no");
}

TEST_CASE("what a no does is not known while one of the duties that fire may yet outlive it") {
  for (const auto& [always, unless] : {std::pair{"a", "b"}, std::pair{"b", "a"}}) {
    const SmallPack pack(
        duty(always, "worried", "offer assessment within 28 days", "may be declined") +
        duty(unless, "worried", "offer assessment within 28 days", "may be declined unless forgetful"));
    CHECK(pack("declining assessment", worried) == "not known yet");
    CHECK(pack("close", worried, answer("declined")) == "no");
    CHECK(pack("close", R"("worried": true, "forgetful": false)", answer("declined")) == "yes");
  }
}

TEST_CASE("only a must-offer route is left to do") {
  const SmallPack pack(rule("r", "lives alone", "recommend telecare now") + duty("d", "worried", "give advice today"));
  CHECK(pack("do", R"("lives_alone": true, "worried": false)") == "");
  CHECK(pack("close", R"("lives_alone": true, "worried": false)") == "yes");
  CHECK(pack("do advice", R"("worried": true)") == "give it and record that it was given");
}

TEST_CASE("a duty that is ruled out by a practice rule is still left to do") {
  const SmallPack pack(assess() + rule("o", "worried", "rule out assessment"));
  CHECK(pack("do", worried) == "assessment");
}

TEST_CASE("a duty could not be found out when it is open and none of its questions can still matter") {
  const SmallPack pack(assess("if it cannot be found out, follow up within 3 working days \"Ask again.\""));
  CHECK(pack("follow up", "") == "");
  const char* not_known = R"("worried": {"value": null, "asked": "not known"})";
  CHECK(pack("follow up", not_known) == "person within 3 working days: Ask again. To find out: worried.");
  CHECK(pack("close", not_known) == "no");
  const char* booked = R"("follow_ups": [{"for": "person", "date": "2026-11-24", "name": "duty worker"}])";
  CHECK(pack("follow up", not_known, booked) ==
        "person within 3 working days: Ask again. To find out: worried. (booked)");
  CHECK(pack("close", not_known, booked) == "yes");
  const char* for_carer = R"("follow_ups": [{"for": "carer", "date": "2026-11-24", "name": "duty worker"}])";
  CHECK(pack("close", not_known, for_carer) == "no");
}

TEST_CASE("what somebody else says no to is to be asked again at the first contact with the person") {
  const SmallPack pack(R"(
fact danger
  yes or no
  always ask
  a no counts only from the person
  ask "Are you in danger?"
  if it cannot be found out, follow up within 3 days "Speak to them alone."
)" + duty("raise", "danger", "raise safeguarding today"));
  const char* neighbour = R"("caller": "neighbour", "danger": false)";
  CHECK(
      pack("follow up", neighbour) ==
      "person within 2 working days: Speak to them. To find out: danger. / Speak to them alone. To find out: danger.");
  CHECK(pack("close", neighbour) == "no");
  CHECK(pack("close", R"("caller": "the person", "danger": false)") == "yes");
}

TEST_CASE("the open points of one person make one follow-up, at the earliest of their times, listing what to ask") {
  const SmallPack pack(duty("one", "worried", "offer assessment within 28 days",
                            "if it cannot be found out, follow up within 2 weeks \"Ask again.\"") +
                       duty("two", "lives alone", "raise safeguarding today",
                            "if it cannot be found out, follow up within 1 day \"Speak to them alone.\"") +
                       duty("three", "forgetful", "offer carers assessment within 28 days",
                            "if it cannot be found out, follow up within 1 week \"Ask the carer.\"") +
                       R"(
fact tonight
  yes or no
  always ask
  ask "Will you manage tonight?"
  if it cannot be found out, follow up today "Somebody sees them today."
)");
  const char* nothing = R"("worried": {"value": null, "asked": "not known"},
    "lives_alone": {"value": null, "asked": "could not ask"}, "tonight": {"value": null, "asked": "would not say"},
    "forgetful": {"value": null, "asked": "not known"})";
  CHECK(pack("follow up", nothing) ==
        "person today: Ask again. To find out: worried. / Speak to them alone. To find out: lives alone. / "
        "Somebody sees them today. To find out: tonight., "
        "carer within 1 week: Ask the carer. To find out: forgetful.");
}

TEST_CASE("an always ask fact about the carer is the carer's open point; one that does not apply is nobody's") {
  const SmallPack pack(R"(
fact carer afraid
  yes or no
  about the carer
  only when unpaid carer
  always ask
  ask "Is the one who helps afraid?"
  if it cannot be found out, follow up within 1 day "Speak to the carer alone."
)");
  const char* not_known = R"("carer_afraid": {"value": null, "asked": "not known"})";
  CHECK(pack("follow up", fmt::format(R"("unpaid_carer": true, {})", not_known)) ==
        "carer within 1 day: Speak to the carer alone. To find out: carer afraid.");
  CHECK(pack("follow up", fmt::format(R"("unpaid_carer": false, {})", not_known)) == "");
  CHECK(pack("close", R"("unpaid_carer": false)") == "yes");
}

TEST_CASE("an always ask fact without a follow-up line leaves nothing to do") {
  const SmallPack pack(R"(
fact matters
  any of: home, people
  always ask
  ask "What matters most?"
)");
  CHECK(pack("in law", "") == "matters");
  CHECK(pack("close", R"("matters": {"value": null, "asked": "not known"})") == "yes");
  CHECK(pack("close", R"("matters": {"includes": ["people"]})") == "yes");
}

TEST_CASE("an always ask fact told in part is still open, and could not be found out") {
  const SmallPack pack(R"(
fact strength
  scale: strong, weak, very weak
  always ask
  ask "How strong do you feel?"
  if it cannot be found out, follow up within 1 day "Ask again."
)");
  const char* part = R"("strength": {"at_least": "weak"})";
  CHECK(pack("in law", part) == "");
  CHECK(pack("follow up", part) == "person within 1 day: Ask again. To find out: strength.");
}

TEST_CASE("of several duties on one route the most pressing says what there is to do") {
  const SmallPack pack(duty("a", "worried", "offer safeguarding within 28 days") +
                       duty("b", "lives alone", "raise safeguarding today"));
  CHECK(pack("verb safeguarding", R"("worried": true, "lives_alone": false)") == "offer");
  CHECK(pack("verb safeguarding", R"("worried": true, "lives_alone": true)") == "raise");
  CHECK(pack("do safeguarding", R"("worried": true, "lives_alone": true)") == "raise it and record that it was raised");
}

}  // namespace frontdoor::tests
