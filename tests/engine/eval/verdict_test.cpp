// What the language means, (4): where a route stands, what is still possible, when that is settled, the time limit and
// the form.
#include <catch2/catch.hpp>

#include "tests/support/small_pack.h"

namespace frontdoor::tests {

TEST_CASE("must offer if a duty fires, whatever rules it out") {
  const SmallPack pack(duty("d", "worried", "offer assessment within 28 days") +
                       rule("o", "lives alone", "rule out assessment"));
  CHECK(pack("assessment", R"("worried": true, "lives_alone": true)") == "must offer within 28 days, settled");
  CHECK(pack("possible assessment", R"("worried": true)") == "must offer");
}

TEST_CASE("ruled out only where no duty can come any more") {
  const SmallPack pack(duty("d", "worried", "offer assessment within 28 days") +
                       rule("o", "lives alone", "rule out assessment"));
  CHECK(pack("assessment", R"("lives_alone": true)") == "open");
  CHECK(pack("possible assessment", R"("lives_alone": true)") == "must offer, ruled out");
  CHECK(pack("assessment", R"("lives_alone": true, "worried": false)") == "ruled out, settled");
}

TEST_CASE("recommended if a recommendation fires and nothing rules it out; a duty may still come") {
  const SmallPack pack(duty("d", "worried", "offer assessment within 28 days") +
                       rule("r", "lives alone", "recommend assessment within 5 days") +
                       rule("o", "forgetful", "rule out assessment"));
  CHECK(pack("assessment", R"("lives_alone": true, "forgetful": false)") == "recommended within 5 days");
  CHECK(pack("possible assessment", R"("lives_alone": true, "forgetful": false)") == "must offer, recommended");
}

TEST_CASE("check first: what would recommend it has its when, and an exception, an override or a rule-out is open") {
  const SmallPack exception(rule("r", "lives alone", "recommend telecare", "unless aids include alarm"));
  CHECK(exception("telecare", R"("lives_alone": true)") == "check first");
  CHECK(exception("check telecare", R"("lives_alone": true)") == "aids");
  CHECK(exception("telecare", "") == "open");
  CHECK(exception("telecare", R"("lives_alone": true, "aids": ["alarm"])") == "not indicated, settled");
  const SmallPack override(rule("r", "lives alone", "recommend telecare") +
                           rule("x", "worried", "advise \"Wait.\"", "overrides r"));
  CHECK(override("telecare", R"("lives_alone": true)") == "check first");
  const SmallPack out(rule("r", "lives alone", "recommend telecare") + rule("o", "worried", "rule out telecare"));
  CHECK(out("telecare", R"("lives_alone": true)") == "check first");
  CHECK(out("check telecare", R"("lives_alone": true)") == "worried");
  CHECK(out("telecare", R"("lives_alone": true, "worried": true)") == "ruled out, settled");
}

TEST_CASE("check first comes before worth considering, and is never among what is possible") {
  const SmallPack pack(rule("r", "lives alone", "recommend telecare", "unless worried") +
                       rule("c", "lives alone", "consider telecare"));
  CHECK(pack("telecare", R"("lives_alone": true)") == "check first");
  CHECK(pack("possible telecare", R"("lives_alone": true)") == "recommended, worth considering");
  CHECK(pack("telecare", R"("lives_alone": true, "worried": true)") == "worth considering, settled");
}

TEST_CASE("worth considering if a consider fires and nothing rules it out") {
  const SmallPack pack(rule("c", "lives alone", "consider telecare within 2 weeks") +
                       rule("o", "worried", "rule out telecare"));
  CHECK(pack("telecare", R"("lives_alone": true, "worried": false)") == "worth considering within 2 weeks, settled");
  CHECK(pack("telecare", R"("lives_alone": true)") == "open within 2 weeks");
  CHECK(pack("possible telecare", R"("lives_alone": true)") == "worth considering, ruled out");
}

TEST_CASE("open if something may still come of it, else not indicated, ruled out or not") {
  const SmallPack pack(rule("r", "lives alone", "recommend telecare") + rule("o", "worried", "rule out telecare"));
  CHECK(pack("telecare", "") == "open");
  CHECK(pack("telecare", R"("lives_alone": false)") == "not indicated");
  CHECK(pack("possible telecare", R"("lives_alone": false)") == "ruled out, not indicated");
  CHECK(pack("telecare", R"("lives_alone": false, "worried": false)") == "not indicated, settled");
  CHECK(pack("telecare", R"("worried": true)") == "ruled out, settled");
}

TEST_CASE("the time limit is the shortest of the firing duties and recommendations, and of no other effect") {
  const SmallPack pack(duty("d", "worried", "offer assessment within 28 days") +
                       rule("r", "lives alone", "recommend assessment within 5 working days") +
                       rule("c", "forgetful", "consider assessment today"));
  const char* no_others = R"("lives_alone": false, "forgetful": false)";
  CHECK(pack("assessment", std::string(R"("worried": true, )") + no_others) == "must offer within 28 days, settled");
  CHECK(pack("assessment", R"("worried": true, "lives_alone": true, "forgetful": true)") ==
        "must offer within 5 working days, settled");
  CHECK(pack("assessment", R"("worried": false, "lives_alone": true, "forgetful": true)") ==
        "recommended within 5 working days, settled");
  CHECK(pack("assessment", R"("worried": false, "lives_alone": false, "forgetful": true)") ==
        "worth considering today, settled");
}

TEST_CASE("a route is settled only when its time limit can no longer get shorter") {
  const SmallPack pack(duty("d", "worried", "offer assessment within 28 days") +
                       rule("sooner", "lives alone", "recommend assessment within 5 days") +
                       rule("later", "forgetful", "recommend assessment within 9 weeks") +
                       rule("no time", "age is at least 90", "recommend assessment"));
  CHECK(pack("assessment", R"("worried": true)") == "must offer within 28 days");
  CHECK(pack("assessment", R"("worried": true, "lives_alone": false)") == "must offer within 28 days, settled");
  CHECK(pack("assessment", R"("worried": true, "lives_alone": true)") == "must offer within 5 days, settled");
  const SmallPack considers(rule("c", "worried", "consider telecare") +
                            rule("s", "lives alone", "consider telecare today"));
  CHECK(considers("telecare", R"("worried": true)") == "worth considering");
  CHECK(considers("telecare", R"("worried": true, "lives_alone": true)") == "worth considering today, settled");
}

TEST_CASE("limits are compared in tenths of an hour, equal ones by unit") {
  const auto shorter_of = [](const std::string& one, const std::string& other) {
    return SmallPack(rule("a", "lives alone", "recommend telecare " + one) +
                     rule("b", "lives alone", "recommend telecare " + other))("telecare", R"("lives_alone": true)");
  };
  CHECK(shorter_of("today", "within 12 hours") == "recommended today, settled");
  CHECK(shorter_of("within 11 hours", "today") == "recommended within 11 hours, settled");
  CHECK(shorter_of("within 1 day", "within 24 hours") == "recommended within 24 hours, settled");
  CHECK(shorter_of("within 1 working day", "within 1 day") == "recommended within 1 day, settled");
  CHECK(shorter_of("within 1 week", "within 7 days") == "recommended within 7 days, settled");
  CHECK(shorter_of("within 1 week", "within 5 working days") == "recommended within 5 working days, settled");
  CHECK(shorter_of("now", "today") == "recommended now, settled");
}

TEST_CASE("ruled out and not indicated have no limit") {
  const SmallPack pack(rule("r", "lives alone", "recommend telecare today") +
                       rule("o", "worried", "rule out telecare"));
  CHECK(pack("telecare", R"("lives_alone": true, "worried": true)") == "ruled out, settled");
  CHECK(pack("telecare", R"("lives_alone": false)") == "not indicated");
}

TEST_CASE("the form is the heaviest that a firing effect names, else the lightest") {
  const SmallPack pack(duty("d", "worried", "offer assessment within 28 days") +
                       rule("v", "forgetful", "consider assessment as visit") +
                       rule("s", "lives alone", "recommend assessment as self assessment"));
  CHECK(pack("form assessment", R"("worried": true)") == "conversation");
  CHECK(pack("form assessment", R"("worried": true, "lives_alone": true)") == "self assessment");
  CHECK(pack("form assessment", R"("lives_alone": true, "forgetful": true)") == "visit");
  CHECK(pack("form telecare", "") == "");
}

}  // namespace frontdoor::tests
