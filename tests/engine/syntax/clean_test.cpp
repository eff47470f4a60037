#include <catch2/catch.hpp>

#include "tests/engine/syntax/reading.h"

using namespace frontdoor;
using namespace frontdoor::tests;

namespace {

/// The one text of `owner ...`, as it is understood.
std::string text_of(std::string_view quoted) {
  const Read result = read("pack p\n  owner " + std::string(quoted) + "\n");
  INFO(quoted);
  CHECK(said(result) == std::vector<std::string>{});
  REQUIRE(result.file.blocks.size() == 1);
  const auto& pack = std::get<syntax::PackBlock>(result.file.blocks[0].kind);
  REQUIRE(pack.owner.has_value());
  return syntax::words_of(*pack.owner);
}

}  // namespace

TEST_CASE("quotes close as they are meant, however a word processor curled them") {
  struct Case {
    std::string_view quoted;
    std::string_view meant;
  };
  const std::vector<Case> cases = {
      {"\"plain\"", "plain"},
      {"“both curly”", "both curly"},
      {"\"only the second”", "only the second"},
      {"“only the first\"", "only the first"},
      {"”wrong way round”", "wrong way round"},
      {"\"He said “no” to it\"", "He said “no” to it"},
      {"“He said “no” to it”", "He said “no” to it"},
      {"“He said \"no\" to it”", "He said \"no\" to it"},
      {"\"He said \\\"no\\\" to it\"", "He said \"no\" to it"},
      {"\"A 6” step\"", "A 6” step"},
      {"\"a # is no comment here\" # but here", "a # is no comment here"},
      {"\"it’s\u00a0here\"", "it's here"},
      {"\"  wide   gaps  \"", "wide gaps"},
      {"\"{{ a brace } and {{another\"", "{ a brace } and {another"},
      {"\"goes on\n      in a deeper line\n\n      and another\"", "goes on in a deeper line and another"},
      {"“goes on\n      too”", "goes on too"},
      {"\"back\\slash\"", "back\\slash"},
  };
  for (const Case& each : cases) CHECK(text_of(each.quoted) == each.meant);
}

TEST_CASE("what Word does to pasted text is read as meant, and places still point at what was typed") {
  const Read result = read("\xEF\xBB\xBFrule r\r\n\u00a0 when all of\r\n  •\twhat’s needed\r\n  – isn’t = yes\r\n");
  CHECK(lines_of(result.file) == "rule r\n  when all of\n    - what's needed\n    - isn't is yes\n");
  CHECK(said(result) == std::vector<std::string>{"4:11 R0115 [=] `=` where words are meant"});
}

TEST_CASE("line ends of every kind end lines") {
  const std::string unix_lines = "fact a\n  yes or no\n  ask \"x\"\n";
  for (const std::string_view end : {"\r\n", "\r", "\n\n", "\u2028", "\v"}) {
    std::string other;
    for (const char c : unix_lines) other += c == '\n' ? std::string(end) : std::string(1, c);
    const Read result = read(other);
    CHECK(said(result) == std::vector<std::string>{});
    CHECK(lines_of(result.file) == unix_lines);
  }
}

TEST_CASE("no text at all is said as such, and nothing is read") {
  struct Case {
    std::string text;
    std::string said;
  };
  const std::vector<Case> cases = {
      {"fact a\n  ask \"caf\xE9\"\n", "2:11 R0102 [\xE9] the file is not saved as UTF-8"},
      {"\xFF\xFE"
       "f",
       "1:1 R0102 [\xFF] the file is not saved as UTF-8"},
      {std::string("fact a\n\0\0", 9), "2:1 R0103 [" + std::string(1, '\0') + "] this is not a text file"},
  };
  for (const Case& each : cases) {
    const Read result = read(each.text);
    CHECK(said(result) == std::vector<std::string>{each.said});
    CHECK(result.file.blocks.empty());
  }
  const Read large = read(std::string(syntax::largest_file + 1, ' '));
  REQUIRE(large.diagnostics.size() == 1);
  CHECK(large.diagnostics[0].code == "R0101");
}

TEST_CASE("an empty file is a file without blocks") {
  for (const std::string_view text : {"", "\n", "   \n\t\n", "# only a comment", "\xEF\xBB\xBF"}) {
    const Read result = read(text);
    CHECK(said(result) == std::vector<std::string>{});
    CHECK(result.file.blocks.empty());
  }
}
