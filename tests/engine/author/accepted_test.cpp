// Accepted findings: what holds, what lacks its mark, what has gone stale, what accepts nothing.
#include <catch2/catch.hpp>

#include "engine/author/check_pack.h"
#include "tests/support/marked_pack.h"

namespace frontdoor::tests {
namespace {

author::PackCheck checked(const std::string& more) {
  return author::check_pack({{"more.rules", more}, {"whole.rules", std::string(whole_pack())}});
}

std::vector<std::string> codes(const author::PackCheck& check) {
  std::vector<std::string> all;
  for (const base::Diagnostic& each : check.diagnostics) all.emplace_back(each.code);
  return all;
}

using Codes = std::vector<std::string>;

const std::string idle = "fact idle\n  yes or no\n  ask \"Is it?\"\n";
const std::string accept_it = "  accept R0451 because \"Used next year.\"\n";

/// The block with the mark that the checker asks for.
std::string marked(const std::string& block) {
  const author::PackCheck check = checked(block);
  REQUIRE(codes(check) == Codes{"R0481"});
  REQUIRE(check.diagnostics.front().fixes.size() == 1);
  const base::Edit& edit = check.diagnostics.front().fixes.front();
  std::string text = block;
  return text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
}

}  // namespace

TEST_CASE("an accepted finding is told as accepted and does not count") {
  CHECK(codes(checked(idle)) == Codes{"R0451"});
  const std::string block = marked(idle + accept_it);
  const author::PackCheck check = checked(block);
  CHECK(codes(check) == Codes{});
  REQUIRE(check.accepted.size() == 1);
  CHECK(check.accepted.front().finding.code == "R0451");
  CHECK(check.accepted.front().because == "Used next year.");
}

TEST_CASE("layout, comments and the accept line itself do not make it stale; a change of the block does") {
  const std::string block = marked(idle + accept_it);
  std::string other = "\n\n" + block;
  other.replace(other.find("\n  yes or no"), 12, "   # a remark\n\n  yes  or no");
  CHECK(codes(checked(other)) == Codes{});
  std::string reason = block;
  reason.replace(reason.find("Used next year."), 15, "Used the year after.");
  CHECK(codes(checked(reason)) == Codes{});
  std::string changed = block;
  changed.replace(changed.find("Is it?"), 6, "Is it so?");
  const author::PackCheck stale = checked(changed);
  CHECK(codes(stale) == Codes{"R0482"});
  CHECK(stale.accepted.empty());
  CHECK(stale.diagnostics.front().fixes.empty());
}

TEST_CASE("a line that accepts nothing is a finding, and errors cannot be accepted") {
  CHECK(codes(checked("define nobody\n  lives alone\n  accept R0456 because \"x\"\n  accept R0451 because \"x\"\n")) ==
        Codes{"R0483", "R0481"});
  const author::PackCheck wrong = checked("define d\n  lives allone\n  accept R0201 because \"x\"\n");
  CHECK(codes(wrong) == Codes{"R0201"});
  CHECK(wrong.accepted.empty());
}

}  // namespace frontdoor::tests
