// What the language means, (7) to (9): the order shown, the national outcome, and the reasons.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "tests/support/small_pack.h"

namespace frontdoor::tests {
namespace {

std::string answers(std::initializer_list<std::array<std::string_view, 3>> each) {
  std::string routes;
  for (const auto& [route, response, said_by] : each)
    routes += fmt::format(R"({}{{"route": "{}", "response": "{}", "said_by": "{}"}})", routes.empty() ? "" : ", ",
                          route, response, said_by);
  return fmt::format(R"("routes": [{}])", routes);
}

constexpr const char* alone = R"("lives_alone": true, "worried": true, "forgetful": false)";

}  // namespace

TEST_CASE("what must be offered comes first, by time limit; then recommended, check first, worth considering") {
  const SmallPack pack(duty("one", "lives alone", "offer assessment within 28 days") +
                       duty("two", "lives alone", "offer safeguarding within 2 working days") +
                       rule("r", "lives alone", "recommend telecare") +
                       rule("k", "lives alone", "recommend reablement", "unless age is less than 18") +
                       rule("c", "lives alone", "consider advice"));
  CHECK(pack("order", R"("lives_alone": true)") == "safeguarding, assessment, telecare, reablement, advice");
}

TEST_CASE("recommended goes by the ladder, lowest step first; off the ladder counts as step 1") {
  const SmallPack pack(
      rule("r", "lives alone",
           "\n    - recommend telecare\n    - recommend reablement\n    - recommend safeguarding\n    - "
           "recommend advice"));
  CHECK(pack("order", R"("lives_alone": true)") == "advice, safeguarding, reablement, telecare");
}

TEST_CASE("ties go by menu place, step, name") {
  const std::string routes = rule("r", "lives alone",
                                  "\n    - consider telecare\n    - consider reablement\n    - consider advice\n    - "
                                  "consider safeguarding");
  CHECK(SmallPack(routes)("order", R"("lives_alone": true)") == "advice, safeguarding, reablement, telecare");
  const std::string menu = "\nmenu top ten\n  1. telecare\n  2. safeguarding\n";
  CHECK(SmallPack(routes + menu)("order", R"("lives_alone": true)") == "telecare, safeguarding, advice, reablement");
  const SmallPack same_limit(menu + duty("a", "lives alone", "offer safeguarding within 2 days") +
                             duty("b", "lives alone", "offer telecare within 2 days") +
                             duty("c", "lives alone", "offer advice within 48 hours"));
  CHECK(same_limit("order", R"("lives_alone": true)") == "advice, telecare, safeguarding");
}

TEST_CASE("what is due now or today by an effect that fires comes before all else, on every route that is shown") {
  const SmallPack pack(duty("law", "lives alone", "offer assessment within 2 days") +
                       rule("r", "lives alone", "recommend telecare today") +
                       rule("c", "lives alone", "consider advice now") +
                       rule("k", "lives alone", "recommend reablement today", "unless age is less than 18"));
  CHECK(pack("order", R"("lives_alone": true, "age": 80)") == "reablement, telecare, advice, assessment");
  CHECK(pack("order", R"("lives_alone": true)") == "telecare, advice, assessment, reablement");
}

TEST_CASE("of what is due at once: raise before arrange before the rest, then as everywhere") {
  const SmallPack pack(
      duty("a", "lives alone", "give advice now") + duty("b", "lives alone", "arrange reablement today") +
      duty("c", "lives alone", "raise safeguarding today") + duty("d", "lives alone", "offer assessment today") +
      rule("r", "lives alone", "recommend telecare now"));
  CHECK(pack("order", R"("lives_alone": true)") == "safeguarding, reablement, advice, assessment, telecare");
}

TEST_CASE("a route that is raised at once is raised at once, whatever else the law says of it") {
  const SmallPack pack(duty("a", "lives alone", "offer safeguarding within 28 days") +
                       duty("b", "lives alone", "raise safeguarding today") +
                       duty("c", "lives alone", "arrange reablement now") +
                       duty("d", "lives alone", "offer advice now"));
  CHECK(pack("order", R"("lives_alone": true)") == "safeguarding, reablement, advice");
}

TEST_CASE("a consider that is due today puts a recommended route first; on an open route it does not") {
  const SmallPack pack(rule("r", "lives alone", "recommend telecare") +
                       rule("c", "lives alone", "consider telecare today") +
                       rule("s", "lives alone", "recommend advice"));
  CHECK(pack("order", R"("lives_alone": true)") == "telecare, advice");
  const SmallPack open(rule("c", "lives alone", "consider telecare today") + rule("o", "worried", "rule out telecare") +
                       rule("s", "lives alone", "recommend advice"));
  CHECK(open("order", R"("lives_alone": true)") == "advice");
}

TEST_CASE("the person's routes come before the carer's, whatever is due") {
  const SmallPack pack(duty("a", "lives alone", "offer carers assessment now") +
                       rule("c", "lives alone", "consider telecare"));
  CHECK(pack("order", R"("lives_alone": true)") == "telecare, carers assessment");
}

TEST_CASE("national outcome: the first of the pack's among the accepted or arranged routes") {
  const SmallPack pack(rule("r", "lives alone", "\n    - recommend advice\n    - recommend reablement") +
                       duty("d", "worried", "offer assessment within 28 days"));
  CHECK(pack("outcome", alone, answers({{"advice", "accepted", "person"}, {"assessment", "arranged", "person"}})) ==
        "person Assessment");
  CHECK(pack("outcome", alone, answers({{"advice", "accepted", "person"}})) == "person Advice");
  CHECK(pack("outcome", alone, answers({{"telecare", "accepted", "person"}})) == "person none");
}

TEST_CASE("before a decision it is among must offer and recommended, marked provisional; none, null") {
  const SmallPack pack(rule("r", "lives alone", "recommend advice") +
                       duty("d", "worried", "offer assessment within 28 days") +
                       rule("c", "lives alone", "consider reablement"));
  CHECK(pack("outcome", alone) == "person Assessment (provisional)");
  CHECK(pack("outcome", R"("lives_alone": true, "worried": false)") == "person Advice (provisional)");
  CHECK(pack("outcome", R"("lives_alone": false, "worried": false)") == "person none (provisional)");
}

TEST_CASE("a no to one route decides nothing about the others; a no to all is a decision") {
  const SmallPack pack(rule("r", "lives alone", "recommend advice") +
                       duty("d", "worried", "offer assessment within 28 days", "may be declined"));
  CHECK(pack("outcome", alone, answers({{"assessment", "declined", "person"}})) == "person Advice (provisional)");
  CHECK(pack("outcome", alone, answers({{"assessment", "declined", "caller"}})) == "person Assessment (provisional)");
  CHECK(pack("outcome", alone, answers({{"assessment", "declined", "person"}, {"advice", "declined", "person"}})) ==
        "person none");
}

TEST_CASE("national outcomes are given per person") {
  const SmallPack pack(rule("r", "lives alone", "recommend advice") +
                       duty("d", "worried", "offer carers assessment within 28 days"));
  CHECK(pack("outcome", alone) == "person Advice (provisional), carer Assessment (provisional)");
  CHECK(pack("outcome", alone, answers({{"carers assessment", "accepted", "carer"}})) ==
        "person Advice (provisional), carer Assessment");
  CHECK(pack("outcome", R"("lives_alone": true, "worried": false)") == "person Advice (provisional)");
}

TEST_CASE("a reason whose facts are not all known gives way to `otherwise because`") {
  const SmallPack pack(rule("r", "any of\n    - falls is at least 1\n    - worried", "recommend telecare",
                            "because \"With {falls}.\"\notherwise because \"Worried.\""));
  CHECK(pack("why telecare", R"("falls": 1)") == "With 1 fall.");
  CHECK(pack("why telecare", R"("falls": 2)") == "With 2 falls.");
  CHECK(pack("why telecare", R"("falls": {"at_least": 1})") == "Worried.");
  CHECK(pack("why telecare", R"("worried": true)") == "Worried.");
  CHECK(pack("why telecare", R"("worried": true, "falls": {"value": null, "asked": "not known"})") == "Worried.");
}

TEST_CASE("of a fact that may not apply, no value is one more that is possible: its reason gives way") {
  const SmallPack pack(R"(
fact carer tired
  yes or no
  only when unpaid carer
  ask "Tired?"

group carer's troubles: carer tired, forgetful
  ask "Does any of this fit?"
  if none, each is no
)" + rule("r", "lives alone", "recommend telecare", "because \"Tired: {carer tired}.\"\notherwise because \"Alone.\""));
  const auto why = [&](const char* carer) {
    return pack("why telecare", fmt::format(R"("lives_alone": true, "carer's troubles": []{})", carer));
  };
  CHECK(why("") == "Alone.");
  CHECK(why(R"(, "unpaid_carer": false)") == "Alone.");
  CHECK(why(R"(, "unpaid_carer": true)") == "Tired: no.");
}

}  // namespace frontdoor::tests
