// Suggested examples: pasted into the pack they pass, and nothing that a contact can show is left untried.
#include "engine/author/suggest.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/marked_pack.h"
#include "tests/support/packs.h"

namespace frontdoor::tests {
namespace {

std::string blocks_of(const author::Suggestions& suggestions) {
  std::string text;
  for (const author::Suggestion& each : suggestions.examples) text += each.block + "\n";
  return text;
}

/// The pack's own examples left out, its suggestions put in.
Compiled with_suggestions(const base::Sources& sources, const author::Suggestions& suggestions) {
  base::Sources more = sources;
  more.push_back({"suggested.rules", blocks_of(suggestions)});
  Compiled compiled = compile(std::move(more));
  for (const base::Diagnostic& each : compiled.diagnostics) UNSCOPED_INFO(each.message);
  REQUIRE(compiled.program);
  return compiled;
}

std::size_t not_whole(const author::Coverage& coverage) {
  return static_cast<std::size_t>(
      std::ranges::count_if(coverage.conditions, [](const auto& each) { return !each.whole(); }));
}

TEST_CASE("the county pack without its examples gets a whole set") {
  base::Sources sources = county().sources;
  std::erase_if(sources,
                [](const base::SourceText& each) { return each.name.find("/examples/") != std::string::npos; });
  const Compiled bare = compile(sources);
  REQUIRE(bare.program);
  const author::TestRun untried = author::test_pack(bare);
  CHECK(untried.examples.empty());
  author::Suggestions suggestions = author::suggest(bare, untried);
  base::Sources grown = sources;
  // Suggested at a sitting are so many; again, once these are in the pack.
  for (std::size_t sitting = 0; suggestions.not_looked_for > 0; ++sitting) {
    REQUIRE(sitting < 12);
    grown.push_back({"sitting" + std::to_string(sitting) + ".rules", blocks_of(suggestions)});
    const Compiled pack = compile(grown);
    REQUIRE(pack.program);
    suggestions = author::suggest(pack, author::test_pack(pack));
  }
  CHECK(suggestions.left.empty());
  const author::TestRun run = author::test_pack(with_suggestions(grown, suggestions));
  CHECK(run.failed() == 0);
  CHECK(run.coverage.never_fired().empty());
  CHECK(run.coverage.never_silent().empty());
  CHECK(not_whole(run.coverage) == 0);
}

TEST_CASE("one suggestion, as it is printed") {
  const std::string rule =
      "\nrule alarm\n  upholds home first\n  when all of\n    - lives alone\n    - falls is at least 2\n"
      "  unless rooms is 9\n  then recommend telecare within 5 days\n  because \"x\"\n";
  const base::Sources sources = {{"pack.rules", std::string(whole_pack()) + rule}};
  const Compiled pack = compile(sources);
  REQUIRE(pack.program);
  const author::Suggestions suggestions = author::suggest(pack, author::test_pack(pack));
  const auto found = std::ranges::find_if(
      suggestions.examples, [](const author::Suggestion& each) { return each.covers.front() == "rule `alarm` fires"; });
  REQUIRE(found != suggestions.examples.end());
  const std::size_t end_of_comments = found->block.find("example ");
  CHECK(found->block.substr(end_of_comments) ==
        "example alarm case 1\n"
        "  given\n"
        "    - falls is 2\n"
        "    - lives alone\n"
        "    - rooms is 8\n"
        "  expect\n"
        "    - telecare is recommended within 5 days  # confirm\n"
        "    - advice from say so is given  # confirm\n"
        "    - assessment is still open  # confirm\n");
  CHECK(author::test_pack(with_suggestions(sources, suggestions)).failed() == 0);
}

TEST_CASE("what cannot be is said to be left") {
  const std::string rule =
      "\nrule nobody\n  upholds home first\n  when all of\n    - falls is at least 2\n    - falls is at most 1\n"
      "  then recommend telecare\n  because \"x\"\n";
  const Compiled pack = compile({{"pack.rules", std::string(whole_pack()) + rule}});
  REQUIRE(pack.program);
  const author::Suggestions suggestions = author::suggest(pack, author::test_pack(pack));
  CHECK(std::ranges::find(suggestions.left, "rule `nobody` fires") != suggestions.left.end());
}

TEST_CASE("the same pack gets the same suggestions") {
  const author::TestRun run = author::test_pack(county());
  CHECK(blocks_of(author::suggest(county(), run)) == blocks_of(author::suggest(county(), run)));
}

}  // namespace
}  // namespace frontdoor::tests
