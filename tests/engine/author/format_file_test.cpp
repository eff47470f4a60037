#include "engine/author/format_file.h"

#include <catch2/catch.hpp>

using namespace frontdoor;

TEST_CASE("two texts mean the same if they are read as the same") {
  using author::mean_the_same;
  CHECK(mean_the_same("fact a\n  text\n", "fact a\n     TEXT # b\n"));
  CHECK_FALSE(mean_the_same("fact a\n  text\n", "fact a\n  date\n"));
  CHECK_FALSE(mean_the_same("fact a\n  text\n", "fact b\n  text\n"));
  CHECK_FALSE(mean_the_same("fact a\n  text\n", "fact a\n  texts\n"));
  CHECK_FALSE(mean_the_same("fact a\n  texts\n", "fact a\n  texts\n"));
}
