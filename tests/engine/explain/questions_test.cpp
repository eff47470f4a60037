// What the language means, (5): which questions can still matter, in which order, and in which words.
#include <catch2/catch.hpp>

#include "tests/support/small_pack.h"

namespace frontdoor::tests {
namespace {

constexpr std::string_view danger = R"(
fact danger
  yes or no
  always ask
  a no counts only from the person, a professional
  ask "Are you in danger?"
  if it cannot be found out, follow up within 3 working days "Speak to them alone."
)";

constexpr std::string_view tonight = R"(
fact tonight
  yes or no
  always ask
  ask "Will you manage tonight?"
  if it cannot be found out, follow up today "Somebody sees them today."
)";

std::string with(std::initializer_list<std::string_view> blocks) {
  std::string all;
  for (const std::string_view block : blocks) all += block;
  return all;
}

}  // namespace

TEST_CASE("a question can still matter while more than one value is left and it has not been asked") {
  const SmallPack pack(rule("r", "age is at least 65", "recommend telecare"));
  CHECK(pack("ask", "") == "age");
  CHECK(pack("ask", R"("age": 70)") == "");
  CHECK(pack("ask", R"("age": {"value": null, "asked": "not known"})") == "");
  CHECK(pack("ask", R"("age": {"value": null, "asked": "would not say"})") == "");
  CHECK(pack("ask", R"("age": {"value": null, "asked": "could not ask"})") == "");
  CHECK(pack("ask", R"("age": null)") == "age");
}

TEST_CASE("any answer, also a part, counts as asked") {
  const SmallPack pack(rule("r", "age is at least 65", "recommend telecare"));
  CHECK(pack("ask", R"("age": {"at_least": 60})") == "");
  CHECK(pack("telecare", R"("age": {"at_least": 60})") == "open");
}

TEST_CASE("only the undetermined parts of what is undetermined are asked about") {
  const SmallPack pack(rule("r", "all of\n    - any of\n      - worried\n      - forgetful\n    - lives alone",
                            "recommend telecare", "unless age is less than 18"));
  CHECK(pack("ask", "") == "lives alone, worried, forgetful, age");
  CHECK(pack("ask", R"("worried": true)") == "lives alone, age");
  CHECK(pack("ask", R"("lives_alone": false)") == "");
  CHECK(pack("ask", R"("age": 17)") == "");
}

TEST_CASE("what an overriding rule hangs on is asked for the sake of the rule that it may silence") {
  const SmallPack pack(rule("r", "lives alone", "recommend telecare") +
                       rule("x", "worried", "rule out advice", "overrides r"));
  CHECK(pack("ask", R"("lives_alone": true)") == "worried");
  CHECK(pack("ask", R"("lives_alone": false)") == "");
}

TEST_CASE("ruled out against not indicated is worth no question") {
  const SmallPack pack(rule("r", "lives alone", "recommend telecare") + rule("o", "worried", "rule out telecare"));
  CHECK(pack("ask", R"("lives_alone": false)") == "");
  CHECK(pack("ask", "") == "lives alone, worried");
  CHECK(pack("ask", R"("worried": true)") == "");
  const SmallPack law(duty("d", "lives alone", "offer telecare within 5 days") +
                      rule("o", "worried", "rule out telecare"));
  CHECK(law("ask", "") == "lives alone");
}

TEST_CASE("what may come if it is not ruled out is asked about, also where the rule-out cannot be found out") {
  const SmallPack pack(rule("r", "lives alone", "recommend telecare") + rule("o", "worried", "rule out telecare"));
  const char* not_known = R"("worried": {"value": null, "asked": "not known"})";
  CHECK(pack("ask", not_known) == "lives alone");
  const SmallPack consider(rule("c", "lives alone", "consider telecare") + rule("o", "worried", "rule out telecare"));
  CHECK(consider("ask", not_known) == "lives alone");
}

TEST_CASE("a rule that can change neither a status nor a time limit is worth no question") {
  const SmallPack pack(duty("d", "worried", "offer assessment within 28 days") +
                       rule("later", "lives alone", "recommend assessment within 9 weeks") +
                       rule("sooner", "forgetful", "recommend assessment within 2 days") +
                       rule("out", "age is less than 18", "rule out assessment"));
  CHECK(pack("ask", R"("worried": true)") == "forgetful");
  CHECK(pack("ask", R"("worried": true, "forgetful": true)") == "");
  const SmallPack considers(rule("r", "worried", "recommend telecare") +
                            rule("c", "lives alone", "consider telecare today"));
  CHECK(considers("ask", R"("worried": true)") == "");
  CHECK(considers("ask", R"("worried": false)") == "lives alone");
}

TEST_CASE("a rule that gives advice or says what to do first is asked about") {
  const SmallPack pack(rule("a", "lives alone", "advise \"Lock the door.\"") +
                       rule("f", "worried", "do first \"Ring 999.\""));
  CHECK(pack("ask", "") == "lives alone, worried");
  CHECK(pack("in law", "") == "");
  CHECK(pack("advised", R"("lives_alone": true, "worried": true)") == "Lock the door.");
  CHECK(pack("first", R"("lives_alone": true, "worried": true)") == "Ring 999.");
}

TEST_CASE("every undetermined duty is asked about, also on a route that must be offered anyway") {
  const SmallPack pack(duty("one", "worried", "offer assessment within 28 days") +
                       duty("two", "lives alone", "offer assessment within 28 days"));
  CHECK(pack("in law", R"("worried": true)") == "lives alone");
}

TEST_CASE("a fact's `only when` is part of every comparison with it, and is asked first") {
  const SmallPack pack(duty("d", "carer strain is at least some strain", "offer carers assessment within 28 days"));
  CHECK(pack("in law", "") == "unpaid carer");
  CHECK(pack("in law", R"("unpaid_carer": true)") == "carer strain");
  CHECK(pack("in law", R"("unpaid_carer": false)") == "");
  const char* not_known = R"("unpaid_carer": {"value": null, "asked": "not known"})";
  CHECK(pack("in law", not_known) == "carer strain");
  CHECK(pack("known unpaid carer", R"("carer_strain": "fine")") == "yes, answered");
  CHECK(pack("in law", R"("carer_strain": "fine")") == "");
}

TEST_CASE("`always ask` is asked whatever the rules need, and its open `only when` for its sake") {
  const SmallPack pack(with({danger, R"(
fact carer afraid
  yes or no
  about the carer
  only when unpaid carer
  always ask
  ask "Is the one who helps afraid?"
)"}));
  CHECK(pack("in law", "") == "danger, unpaid carer");
  CHECK(pack("in law", R"("unpaid_carer": true)") == "carer afraid, danger");
  CHECK(pack("in law", R"("unpaid_carer": false)") == "danger");
  CHECK(pack("in law", R"("danger": true, "unpaid_carer": {"value": null, "asked": "not known"})") == "carer afraid");
  CHECK(pack("decides danger", "") == "always asked");
}

TEST_CASE("a no from somebody whose no does not count leaves the fact open, and counts as asked") {
  const SmallPack pack(std::string(danger) + duty("raise", "danger", "raise safeguarding today"));
  const char* neighbour = R"("caller": "neighbour", "danger": false)";
  CHECK(pack("known danger", neighbour) == "not known, answered in part");
  CHECK(pack("safeguarding", neighbour) == "open");
  CHECK(pack("in law", neighbour) == "");
  CHECK(pack("duties settled", neighbour) == "no");
  CHECK(pack("safeguarding", R"("caller": "the person", "danger": false)") == "not indicated, settled");
  CHECK(pack("safeguarding", R"("danger": {"value": false, "said_by": "professional"})") == "not indicated, settled");
  CHECK(pack("safeguarding", R"("danger": {"value": false, "said_by": "record"})") == "open");
}

TEST_CASE("a no never replaces a yes, whoever says it, until a practitioner clears it") {
  const SmallPack pack(std::string(danger) + duty("raise", "danger", "raise safeguarding today"));
  const char* must = "must offer today, settled";
  CHECK(pack("safeguarding",
             R"("danger": [{"value": true, "said_by": "caller"}, {"value": false, "said_by": "person"}])") == must);
  CHECK(pack("safeguarding",
             R"("danger": [{"value": false, "said_by": "person"}, {"value": true, "said_by": "caller"}])") == must);
  const char* cleared =
      R"("danger": [{"value": true, "said_by": "caller"}, {"value": false, "cleared_by": "J Smith"}])";
  CHECK(pack("safeguarding", cleared) == "not indicated, settled");
  const char* open = R"("danger": [{"value": true, "said_by": "caller"}, {"value": null, "cleared_by": "J Smith"}])";
  CHECK(pack("safeguarding", open) == "open");
  CHECK(pack("in law", open) == "danger");
}

TEST_CASE("a group is one question for its members of which nothing is told; one partly told is asked by itself") {
  const SmallPack pack(duty("d", "any of daily life is unable", "offer assessment within 28 days"));
  CHECK(pack("in law", "") == "daily life");
  CHECK(pack("in law", R"("washing": "manages")") == "daily life");
  CHECK(pack("in law", R"("daily_life": ["washing"])") == "washing");
  CHECK(pack("in law", R"("daily_life": ["washing"], "washing": {"value": null, "asked": "not known"})") == "");
  CHECK(pack("in law", R"("daily_life": {"value": null, "asked": "could not ask"})") == "");
  CHECK(pack("in law", R"("daily_life": ["washing", "dressing"])") == "dressing, washing");
  const SmallPack least(duty("d", "washing is at least some difficulty", "offer assessment within 28 days"));
  CHECK(least("in law", "") == "daily life");
  CHECK(least("in law", R"("washing": "manages")") == "");
  CHECK(least("in law", R"("daily_life": ["washing"])") == "");
}

TEST_CASE("the bullets of `may be declined unless` are asked once a no that counts is recorded, and only then") {
  const SmallPack pack(duty("d", "worried", "offer assessment within 28 days",
                            "may be declined unless any of\n  - forgetful\n  - lives alone"));
  const char* worried = R"("caller": "neighbour", "worried": true)";
  const auto answered = [&](const char* response) {
    return pack("in law", worried, std::string(R"("routes": [{"route": "assessment", )") + response + "}]");
  };
  CHECK(pack("in law", worried) == "");
  CHECK(answered(R"("response": "declined", "said_by": "person")") == "lives alone, forgetful");
  CHECK(answered(R"("response": "declined", "said_by": "caller")") == "");
  CHECK(answered(R"("response": "accepted", "said_by": "person")") == "");
  const char* no = R"("routes": [{"route": "assessment", "response": "declined", "said_by": "person"}])";
  CHECK(pack("in law", R"("worried": true, "forgetful": true)", no) == "");
  CHECK(pack("decides forgetful", worried, no) == "decides: whether a no ends the duty: d");
}

TEST_CASE("what would end a duty after a no is not asked when the route is answered without it") {
  const SmallPack pack(duty("d", "worried", "offer assessment within 28 days", "may be declined unless forgetful"));
  const std::string no = R"({"route": "assessment", "response": "declined", "said_by": "person"})";
  const std::string yes = R"({"route": "assessment", "response": "accepted", "said_by": "person"})";
  const std::string over =
      R"({"route": "assessment", "response": "handed over", "follow_up": {"date": "2026-11-24", "name": "Jo"}})";
  CHECK(pack("in law", R"("worried": true)", R"("routes": [)" + no + "]") == "forgetful");
  for (const std::string& other : {yes, over}) {
    CHECK(pack("in law", R"("worried": true)", R"("routes": [)" + no + ", " + other + "]") == "");
    CHECK(pack("close", R"("worried": true)", R"("routes": [)" + no + ", " + other + "]") == "yes");
  }
}

TEST_CASE("order: the first topic, what is always asked as one topic, topic by topic, and last what no topic lists") {
  const SmallPack pack(with({danger, tonight, R"(
conversation
  - opening: home
  - first: worried, tonight
  - second: lives alone, danger
)"}) + rule("r", "any of\n    - worried\n    - lives alone\n    - home is street\n    - forgetful\n    - age is 90",
            "recommend telecare"));
  CHECK(pack("ask", "") == "home, tonight, danger, worried, lives alone, age, forgetful");
}

TEST_CASE("a question that opens later in a finished topic is asked next") {
  const SmallPack pack(R"(
conversation
  - opening: caller
  - help: unpaid carer, carer strain
  - home: lives alone, worried
)" + rule("r", "all of\n    - lives alone\n    - carer strain is fine", "recommend telecare") +
                       rule("s", "worried", "recommend advice"));
  CHECK(pack("ask", "") == "unpaid carer, lives alone, worried");
  CHECK(pack("ask", R"("unpaid_carer": true)") == "carer strain, lives alone, worried");
}

TEST_CASE("within a topic what unsettles most duties comes first, then most routes, then the conversation's order") {
  const SmallPack duties(
      R"(
conversation
  - opening: caller
  - home: lives alone, worried, forgetful
)" + duty("one", "any of\n    - lives alone\n    - forgetful", "offer assessment within 28 days") +
      duty("two", "any of\n    - worried\n    - forgetful", "offer carers assessment within 28 days"));
  CHECK(duties("in law", "") == "forgetful, lives alone, worried");
  const SmallPack routes(R"(
conversation
  - opening: caller
  - home: lives alone, worried, forgetful
)" + rule("one", "lives alone", "recommend telecare") +
                         rule("two", "worried", "\n    - recommend advice\n    - recommend reablement") +
                         rule("three", "forgetful", "recommend telecare"));
  CHECK(routes("ask", "") == "worried, lives alone, forgetful");
  const SmallPack law_first(R"(
conversation
  - opening: caller
  - home: lives alone, worried
)" + rule("one", "lives alone", "\n    - recommend advice\n    - recommend reablement") +
                            duty("two", "worried", "offer assessment within 28 days"));
  CHECK(law_first("ask", "") == "worried, lives alone");
}

TEST_CASE("a question is put in the second person only while the person is speaking; an adviser's own never turns") {
  const SmallPack pack(rule("r", "any of\n    - lives alone\n    - forgetful\n    - worried", "recommend telecare"));
  const char* asks_them = "Does anyone else live with them?";
  CHECK(pack("question lives alone", R"("caller": "the person")") == "Does anyone else live there?");
  CHECK(pack("question lives alone", R"("caller": "neighbour")") == asks_them);
  CHECK(pack("question lives alone", "") == asks_them);
  CHECK(pack("question lives alone", R"("caller": {"one_of": ["the person", "neighbour"]})") == asks_them);
  CHECK(pack("question forgetful", R"("caller": "the person")") == "Do they seem forgetful?");
  CHECK(pack("question worried", R"("caller": "neighbour")") == "Are you worried?");
}

TEST_CASE("each question says what it would decide") {
  const SmallPack pack(std::string(danger) + duty("raise", "danger", "raise safeguarding today") +
                       rule("r", "lives alone", "recommend telecare") + rule("a", "worried", "advise \"Talk.\""));
  CHECK(pack("decides danger", "") == "always asked; decides: raise (duty)");
  CHECK(pack("decides lives alone", "") == "decides: Telecare");
  CHECK(pack("decides worried", "") == "decides: what to advise");
}

}  // namespace frontdoor::tests
