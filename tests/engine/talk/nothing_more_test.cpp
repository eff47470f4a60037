// What the language means, (5): "nothing more known".
#include "engine/talk/nothing_more.h"

#include <catch2/catch.hpp>

#include "engine/explain/questions.h"
#include "tests/support/small_pack.h"

namespace frontdoor::talk {
namespace {

using tests::SmallPack;

/// The questions that are left after "nothing more known", by name; where more is told later, those left then.
std::vector<std::string> left_after(const SmallPack& pack, std::string_view facts, std::string_view outcome = "",
                                    std::string_view later = "") {
  const program::Program& program = pack.program();
  model::Contact contact = pack.contact(facts, outcome);
  const std::vector<model::Saying> sayings = nothing_more_known(program, contact);
  contact.sayings.insert(contact.sayings.end(), sayings.begin(), sayings.end());
  const model::Contact more = pack.contact(later);
  contact.sayings.insert(contact.sayings.end(), more.sayings.begin(), more.sayings.end());
  model::resolve(program.vocabulary, contact);
  std::vector<std::string> names;
  for (const model::Question& each : explain::questions(program, contact, eval::evaluate(program, contact)))
    names.push_back(each.name);
  return names;
}

constexpr const char* always_asked = R"(
fact tonight
  yes or no
  always ask
  ask "Will you manage tonight?"
  if it cannot be found out, follow up today "Somebody sees them today."
)";

using Names = std::vector<std::string>;

TEST_CASE("nothing more known marks everything left as could not ask, except what is always asked") {
  const SmallPack pack(always_asked + tests::duty("d", "worried", "offer assessment within 28 days") +
                       tests::rule("r", "any of daily life is unable", "recommend telecare"));
  CHECK(left_after(pack, "") == Names{"tonight"});
  CHECK(left_after(pack, R"("tonight": true)").empty());
}

TEST_CASE("it also marks what only then comes up") {
  const SmallPack pack(tests::duty("d", "carer strain is fine", "offer carers assessment within 28 days"));
  CHECK(left_after(pack, "").empty());
  const SmallPack refused(
      tests::duty("d", "worried", "offer assessment within 28 days", "may be declined unless forgetful"));
  CHECK(left_after(refused, R"("worried": true)",
                   R"("routes": [{"route": "assessment", "response": "declined", "said_by": "person"}])")
            .empty());
}

TEST_CASE("a member of a group that is always asked is left, though the group is marked") {
  const SmallPack pack(R"(
fact carer afraid
  yes or no
  about the carer
  only when unpaid carer
  always ask
  ask "Is the one who helps afraid?"

group worries: carer afraid, worried
  ask "Does any of this fit?"
  if none, each is no
)" + tests::rule("r", "worried", "recommend telecare"));
  const Names left = left_after(pack, R"("unpaid_carer": {"value": null, "asked": "not known"})");
  CHECK(left == Names{"worries"});
  CHECK(left_after(pack, "") == Names{"unpaid carer"});
  CHECK(left_after(pack, "", "", R"("unpaid_carer": true)") == Names{"worries"});
}

}  // namespace
}  // namespace frontdoor::talk
