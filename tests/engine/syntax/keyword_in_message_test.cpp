#include <catch2/catch.hpp>

#include "engine/syntax/line_guess.h"
#include "tests/engine/syntax/reading.h"

using namespace frontdoor;
using namespace frontdoor::tests;

namespace {

using syntax::BlockKind;

/// Every keyword of several words that a line of the block can begin with.
std::vector<std::string> long_keywords(BlockKind kind) {
  std::vector<std::string> all = syntax::words_of(syntax::line_keywords(kind));
  std::erase_if(all, [](const std::string& words) { return words.find(' ') == std::string::npos; });
  return all;
}

std::string in_capitals(std::string words) {
  words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

bool says(const Read& read, std::string_view message) {
  return std::ranges::any_of(read.diagnostics, [&](const base::Diagnostic& found) {
    return found.code == "R0111" && found.message == message;
  });
}

struct LongKeyword {
  std::string block;
  std::string words;
};

std::vector<LongKeyword> all_long_keywords() {
  std::vector<LongKeyword> all;
  for (std::size_t i = 0; i < syntax::block_kinds; ++i) {
    const auto kind = static_cast<BlockKind>(i);
    for (const std::string& words : long_keywords(kind)) {
      all.push_back({std::string(syntax::words_of(syntax::keyword_of(kind))), words});
      all.push_back({all.back().block, in_capitals(words)});
    }
  }
  return all;
}

}  // namespace

TEST_CASE("a line at the margin is named by its whole keyword, as it is written") {
  REQUIRE(all_long_keywords().size() > 40);
  for (const LongKeyword& each : all_long_keywords()) {
    CAPTURE(each.block, each.words);
    CHECK(says(read(each.block + " b\n" + each.words + " x\n"), "`" + each.words + "` at the left margin"));
  }
}

TEST_CASE("a line under one that it is no part of is named by its whole keyword, as it is written") {
  for (const LongKeyword& each : all_long_keywords()) {
    CAPTURE(each.block, each.words);
    // The conversation's one keyword may stand anywhere in it.
    if (each.block == "conversation") continue;
    const std::string text = each.block + " b\n  accept R0451 because \"x\"\n    " + each.words + " x\n";
    CHECK(says(read(text), "`" + each.words + "` stands under a line that it is no part of"));
  }
}

TEST_CASE("an indented head is named by its whole keyword, as it is written") {
  CHECK(says(read("fact a\n  yes or no\n\n  National outcomes\n    - \"Progress\"\n"),
             "`National outcomes` begins a block, and is indented"));
}
