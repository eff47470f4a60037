#include "kb/directory/distance.h"

#include <fmt/core.h>

namespace frontdoor::directory {
namespace {

constexpr std::int64_t millimetres_a_mile = 1'609'344;

}  // namespace

std::int64_t whole_root(std::int64_t n) {
  if (n <= 0) return 0;
  // Newton's method from above: each step is smaller until it is the root.
  std::int64_t root = n;
  std::int64_t next = (n + 1) / 2;
  while (next < root) {
    root = next;
    next = (root + n / root) / 2;
  }
  return root;
}

std::int64_t metres_between(const Postcode& from, const Postcode& to) {
  const std::int64_t east = from.easting - to.easting;
  const std::int64_t north = from.northing - to.northing;
  return whole_root(east * east + north * north);
}

std::int64_t tenths_of_a_mile(std::int64_t metres) {
  return (metres * 10'000 + millimetres_a_mile / 2) / millimetres_a_mile;
}

bool within_miles(std::int64_t metres, std::int64_t miles) { return metres * 1000 <= miles * millimetres_a_mile; }

std::string miles_in_words(std::int64_t tenths) {
  if (tenths == 0) return "less than 0.1 miles";
  if (tenths == 10) return "1 mile";
  if (tenths % 10 == 0) return fmt::format("{} miles", tenths / 10);
  return fmt::format("{}.{} miles", tenths / 10, tenths % 10);
}

}  // namespace frontdoor::directory
