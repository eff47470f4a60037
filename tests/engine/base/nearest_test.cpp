#include "engine/base/nearest.h"

#include <catch2/catch.hpp>

using namespace frontdoor::base;

TEST_CASE("edit distance") {
  struct Case {
    std::string_view left;
    std::string_view right;
    std::size_t limit;
    std::size_t distance;
  };
  const std::vector<Case> cases{
      {"", "", 3, 0},
      {"", "abc", 3, 3},
      {"abc", "abc", 3, 0},
      {"abc", "abd", 3, 1},
      {"abc", "ab", 3, 1},
      {"abc", "abcd", 3, 1},
      {"abc", "acb", 3, 1},  // neighbours swapped
      {"lst", "last", 3, 1},
      {"kitten", "sitting", 5, 3},
      {"kitten", "sitting", 2, 3},  // cut off: one above the limit
      {"a", "abcdefgh", 2, 3},
      {"abcdefgh", "stuvwxyz", 1, 2},
  };
  for (const Case& each : cases) {
    CAPTURE(each.left, each.right, each.limit);
    CHECK(edit_distance(each.left, each.right, each.limit) == each.distance);
    CHECK(edit_distance(each.right, each.left, each.limit) == each.distance);
  }
}

TEST_CASE("the nearest candidate") {
  const std::vector<std::string> names{"age", "falls in the last year", "lives alone", "Lives here", "washing"};
  CHECK(nearest("falls in the lst year", names) == "falls in the last year");
  CHECK(nearest("live alone", names) == "lives alone");
  CHECK(nearest("LIVES ALONE", names) == "lives alone");
  CHECK(nearest("lives her", names) == "Lives here");
  CHECK(nearest("agge", names) == "age");
  CHECK(nearest("aggge", names) == "age");
  CHECK(nearest("ag", names) == "age");
  CHECK(nearest("agexxx", names).empty());
  CHECK(nearest("something else", names).empty());
  CHECK(nearest("age", {}).empty());
}

TEST_CASE("of equally near candidates none is the nearest, a nearer one beats them all") {
  const std::vector<std::string> names{"bat", "bad", "bar"};
  CHECK(nearest("bax", names).empty());
  CHECK(nearest("bar", names) == "bar");
  CHECK(nearest("barr", names) == "bar");
}

TEST_CASE("equally near candidates are all offered, in one order, each once, at most three") {
  struct Case {
    std::string_view name;
    std::vector<std::string> candidates;
    std::string_view help;
  };
  const Case cases[] = {
      {"bax", {}, ""},
      {"bax", {"bat"}, "did you mean `bat`?"},
      {"bax", {"bat", "bad"}, "did you mean `bad` or `bat`?"},
      {"bax", {"bad", "bat"}, "did you mean `bad` or `bat`?"},
      {"bax", {"bat", "Bat", "bad"}, "did you mean `bad` or `bat`?"},
      {"bax", {"bay", "bat", "bar", "bad"}, "did you mean `bad`, `bar` or `bat`?"},
      {"bax", {"bat", "ax", "quite another"}, "did you mean `ax` or `bat`?"},
      {"baxx", {"bat", "bax", "bad"}, "did you mean `bax`?"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.name, each.candidates);
    CHECK(did_you_mean(all_nearest(each.name, each.candidates)) == each.help);
  }
}

TEST_CASE("a word and its plural are one where they mean the same") {
  const std::vector<std::string> units{"days", "day", "weeks", "week"};
  CHECK(did_you_mean(all_nearest("das", units)) == "did you mean `day` or `days`?");
  CHECK(did_you_mean(without_plurals(all_nearest("das", units))) == "did you mean `day`?");
  CHECK(did_you_mean(without_plurals(all_nearest("dayss", units))) == "did you mean `days`?");
}

TEST_CASE("a fix is offered where one name is nearest, and words alone where several are") {
  const std::vector<std::string> names{"bat", "bad", "washing"};
  const auto help_and_fixes = [&](std::string_view name) {
    const Diagnostic found =
        with_near(error("R0201", "unknown", SourceSpan{}, "here", "declare it"), all_nearest(name, names));
    return found.help + (found.fixes.empty() ? "" : " [" + found.fixes.front().text + "]");
  };
  CHECK(help_and_fixes("wasing") == "did you mean `washing`? [washing]");
  CHECK(help_and_fixes("bax") == "did you mean `bad` or `bat`?");
  CHECK(help_and_fixes("something else") == "declare it");
}
