#include "engine/base/source_text.h"

#include <catch2/catch.hpp>

using namespace frontdoor::base;

TEST_CASE("places count lines and characters from 1") {
  struct Case {
    std::string text;
    std::uint32_t offset;
    std::size_t line;
    std::size_t column;
  };
  const std::vector<Case> cases{
      {"", 0, 1, 1},
      {"abc", 0, 1, 1},
      {"abc", 2, 1, 3},
      {"abc", 3, 1, 4},
      {"abc", 99, 1, 4},
      {"a\nbc", 1, 1, 2},
      {"a\nbc", 2, 2, 1},
      {"a\r\nbc", 3, 2, 1},
      {"a\n", 2, 2, 1},
      {"éa", 2, 1, 2},  // after a character of two bytes
      {"éa", 1, 1, 1},  // inside it
      {"\xEF\xBB\xBF"
       "ab",
       0, 1, 1},  // a byte order mark is no column
      {"\xEF\xBB\xBF"
       "ab",
       4, 1, 2},
      {"\x80\x80"
       "a",
       2, 1, 3},  // bytes that are no characters count one each
  };
  for (const Case& each : cases) {
    CAPTURE(each.text, each.offset);
    const Place place = place_of({"x", each.text}, each.offset);
    CHECK(place.line == each.line);
    CHECK(place.column == each.column);
  }
}

TEST_CASE("lines without their ends") {
  const SourceText source{"x",
                          "\xEF\xBB\xBF"
                          "one\r\n\nthree"};
  CHECK(line_text(source, 1) == "one");
  CHECK(line_text(source, 2).empty());
  CHECK(line_text(source, 3) == "three");
  CHECK(line_text(source, 4).empty());
}

TEST_CASE("file and line of a span") {
  const Sources sources{{"a.rules", "one\ntwo"}, {"b.rules", "x"}};
  CHECK(file_and_line(sources, {SourceId(0), 4, 5}) == "a.rules:2");
  CHECK(file_and_line(sources, {SourceId(1), 0, 1}) == "b.rules:1");
  CHECK(file_and_line(sources, {}).empty());
}
