#include "engine/talk/read_number.h"

#include <catch2/catch.hpp>

namespace frontdoor::talk {
namespace {

struct Row {
  const char* said;
  std::int64_t least, most;
};

TEST_CASE("amounts are understood as they are said") {
  constexpr std::int64_t far = far_beyond;
  const Row rows[] = {
      {"82", 82, 82},
      {"82 years", 82, 82},
      {"she is 82 years old", 82, 82},
      {"eighty-two", 82, 82},
      {"eighty two", 82, 82},
      {"75-79", 75, 79},
      {"75 - 79", 75, 79},
      {"75 to 79", 75, 79},
      {"between 75 and 79", 75, 79},
      {"79 to 75", 75, 79},
      {"in her eighties", 80, 89},
      {"80s", 80, 89},
      {"in his 80's", 80, 89},
      {"early eighties", 80, 83},
      {"mid-eighties", 84, 86},
      {"late 80s", 87, 89},
      {"over 80", 81, far},
      {"more than 80", 81, far},
      {"at least 65", 65, far},
      {"65+", 65, far},
      {"65 or over", 65, far},
      {"65 or more", 65, far},
      {"under 18", -far, 17},
      {"at most 5", -far, 5},
      {"5 or fewer", -far, 5},
      {"about 80", 75, 85},
      {"about 3", 2, 4},
      {"80 or so", 75, 85},
      {"nearly 80", 75, 80},
      {"twice", 2, 2},
      {"once", 1, 1},
      {"a couple of times", 2, 2},
      {"a few", 2, far},
      {"none", 0, 0},
      {"never", 0, 0},
      {"3 times", 3, 3},
      {"20 hours a week", 20, 20},
  };
  for (const Row& row : rows) {
    CAPTURE(row.said);
    const auto amount = read_amount(row.said, "hours");
    REQUIRE(amount);
    CHECK(amount->least == row.least);
    CHECK(amount->most == row.most);
  }
}

TEST_CASE("what is no amount is not guessed at") {
  for (const char* said :
       {"", "old", "82 83", "75-", "-5", "80 apples", "over", "between 5", "2 or 3 or 4", "5 falls"}) {
    CAPTURE(said);
    CHECK_FALSE(read_amount(said, "hours"));
  }
  CHECK(read_amount("5 falls", "falls"));
  CHECK(read_amount("1 fall", "falls"));
}

}  // namespace
}  // namespace frontdoor::talk
