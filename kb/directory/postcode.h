// The table of postcodes: where each lies on the National Grid, in whole metres, and which town, district and county
// it is in. An outward code ("LX4") stands for the middle of its district, for postcodes that are not listed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace frontdoor::directory {

struct Postcode {
  std::string code;  // "LX4 2QD", or the outward "LX4"
  std::int64_t easting = 0;
  std::int64_t northing = 0;
  std::string town, district, county;

  friend bool operator==(const Postcode&, const Postcode&) = default;
};

/// Where a contact is: a line of the table, perhaps only the middle of its district.
struct Spot {
  Postcode at;
  bool exact = true;  // false: the postcode itself is not listed
};

/// A postcode as it is written: capitals, one space before the last three ("lx42qd" -> "LX4 2QD"); an outward code
/// alone stays one. None if the text is neither.
std::optional<std::string> tidy_postcode(std::string_view text);

/// "LX4" of "LX4 2QD" and of "LX4".
std::string_view outward_of(std::string_view tidy);

}  // namespace frontdoor::directory
