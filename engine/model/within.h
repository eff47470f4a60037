// A time limit: now, today, or within a number of hours, days, working days or weeks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace frontdoor::model {

/// In the order that breaks ties between equally long limits.
enum class TimeUnit : std::uint8_t { now, today, hours, days, working_days, weeks };

struct Within {
  std::int32_t amount = 0;  // 0 for now and today
  TimeUnit unit = TimeUnit::now;
  friend constexpr bool operator==(Within, Within) = default;
};

/// For comparing: tenths of an hour; now 0, today 120, an hour 10, a day 240, a working day 336, a week 1680.
std::int64_t tenths_of_an_hour(Within within);

/// True if `left` is the shorter limit; between equally long ones, the unit that comes first.
bool shorter(Within left, Within right);

/// The shorter of two limits; none is longer than any.
std::optional<Within> shortest(std::optional<Within> left, std::optional<Within> right);

/// "now", "today", "within 1 working day", "within 28 days".
std::string text_of(Within within);

/// "now", "today", "hours", "days", "working days", "weeks".
std::string_view word_for(TimeUnit unit);

}  // namespace frontdoor::model
