#include "kb/directory/read_schedule.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "kb/directory/fields.h"

namespace frontdoor::directory {
namespace {

constexpr std::array<std::string_view, 7> codes = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

/// The items between commas, spaces around them dropped.
std::vector<std::string_view> items_of(std::string_view text) {
  std::vector<std::string_view> items;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    std::string_view item = text.substr(0, comma);
    while (item.starts_with(' ')) item.remove_prefix(1);
    while (item.ends_with(' ')) item.remove_suffix(1);
    items.push_back(item);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return items;
}

template <class Number>
std::optional<Number> number_in(std::string_view text, Number least, Number most) {
  if (text.starts_with('+')) text.remove_prefix(1);
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least || value > most) return std::nullopt;
  return value;
}

std::optional<OpenDay> day_from(std::string_view item) {
  if (item.size() < 2) return std::nullopt;
  const auto code = std::ranges::find(codes, item.substr(item.size() - 2));
  if (code == codes.end()) return std::nullopt;
  OpenDay day{.weekday = static_cast<std::int32_t>(code - codes.begin()), .nth = 0};
  const std::string_view nth = item.substr(0, item.size() - 2);
  if (nth.empty()) return day;
  const auto number = number_in<std::int32_t>(nth, -1, 5);
  if (!number || *number == 0) return std::nullopt;
  day.nth = *number;
  return day;
}

}  // namespace

std::optional<std::vector<OpenDay>> days_from(std::string_view text) {
  std::vector<OpenDay> days;
  for (const std::string_view item : items_of(text)) {
    const auto day = day_from(item);
    if (!day) return std::nullopt;
    days.push_back(*day);
  }
  return days;
}

std::string text_of(const std::vector<OpenDay>& days) {
  std::string text;
  for (const OpenDay& day : days) {
    if (!text.empty()) text += ',';
    if (day.nth != 0) text += std::to_string(day.nth);
    text += codes[static_cast<std::size_t>(day.weekday)];
  }
  return text;
}

std::optional<std::vector<std::int64_t>> month_days_from(std::string_view text) {
  std::vector<std::int64_t> days;
  for (const std::string_view item : items_of(text)) {
    const auto day = number_in<std::int64_t>(item, 1, 31);
    if (!day) return std::nullopt;
    days.push_back(*day);
  }
  return days;
}

std::string text_of(const std::vector<std::int64_t>& month_days) {
  std::string text;
  for (const std::int64_t day : month_days) text += fmt::format("{}{}", text.empty() ? "" : ",", day);
  return text;
}

Schedule read_schedule(const bytes::Json& object, const std::string& owner, base::Diagnostics& diagnostics) {
  const Fields fields(object, owner, diagnostics);
  Schedule schedule;
  if (!fields.text("freq").empty()) schedule.frequency = static_cast<Frequency>(fields.one_of("freq", frequencies));
  schedule.interval = fields.number("interval", 1, 52).value_or(1);
  if (auto days = days_from(fields.text("byday"))) {
    schedule.days = std::move(*days);
  } else {
    fields.wrong("byday", "days such as MO,TU or 1TU");
  }
  if (auto days = month_days_from(fields.text("bymonthday"))) {
    schedule.month_days = std::move(*days);
  } else {
    fields.wrong("bymonthday", "days of the month such as 1,15");
  }
  schedule.opens = fields.time("opens_at");
  schedule.closes = fields.time("closes_at");
  schedule.description = fields.text("description");
  schedule.period = {.from = fields.date("valid_from"), .until = fields.date("valid_to")};
  return schedule;
}

}  // namespace frontdoor::directory
