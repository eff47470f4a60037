// A day of the Gregorian calendar, without time or zone. "Now" is always a contact's date, never a clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace frontdoor::model {

/// Days since 1 January 1970. Years 1 to 9999 can be read and written.
struct Date {
  std::int32_t days = 0;
  friend constexpr auto operator<=>(Date, Date) = default;
};

enum class CalendarUnit : std::uint8_t { days, weeks, months, years };

/// The first and last day that can be told of anything.
Date first_date();
Date last_date();

/// The day, if there is one: 30 February has none.
std::optional<Date> date_of(int year, int month, int day);

/// "2026-11-20" (ISO 8601 calendar date), nothing else.
std::optional<Date> read_iso_date(std::string_view text);

/// 1 to 12 for an English month's name, whole or its first three letters, any case; 0 for anything else.
int month_number(std::string_view name);

/// "2026-11-20".
std::string iso_text(Date date);

/// "20 November 2026".
std::string long_text(Date date);

/// The date moved by an amount; months and years step by the calendar, clamped to the month's end, and to the first and
/// last date.
Date shifted(Date date, std::int64_t amount, CalendarUnit unit);

}  // namespace frontdoor::model
