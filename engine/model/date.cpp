#include "engine/model/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "engine/base/text.h"

namespace frontdoor::model {
namespace {

namespace calendar = std::chrono;

constexpr int least_year = 1;
constexpr int most_year = 9999;

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

calendar::year_month_day parts_of(Date date) { return calendar::sys_days{calendar::days{date.days}}; }

Date from_days(std::int64_t days) {
  return {static_cast<std::int32_t>(std::clamp<std::int64_t>(days, first_date().days, last_date().days))};
}

/// The digits' value; none if a character is no digit.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

Date shifted_by_months(Date date, std::int64_t amount) {
  const calendar::year_month_day from = parts_of(date);
  const std::int64_t months_since_0 =
      std::int64_t{static_cast<int>(from.year())} * 12 + static_cast<unsigned>(from.month()) - 1 + amount;
  if (months_since_0 < std::int64_t{least_year} * 12) return first_date();
  if (months_since_0 >= std::int64_t{most_year + 1} * 12) return last_date();
  const calendar::year year{static_cast<int>(months_since_0 / 12)};
  const calendar::month month{static_cast<unsigned>(months_since_0 % 12) + 1};
  const calendar::year_month_day_last end{year, calendar::month_day_last{month}};
  const calendar::year_month_day to{year, month, std::min(from.day(), end.day())};
  return {static_cast<std::int32_t>(calendar::sys_days{to}.time_since_epoch().count())};
}

}  // namespace

Date first_date() { return *date_of(least_year, 1, 1); }

Date last_date() { return *date_of(most_year, 12, 31); }

std::optional<Date> date_of(int year, int month, int day) {
  if (year < least_year || year > most_year || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const calendar::year_month_day date{calendar::year{year}, calendar::month{static_cast<unsigned>(month)},
                                      calendar::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Date{static_cast<std::int32_t>(calendar::sys_days{date}.time_since_epoch().count())};
}

std::optional<Date> read_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return date_of(*year, *month, *day);
}

int month_number(std::string_view name) {
  const std::string wanted = base::lower(name);
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::string month = base::lower(months[i]);
    if (wanted == month || wanted == month.substr(0, 3)) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::string iso_text(Date date) {
  const calendar::year_month_day parts = parts_of(date);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
                     static_cast<unsigned>(parts.day()));
}

std::string long_text(Date date) {
  const calendar::year_month_day parts = parts_of(date);
  return fmt::format("{} {} {}", static_cast<unsigned>(parts.day()), months[static_cast<unsigned>(parts.month()) - 1],
                     static_cast<int>(parts.year()));
}

Date shifted(Date date, std::int64_t amount, CalendarUnit unit) {
  // Why: more than the calendar has, and small enough for every sum below.
  constexpr std::int64_t far = 10'000'000;
  const std::int64_t steps = std::clamp(amount, -far, far);
  switch (unit) {
    case CalendarUnit::days:
      return from_days(date.days + steps);
    case CalendarUnit::weeks:
      return from_days(date.days + steps * 7);
    case CalendarUnit::months:
      return shifted_by_months(date, steps);
    case CalendarUnit::years:
      return shifted_by_months(date, steps * 12);
  }
  return date;
}

}  // namespace frontdoor::model
