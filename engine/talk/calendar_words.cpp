#include "engine/talk/calendar_words.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace frontdoor::talk {
namespace {

using model::CalendarUnit;
using model::Date;

constexpr Days no_day{Date{1}, Date{0}};
constexpr std::int64_t soon = 31;  // days ahead in which a day without its year is still this coming one

std::int64_t year_of(Date date) {
  return int{std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days}}}.year()};
}

std::int64_t month_number_of(Date date) {
  return unsigned{std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days}}}.month()};
}

std::optional<Date> date_at(std::int64_t year, std::int64_t month, std::int64_t day) {
  constexpr std::int64_t most = 9999;
  if (year > most || month > most || day > most) return std::nullopt;
  return model::date_of(static_cast<int>(year), static_cast<int>(month), static_cast<int>(day));
}

}  // namespace

int month_of(Cursor& cursor) {
  Cursor ahead = cursor;
  const auto word = ahead.word();
  const int month = word ? (*word == "sept" ? 9 : model::month_number(*word)) : 0;
  if (month != 0) cursor = ahead;
  return month;
}

std::optional<std::int64_t> weekday_of(Cursor& cursor) {
  constexpr std::array<std::string_view, 7> days = {"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
  Cursor ahead = cursor;
  const auto word = ahead.word();
  if (!word) return std::nullopt;
  const auto day = std::ranges::find_if(days, [&](std::string_view each) {
    return *word == each || *word == each.substr(0, 3) || (word->size() >= 4 && each.starts_with(*word));
  });
  if (day == days.end()) return std::nullopt;
  cursor = ahead;
  return day - days.begin();
}

std::optional<CalendarUnit> unit_of(Cursor& cursor) {
  if (cursor.any_word({"day", "days"})) return CalendarUnit::days;
  if (cursor.any_word({"week", "weeks"})) return CalendarUnit::weeks;
  if (cursor.any_word({"month", "months"})) return CalendarUnit::months;
  if (cursor.any_word({"year", "years"})) return CalendarUnit::years;
  return std::nullopt;
}

std::int64_t weekday_number(Date date) {
  constexpr std::int64_t first_of_1970 = 3;  // a Thursday
  return ((date.days + first_of_1970) % 7 + 7) % 7;
}

Days day_of_year(std::int64_t year, std::int64_t month, std::int64_t day) {
  const auto date = date_at(year, month, day);
  return date ? Days{*date, *date} : no_day;
}

Days day_of(std::int64_t day, std::int64_t month, Date today, Leaning leaning) {
  const std::int64_t year = year_of(today);
  std::optional<Date> last;  // on or before today
  std::optional<Date> next;  // after it
  // Why so many: 29 February comes every fourth year, or eighth.
  for (std::int64_t back = 8; back >= -8; --back) {
    const auto date = date_at(year - back, month, day);
    if (date && *date <= today) last = date;
    if (date && *date >= today && !next) next = date;
  }
  if (leaning == Leaning::future || (next && next->days - today.days <= soon)) last = next;
  return last ? Days{*last, *last} : no_day;
}

Date same_month(Date date, std::int64_t day) {
  return date_at(year_of(date), month_number_of(date), day).value_or(date);
}

Days whole_month(std::int64_t year, std::int64_t month) {
  const auto first = date_at(year, month, 1);
  if (!first) return no_day;
  const Date next = model::shifted(*first, 1, CalendarUnit::months);
  return {*first, model::shifted(next, -1, CalendarUnit::days)};
}

Days whole_year(std::int64_t year) { return {whole_month(year, 1).first, whole_month(year, 12).last}; }

Days nearest_month(int month, Date today, Leaning leaning) {
  const std::int64_t year = year_of(today);
  const std::int64_t this_month = month_number_of(today);
  const std::int64_t move = leaning == Leaning::past ? (month > this_month ? -1 : 0) : (month < this_month ? 1 : 0);
  Days days = whole_month(year + move, month);
  if (move == 0 && month == this_month) (leaning == Leaning::past ? days.last : days.first) = today;
  return days;
}

Days period_around(Date day, CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::days:
      return {day, day};
    case CalendarUnit::weeks: {
      const Date monday = model::shifted(day, -weekday_number(day), CalendarUnit::days);
      return {monday, model::shifted(monday, 6, CalendarUnit::days)};
    }
    case CalendarUnit::months:
      return whole_month(year_of(day), month_number_of(day));
    case CalendarUnit::years:
      return whole_year(year_of(day));
  }
  return {day, day};
}

Date last_day(Date from, model::Within within) {
  switch (within.unit) {
    case model::TimeUnit::now:
    case model::TimeUnit::today:
      return from;
    case model::TimeUnit::hours:
      return model::shifted(from, within.amount / 24, CalendarUnit::days);
    case model::TimeUnit::days:
      return model::shifted(from, within.amount, CalendarUnit::days);
    case model::TimeUnit::weeks:
      return model::shifted(from, within.amount, CalendarUnit::weeks);
    case model::TimeUnit::working_days:
      break;
  }
  constexpr std::int64_t saturday = 5;
  Date day = from;
  for (std::int32_t left = within.amount; left > 0;) {
    day = model::shifted(day, 1, CalendarUnit::days);
    if (weekday_number(day) < saturday) --left;
  }
  return day;
}

std::int64_t either_side(CalendarUnit unit, std::int64_t amount, bool about) {
  const std::int64_t twice = about ? 2 : 1;
  switch (unit) {
    case CalendarUnit::days:
      return about ? std::max<std::int64_t>(1, amount / 4) : 0;
    case CalendarUnit::weeks:
      return 3 * twice;
    case CalendarUnit::months:
      return 15 * twice;
    case CalendarUnit::years:
      return 182 * twice;
  }
  return 0;
}

}  // namespace frontdoor::talk
