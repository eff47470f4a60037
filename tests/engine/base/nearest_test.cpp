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

TEST_CASE("the first of equally near candidates wins, a nearer one beats an earlier one") {
  const std::vector<std::string> names{"bad", "bat", "bar"};
  CHECK(nearest("bax", names) == "bad");
  CHECK(nearest("bar", names) == "bar");
}
