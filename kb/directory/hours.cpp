#include "kb/directory/hours.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/base/text.h"
#include "kb/directory/phrases.h"

namespace frontdoor::directory {
namespace {

constexpr std::int64_t hour = 60;
constexpr std::int64_t day = 24 * hour;
constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

std::string ordinal(std::int64_t number) {
  const bool teen = number % 100 >= 11 && number % 100 <= 13;
  static constexpr std::array<std::string_view, 4> endings = {"th", "st", "nd", "rd"};
  const auto last = static_cast<std::size_t>(number % 10);
  return fmt::format("{}{}", number, teen || last > 3 ? "th" : endings[last]);
}

/// "first", "second", ... "last".
std::string_view nth_in_words(std::int32_t nth) {
  static constexpr std::array<std::string_view, 5> words = {"first", "second", "third", "fourth", "fifth"};
  return nth < 0 ? std::string_view("last") : words[static_cast<std::size_t>(nth - 1)];
}

/// "Monday to Friday", "Tuesday and Thursday", "every day": three or more in a row become a range.
std::string weekdays_in_words(const std::array<bool, 7>& open) {
  if (std::ranges::count(open, true) == 7) return "every day";
  std::vector<std::string> parts;
  for (std::size_t first = 0; first < 7; ++first) {
    if (!open[first]) continue;
    std::size_t last = first;
    while (last + 1 < 7 && open[last + 1]) ++last;
    if (last - first >= 2) {
      parts.push_back(fmt::format("{} to {}", weekdays[first], weekdays[last]));
    } else {
      for (std::size_t each = first; each <= last; ++each) parts.emplace_back(weekdays[each]);
    }
    first = last;
  }
  return base::listed(parts);
}

std::string weekly_days(const Schedule& schedule) {
  std::array<bool, 7> open{};
  for (const OpenDay& each : schedule.days) open[static_cast<std::size_t>(each.weekday)] = true;
  std::string days = weekdays_in_words(open);
  if (schedule.interval == 2) return "every other week, " + days;
  if (schedule.interval > 2) return fmt::format("every {} weeks, {}", schedule.interval, days);
  return days;
}

std::string monthly_days(const Schedule& schedule) {
  std::vector<std::string> parts;
  for (const OpenDay& each : schedule.days) {
    const auto name = weekdays[static_cast<std::size_t>(each.weekday)];
    parts.push_back(each.nth == 0 ? fmt::format("every {}", name) : fmt::format("{} {}", nth_in_words(each.nth), name));
  }
  for (const std::int64_t each : schedule.month_days) parts.push_back(ordinal(each));
  std::string days = base::listed(parts);
  if (schedule.interval == 2) return days + " of every other month";
  if (schedule.interval > 2) return fmt::format("{} of every {} months", days, schedule.interval);
  return days + " of the month";
}

std::string times_of(const Schedule& schedule) {
  if (!schedule.opens) return schedule.closes ? "until " + time_in_words(*schedule.closes) : "";
  if (!schedule.closes) return "from " + time_in_words(*schedule.opens);
  const bool all_day = *schedule.opens == 0 && (*schedule.closes >= day - 1 || *schedule.closes == 0);
  if (all_day) return "at any time";
  return fmt::format("{} to {}", time_in_words(*schedule.opens), time_in_words(*schedule.closes));
}

bool says_days(const Schedule& schedule) { return !schedule.days.empty() || !schedule.month_days.empty(); }

std::string days_of(const Schedule& schedule) {
  switch (schedule.frequency) {
    case Frequency::weekly:
      return weekly_days(schedule);
    case Frequency::monthly:
      return monthly_days(schedule);
  }
  return {};
}

/// Weekly rules with the same times become one, so that days can be told as a range.
std::vector<Schedule> merged(const std::vector<Schedule>& schedules, model::Date on) {
  std::vector<Schedule> result;
  for (const Schedule& each : schedules) {
    if (!each.period.holds_on(on)) continue;
    const auto like = std::ranges::find_if(result, [&](const Schedule& other) {
      return each.frequency == Frequency::weekly && other.frequency == each.frequency && says_days(each) &&
             says_days(other) && other.interval == each.interval && other.opens == each.opens &&
             other.closes == each.closes;
    });
    if (like == result.end()) {
      result.push_back(each);
    } else {
      like->days.insert(like->days.end(), each.days.begin(), each.days.end());
    }
  }
  return result;
}

}  // namespace

std::string time_in_words(std::int64_t minutes) {
  if (minutes == 12 * hour) return "midday";
  if (minutes == 0 || minutes >= day - 1) return "midnight";
  const std::int64_t hours = minutes / hour % 12 == 0 ? 12 : minutes / hour % 12;
  const std::string_view half = minutes < 12 * hour ? "am" : "pm";
  if (minutes % hour == 0) return fmt::format("{}{}", hours, half);
  return fmt::format("{}:{:02}{}", hours, minutes % hour, half);
}

std::string hours_in_words(const std::vector<Schedule>& schedules, model::Date on) {
  std::vector<std::string> parts;
  for (const Schedule& each : merged(schedules, on)) {
    std::string part = says_days(each) ? days_of(each) : each.description;
    if (const std::string times = times_of(each); says_days(each) && !times.empty()) part += ", " + times;
    if (!part.empty()) parts.push_back(std::move(part));
  }
  return with_capital(base::joined(parts, "; "));
}

}  // namespace frontdoor::directory
