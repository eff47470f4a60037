// Days as people say them: "yesterday", "3 days ago", "last week", "17 November", "in March", "since Monday". What is
// not said to the day is a range of days. "Now" is the contact's date.
#pragma once

#include <optional>
#include <string_view>

#include "engine/model/date.h"

namespace frontdoor::talk {

/// From first to last, both in. Not a day of any calendar: first after last.
struct Days {
  model::Date first;
  model::Date last;
};

/// Where a day without its year, or a weekday, is looked for.
enum class Leaning : std::uint8_t { past, future };

/// What is meant; none if it cannot be made out. A day that does not exist ("31 February") gives last before first.
std::optional<Days> read_days(std::string_view text, model::Date today, Leaning leaning);

inline bool exists(const Days& days) { return days.first <= days.last; }

}  // namespace frontdoor::talk
