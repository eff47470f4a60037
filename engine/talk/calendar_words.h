// The calendar behind days as people say them: months, weekdays and periods, and the year that is meant by a day
// without one. A day that does not exist comes back as Days with last before first.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/model/date.h"
#include "engine/model/within.h"
#include "engine/talk/read_days.h"
#include "engine/talk/tokens.h"

namespace frontdoor::talk {

/// 1 to 12 if a month's name comes next, which is taken; else 0.
int month_of(Cursor& cursor);
/// Monday is 0; none if no weekday comes next.
std::optional<std::int64_t> weekday_of(Cursor& cursor);
/// days, weeks, months or years, in the singular too.
std::optional<model::CalendarUnit> unit_of(Cursor& cursor);

std::int64_t weekday_number(model::Date date);

Days day_of_year(std::int64_t year, std::int64_t month, std::int64_t day);
/// The day in the year that is meant: looking back, the last one, or the next if that is within a month from now.
Days day_of(std::int64_t day, std::int64_t month, model::Date today, Leaning leaning);
/// The same month's other day.
model::Date same_month(model::Date date, std::int64_t day);

Days whole_month(std::int64_t year, std::int64_t month);
Days whole_year(std::int64_t year);
/// The last such month (up to today if it is this one), or the next.
Days nearest_month(int month, model::Date today, Leaning leaning);
/// The calendar's week (from Monday), month or year around a day.
Days period_around(model::Date day, model::CalendarUnit unit);

/// The last day that a time limit from a day on allows. Working days are Monday to Friday.
model::Date last_day(model::Date from, model::Within within);

/// How many days "2 weeks ago" may be off, either way.
std::int64_t either_side(model::CalendarUnit unit, std::int64_t amount, bool about);

}  // namespace frontdoor::talk
