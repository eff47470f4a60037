#include "kb/directory/distance.h"

#include <catch2/catch.hpp>

#include "kb/directory/eligibility.h"

namespace {

using namespace frontdoor;
using directory::Ages;
using directory::Fits;
using directory::Postcode;

Postcode at(std::int64_t easting, std::int64_t northing) {
  return {.code = "", .easting = easting, .northing = northing, .town = "", .district = "", .county = ""};
}

}  // namespace

TEST_CASE("the whole root is the largest whose square fits") {
  const auto is_root = [](std::int64_t root, std::int64_t n) {
    return root * root <= n && (root + 1) * (root + 1) > n;
  };
  for (std::int64_t n = 1; n < 10'000; ++n) REQUIRE(is_root(directory::whole_root(n), n));
  for (std::int64_t root = 1; root < 2'000'000; root = root * 3 + 1) {
    CHECK(directory::whole_root(root * root) == root);
    CHECK(directory::whole_root(root * root - 1) == root - 1);
    CHECK(directory::whole_root(root * root + 2 * root) == root);
  }
  CHECK(directory::whole_root(0) == 0);
  CHECK(directory::whole_root(-5) == 0);
}

TEST_CASE("metres and miles are exact at their edges") {
  CHECK(directory::metres_between(at(0, 0), at(3000, 4000)) == 5000);
  CHECK(directory::metres_between(at(3000, 4000), at(0, 0)) == 5000);
  CHECK(directory::metres_between(at(7, 7), at(7, 7)) == 0);
  CHECK(directory::metres_between(at(0, 0), at(1'299'999, 1'299'999)) == 1'838'476);

  const std::vector<std::pair<std::int64_t, std::int64_t>> tenths = {
      {0, 0}, {80, 0}, {81, 1}, {160, 1}, {241, 1}, {242, 2}, {1609, 10}, {16'093, 100}, {3380, 21}};
  for (const auto& [metres, tenth] : tenths) CHECK(directory::tenths_of_a_mile(metres) == tenth);

  CHECK(directory::within_miles(16'093, 10));
  CHECK_FALSE(directory::within_miles(16'094, 10));
  CHECK(directory::within_miles(0, 0));

  CHECK(directory::miles_in_words(0) == "less than 0.1 miles");
  CHECK(directory::miles_in_words(1) == "0.1 miles");
  CHECK(directory::miles_in_words(10) == "1 mile");
  CHECK(directory::miles_in_words(21) == "2.1 miles");
  CHECK(directory::miles_in_words(100) == "10 miles");
}

TEST_CASE("postcodes are tidied, or told to be none") {
  const std::vector<std::pair<std::string, std::string>> good = {
      {"LX4 2QD", "LX4 2QD"},  {"lx42qd", "LX4 2QD"}, {" lx4  2qd ", "LX4 2QD"},
      {"LX102QD", "LX10 2QD"}, {"m1 1aa", "M1 1AA"},  {"W1A0AX", "W1A 0AX"},
      {"LX4", "LX4"},          {"lx10", "LX10"}};
  for (const auto& [written, tidy] : good) CHECK(directory::tidy_postcode(written) == tidy);
  for (const char* bad : {"", "L", "4LX 2QD", "LX4 QD2", "LX4-2QD", "LX4 2QDD", "LXX4 2QD", "somewhere", "LX 2QD"}) {
    CHECK_FALSE(directory::tidy_postcode(bad));
  }
  CHECK(directory::outward_of("LX4 2QD") == "LX4");
  CHECK(directory::outward_of("LX10") == "LX10");
}

TEST_CASE("a service is left out for its ages only when it certainly does not fit") {
  struct Case {
    std::optional<Ages> known;
    std::optional<std::int64_t> least, most;
    Fits fits;
  };
  const std::vector<Case> cases = {
      {{}, {}, {}, Fits::yes},
      {{}, 0, {}, Fits::yes},
      {{}, 18, {}, Fits::check},
      {{}, {}, 17, Fits::check},
      {Ages{65, 65}, 65, {}, Fits::yes},
      {Ages{64, 64}, 65, {}, Fits::no},
      {Ages{60, 70}, 65, {}, Fits::check},
      {Ages{60, 64}, 65, {}, Fits::no},
      {Ages{60, 65}, 65, {}, Fits::check},
      {Ages{65, 120}, 65, {}, Fits::yes},
      {Ages{25, 25}, 16, 25, Fits::yes},
      {Ages{26, 26}, 16, 25, Fits::no},
      {Ages{26, 80}, 16, 25, Fits::no},
      {Ages{25, 80}, 16, 25, Fits::check},
      {Ages{0, 120}, 16, 25, Fits::check},
      {Ages{17, 17}, {}, 17, Fits::yes},
      {Ages{18, 18}, {}, 17, Fits::no},
  };
  for (const Case& each : cases) CHECK(directory::fits_age(each.known, each.least, each.most) == each.fits);
}

TEST_CASE("a service is left out for its area only when it certainly serves others") {
  const Postcode home = {
      .code = "LX4 2QD", .easting = 0, .northing = 0, .town = "Marlbeck", .district = "Mid", .county = "Lox"};
  const directory::Spot spot{.at = home, .exact = true};
  const std::vector<std::string> counties = {"Lox"};
  CHECK(directory::fits_area(spot, {}, counties) == Fits::yes);
  CHECK(directory::fits_area(spot, {"Marlbeck"}, counties) == Fits::yes);
  CHECK(directory::fits_area(spot, {"Mid"}, counties) == Fits::yes);
  CHECK(directory::fits_area(spot, {"Elsewhere", "Lox"}, counties) == Fits::yes);
  CHECK(directory::fits_area(spot, {"Elsewhere"}, counties) == Fits::no);
  CHECK(directory::fits_area({}, {"Elsewhere"}, counties) == Fits::check);
  CHECK(directory::fits_area({}, {"Elsewhere", "Lox"}, counties) == Fits::yes);
  CHECK(directory::fits_area({}, {}, counties) == Fits::yes);
}
