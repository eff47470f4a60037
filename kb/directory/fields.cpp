#include "kb/directory/fields.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/base/text.h"
#include "kb/directory/directory_errors.h"

namespace frontdoor::directory {
namespace {

bool is_decimal(char c) { return c >= '0' && c <= '9'; }

/// Digits only, at most nine of them.
std::optional<std::int64_t> whole(std::string_view text) {
  if (text.empty() || text.size() > 9 || !std::ranges::all_of(text, is_decimal)) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

/// "12" of "12" and "12.0", as some feeds write whole numbers.
std::optional<std::int64_t> whole_of(const bytes::Json& value) {
  if (const std::int64_t* number = value.as_number()) return *number;
  const auto* const decimal = std::get_if<bytes::JsonDecimal>(&value.kind);
  if (decimal == nullptr) return std::nullopt;
  const std::string_view text = decimal->text;
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || text.find_first_not_of('0', point + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  return whole(text.substr(0, point));
}

/// "4.5" is 450; no more than two decimals.
std::optional<std::int64_t> hundredths_of(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string decimals(point < text.size() ? text.substr(point + 1) : "");
  while (decimals.size() > 2 && decimals.back() == '0') decimals.pop_back();
  if (decimals.size() > 2) return std::nullopt;
  decimals.resize(2, '0');
  const auto pounds = whole(text.substr(0, point));
  const auto pence = whole(decimals);
  if (!pounds || !pence) return std::nullopt;
  return *pounds * 100 + *pence;
}

constexpr std::int64_t end_of_day = std::int64_t{24} * 60;

/// "09:30", and what follows a second colon or a zone passed over.
std::optional<std::int64_t> minutes_of(std::string_view text) {
  if (text.size() < 5 || text[2] != ':') return std::nullopt;
  if (text.size() > 5 && std::string_view(":Z+-").find(text[5]) == std::string_view::npos) return std::nullopt;
  const auto hours = whole(text.substr(0, 2));
  const auto minutes = whole(text.substr(3, 2));
  if (!hours || !minutes || *minutes > 59) return std::nullopt;
  const std::int64_t total = *hours * 60 + *minutes;
  return total <= end_of_day ? std::optional(total) : std::nullopt;
}

}  // namespace

Fields::Fields(const bytes::Json& object, std::string owner, base::Diagnostics& diagnostics)
    : object_(object), owner_(std::move(owner)), diagnostics_(diagnostics) {}

const bytes::Json* Fields::present(std::string_view name) const {
  const bytes::Json* const value = object_.find(name);
  return value == nullptr || value->is_null() ? nullptr : value;
}

base::SourceSpan Fields::span_of(std::string_view name) const {
  if (const bytes::Json* value = object_.find(name)) return value->span;
  return {object_.span.source, object_.span.begin, object_.span.begin + 1};
}

void Fields::wrong(std::string_view name, std::string_view expected) const {
  diagnostics_.push_back(wrong_field(owner_, name, expected, span_of(name)));
}

std::string Fields::text(std::string_view name) const {
  const bytes::Json* const value = present(name);
  if (value == nullptr) return {};
  if (const std::string* text = value->as_text()) return *text;
  wrong(name, "a text in quotes");
  return {};
}

std::string Fields::required_text(std::string_view name) const {
  std::string value = text(name);
  const bytes::Json* const there = present(name);
  if (value.empty() && (there == nullptr || there->as_text() != nullptr)) {
    diagnostics_.push_back(missing_field(owner_, name, span_of(name)));
  }
  return value;
}

std::optional<std::int64_t> Fields::number(std::string_view name, std::int64_t least, std::int64_t most) const {
  const bytes::Json* const value = present(name);
  if (value == nullptr) return std::nullopt;
  const auto number = whole_of(*value);
  if (number && *number >= least && *number <= most) return number;
  wrong(name, fmt::format("a whole number from {} to {}", least, most));
  return std::nullopt;
}

std::optional<model::Date> Fields::date(std::string_view name) const {
  const std::string value = text(name);
  if (value.empty()) return std::nullopt;
  const std::string_view day = std::string_view(value).substr(0, value.find_first_of("T "));
  const auto date = model::read_iso_date(day);
  if (!date) wrong(name, "a date such as 2026-09-30");
  return date;
}

std::optional<std::int64_t> Fields::hundredths(std::string_view name) const {
  const bytes::Json* const value = present(name);
  if (value == nullptr) return std::nullopt;
  std::optional<std::int64_t> amount;
  if (const std::int64_t* number = value->as_number()) amount = hundredths_of(std::to_string(*number));
  if (const auto* decimal = std::get_if<bytes::JsonDecimal>(&value->kind)) amount = hundredths_of(decimal->text);
  if (!amount) wrong(name, "an amount such as 4 or 4.50");
  return amount;
}

std::optional<std::int64_t> Fields::time(std::string_view name) const {
  const std::string value = text(name);
  if (value.empty()) return std::nullopt;
  const auto minutes = minutes_of(value);
  if (!minutes) wrong(name, "a time from 00:00 to 24:00");
  return minutes;
}

std::size_t Fields::position_in(std::string_view name, std::span<const std::string_view> words) const {
  const std::string value = text(name);
  const auto found = std::ranges::find(words, value);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  const std::vector<std::string> all(words.begin(), words.end());
  const bytes::Json* const there = present(name);
  if (value.empty() && there == nullptr) {
    diagnostics_.push_back(missing_field(owner_, name, span_of(name)));
  } else if (there->as_text() != nullptr) {
    wrong(name, "one of: " + base::joined(all, ", "));
  }
  return 0;
}

const bytes::Json* Fields::object(std::string_view name) const {
  const bytes::Json* const value = present(name);
  if (value == nullptr || value->as_object() != nullptr) return value;
  wrong(name, "an object in { }");
  return nullptr;
}

void Fields::each(std::string_view name, const std::function<void(const bytes::Json&)>& read) const {
  const bytes::Json* const value = present(name);
  if (value == nullptr) return;
  const bytes::JsonArray* const array = value->as_array();
  if (array == nullptr) return wrong(name, "a list in [ ]");
  for (const bytes::Json& item : *array) {
    if (item.as_object() == nullptr) {
      diagnostics_.push_back(wrong_field(owner_, name, "an object in { }", item.span));
    } else {
      read(item);
    }
  }
}

}  // namespace frontdoor::directory
