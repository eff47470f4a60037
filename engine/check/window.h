// What a comparison with a date means as a window of days, both ends included (LANGUAGE part II, 2).
#pragma once

#include <optional>

#include "engine/check/condition.h"
#include "engine/model/date.h"

namespace frontdoor::check {

/// A day of the calendar, or the contact's date moved.
struct WindowEnd {
  bool relative = false;
  model::Date day;          // absolute
  std::int64_t amount = 0;  // relative: moved by so many units,
  model::CalendarUnit unit = model::CalendarUnit::days;
  std::int32_t then_days = 0;  // and then by so many days
};

/// A missing end is open.
struct Window {
  std::optional<WindowEnd> first;
  std::optional<WindowEnd> last;
};

/// The window of `is within`, `ago`, `in`, `on`, `before` and `after`; none for other comparisons.
std::optional<Window> window_of(const Comparison& comparison);

/// The day that an end is, for a contact of that date.
model::Date day_of(const WindowEnd& end, model::Date now);

}  // namespace frontdoor::check
