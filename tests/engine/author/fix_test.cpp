#include "engine/author/fix.h"

#include <catch2/catch.hpp>

#include "engine/base/codes.h"
#include "tests/support/code_pages.h"

namespace frontdoor::tests {
namespace {

constexpr std::string_view rule_head = "rule company\n  upholds early help\n";
constexpr std::string_view rule_tail = "  then consider falls prevention\n  because \"Has fallen, or may.\"\n";

struct Case {
  const char* what;
  const char* before;
  const char* after;  // the same: nothing is safe
};

constexpr Case cases[] = {
    {"a misspelt name", "  when worried about faling\n", "  when worried about falling\n"},
    {"two mistakes in one line", "  when falls in the lst year >= 2\n",
     "  when falls in the last year is at least 2\n"},
    {"one that comes to light by mending another", "  if worried_about_faling\n", "  when worried about falling\n"},
    {"a tab and a missing bullet", "\twhen any of\n    - worried about falling\n    lives alone\n",
     "  when any of\n    - worried about falling\n    - lives alone\n"},
    {"`not` in front", "  when not washing is unable\n", "  when washing is not unable\n"},
    {"what is meant by `is not no`", "  when worried about falling is not no\n",
     "  when worried about falling is yes\n"},
    {"a thing twice in a list", "  when worried about falling\n  overrides help with washing, help with washing\n",
     "  when worried about falling\n  overrides help with washing\n"},
    {"nothing to mend", "  when worried about falling\n", "  when worried about falling\n"},
    {"a guess that would be another mistake is not made", "  when washing is lives alon\n",
     "  when washing is lives alon\n"},
};

std::string mended(const std::string& fragment) {
  const author::FixedPack fixed = author::fix_pack(small_pack_with(fragment));
  return fixed.left.compiled.sources.front().text;
}

}  // namespace

TEST_CASE("what can be mended safely is mended, the rest is left") {
  for (const Case& each : cases) {
    INFO(each.what);
    const std::string head(rule_head);
    const std::string tail(rule_tail);
    CHECK(mended(head + each.before + tail) == head + each.after + tail);
  }
}

TEST_CASE("a change tells the lines before and after, and every mistake in them") {
  const author::FixedPack fixed = author::fix_pack(
      small_pack_with(std::string(rule_head) + "  when falls in the lst year >= 2\n" + std::string(rule_tail)));
  REQUIRE(fixed.changes.size() >= 1);
  const author::Change& change = fixed.changes.front();
  CHECK(change.file == "my-rules/new.rules");
  CHECK(change.line == 3);
  CHECK(change.before == "  when falls in the lst year >= 2");
  CHECK(change.after == "  when falls in the last year is at least 2");
  REQUIRE(change.mended.size() == 2);
  CHECK(change.mended[0].code == "R0201");
  CHECK(change.mended[1].code == "R0115");
  CHECK(fixed.left.diagnostics.empty());
}

TEST_CASE("one fix that is not safe does not keep the others from being made") {
  const std::string text = "rule one\n  upholds early hlep\n  when worried about faling\n" + std::string(rule_tail) +
                           "\nrule one\n  upholds home frist\n  when lives alone\n" + std::string(rule_tail);
  const author::FixedPack fixed = author::fix_pack(small_pack_with(text));
  REQUIRE(fixed.left.diagnostics.size() == 1);
  CHECK(fixed.left.diagnostics.front().code == "R0202");
  CHECK(fixed.changes.size() == 3);
}

TEST_CASE("mending a page's example never makes a new mistake, and mending again changes nothing") {
  for (const base::Code& code : base::all_codes()) {
    const std::string wrong = code_on(code.code, "rules", "wrong");
    if (wrong.empty()) continue;
    INFO(code.code);
    const author::FixedPack fixed = author::fix_pack(small_pack_with(wrong));
    for (const base::Diagnostic& each : fixed.left.diagnostics) CHECK(each.code == code.code);
    CHECK(author::fix_pack(fixed.left.compiled.sources).changes.empty());
  }
}

}  // namespace frontdoor::tests
