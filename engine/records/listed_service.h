// One service as it is listed under a route: who, where, when, for how much, and why. What the directory finds, what
// the JSON of a recommendation holds and what the terminal prints. All in words but for the date and the distance.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/model/date.h"

namespace frontdoor::records {

struct ListedService {
  std::string id;
  std::string name;
  std::string phone;
  std::string address;                   // in one line; empty for a service that comes to the person or is on the phone
  std::string cost;                      // "£4.50 a visit"
  std::string hours;                     // "Monday to Friday, 9am to 5pm"
  std::optional<model::Date> assured;    // the day on which its details were last checked
  std::optional<std::int64_t> distance;  // in tenths of a mile; none where it is not known
  std::string why;  // "2.1 miles away; for people aged 50 or over; details checked 30 September 2026"

  friend bool operator==(const ListedService&, const ListedService&) = default;
};

}  // namespace frontdoor::records
