#include "engine/model/within.h"

#include <catch2/catch.hpp>

using namespace frontdoor::model;
using enum frontdoor::model::TimeUnit;

TEST_CASE("time limits in order: by length, ties by unit") {
  const Within ordered[] = {
      {0, now},          {1, hours},  {11, hours},       {0, today},         {12, hours},       {24, hours},
      {1, days},         {25, hours}, {1, working_days}, {2, days},          {2, working_days}, {7, days},
      {5, working_days}, {1, weeks},  {28, days},        {20, working_days}, {4, weeks},
  };
  for (std::size_t i = 0; i < std::size(ordered); ++i) {
    for (std::size_t j = 0; j < std::size(ordered); ++j) {
      INFO(text_of(ordered[i]) << " against " << text_of(ordered[j]));
      CHECK(shorter(ordered[i], ordered[j]) == (i < j));
    }
  }
}

TEST_CASE("a large limit does not overflow") {
  CHECK(tenths_of_an_hour({INT32_MAX, weeks}) == std::int64_t{INT32_MAX} * 1680);
}

TEST_CASE("the shortest of two limits; none is longer than any") {
  const Within day{1, days};
  const Within week{1, weeks};
  CHECK(shortest(day, week) == day);
  CHECK(shortest(week, day) == day);
  CHECK(shortest(std::nullopt, week) == week);
  CHECK(shortest(week, std::nullopt) == week);
  CHECK_FALSE(shortest(std::nullopt, std::nullopt).has_value());
}

TEST_CASE("time limits in words") {
  CHECK(text_of({0, now}) == "now");
  CHECK(text_of({0, today}) == "today");
  CHECK(text_of({1, working_days}) == "within 1 working day");
  CHECK(text_of({28, days}) == "within 28 days");
  CHECK(text_of({1, hours}) == "within 1 hour");
}
