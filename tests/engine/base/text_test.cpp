#include "engine/base/text.h"

#include <catch2/catch.hpp>

using namespace frontdoor::base;

TEST_CASE("UTF-8 that is valid") {
  for (const char* text :
       {"", "plain", "café", "\u20AC", "\xEF\xBF\xBD", "\xED\x9F\xBF", "\xF0\x9F\x98\x80", "\xF4\x8F\xBF\xBF"}) {
    CAPTURE(text);
    CHECK_FALSE(invalid_utf8_at(text));
  }
}

TEST_CASE("UTF-8 that is not valid, and where") {
  struct Case {
    const char* what;
    std::string_view text;
    std::size_t at;
  };
  const std::vector<Case> cases{
      {"a lone continuation byte", "ab\x80", 2},
      {"a lone lead byte", "caf\xE9", 3},
      {"an overlong slash", "\xC0\xAF", 0},
      {"an overlong form of three bytes", "\xE0\x80\xAF", 0},
      {"an overlong form of four bytes", "\xF0\x80\x80\xAF", 0},
      {"a surrogate", "x\xED\xA0\x80", 1},
      {"past U+10FFFF", "\xF4\x90\x80\x80", 0},
      {"a lead byte that never occurs", "\xF8\x88\x80\x80\x80", 0},
      {"cut short after a good character", "\u20AC\xE2\x82", 3},
      {"a third byte that is none", "\xE2\x82x", 0},
  };
  for (const Case& each : cases) {
    CAPTURE(each.what);
    CHECK(invalid_utf8_at(each.text) == each.at);
  }
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("café") == 4);
  CHECK(count_code_points("\xF0\x9F\x98\x80") == 1);
}

TEST_CASE("lower changes ASCII letters only") {
  CHECK(lower("Falls In THE Last Year") == "falls in the last year");
  CHECK(lower("ÉA") == "Éa");
}

TEST_CASE("lists as people say them") {
  CHECK(listed({}).empty());
  CHECK(listed({"a"}) == "a");
  CHECK(listed({"a", "b"}) == "a and b");
  CHECK(listed({"a", "b", "c"}) == "a, b and c");
  CHECK(listed({"a", "b", "c"}, "or") == "a, b or c");
  CHECK(joined({}, "; ").empty());
  CHECK(joined({"a"}, "; ") == "a");
  CHECK(joined({"a", "a", "b"}, "; ") == "a; a; b");
}

TEST_CASE("spelling of names") {
  CHECK(spelling("falls in the last year") == "falls_in_the_last_year");
  CHECK(spelling("Carer's breaks") == "carer's_breaks");
  CHECK(spelling("self-neglect") == "self-neglect");
}

TEST_CASE("wrapping") {
  struct Case {
    std::string_view text;
    std::size_t width;
    std::size_t indent;
    std::string_view wrapped;
  };
  const std::vector<Case> cases{
      {"", 10, 2, ""},
      {"one two", 10, 2, "one two"},
      {"one two three", 7, 0, "one two\nthree"},
      {"one two three", 7, 2, "one two\n  three"},
      {"one two three four", 9, 2, "one two\n  three\n  four"},
      {"a verylongwordindeed b", 6, 1, "a\n verylongwordindeed\n b"},
      {"verylongwordindeed b", 6, 1, "verylongwordindeed\n b"},
      {"  kept lead", 20, 4, "  kept lead"},
      {"two  spaces", 20, 4, "two  spaces"},
      {"first\nsecond line", 40, 2, "first\n  second line"},
      {"first\n\nthird", 40, 2, "first\n\n  third"},
      {"ends\n", 40, 2, "ends\n"},
      {"éé éé éé", 5, 0, "éé éé\néé"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text, each.width, each.indent);
    CHECK(wrapped(each.text, each.width, each.indent) == each.wrapped);
  }
}

TEST_CASE("numbers with their units") {
  CHECK(with_unit(1, "falls") == "1 fall");
  CHECK(with_unit(2, "falls") == "2 falls");
  CHECK(with_unit(0, "working days") == "0 working days");
  CHECK(with_unit(1, "working days") == "1 working day");
}

TEST_CASE("singulars") {
  const std::vector<std::pair<std::string, std::string>> cases{{"falls", "fall"},
                                                               {"stories", "story"},
                                                               {"people", "person"},
                                                               {"children", "child"},
                                                               {"visits", "visit"},
                                                               {"boxes", "box"},
                                                               {"addresses", "address"},
                                                               {"churches", "church"},
                                                               {"ties", "tie"},
                                                               {"houses", "house"},
                                                               {"illness", "illness"},
                                                               {"per cent", "per cent"},
                                                               {"hours a week", "hours a week"},
                                                               {"buses", "bus"},
                                                               {"medicines", "medicine"},
                                                               {"crises", "crisis"},
                                                               {"headaches", "headache"}};
  for (const auto& [many, one] : cases) {
    CAPTURE(many);
    CHECK(singular(many) == one);
  }
}
