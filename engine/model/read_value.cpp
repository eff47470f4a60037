// The only text -> value.
#include <algorithm>
#include <array>
#include <charconv>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/model/vocabulary.h"

namespace frontdoor::model {
namespace {

using Why = NotAValue::Why;
using Read = std::variant<std::int64_t, NotAValue>;

NotAValue refused(const Fact& fact, Why why) { return {why, expected_of(fact), {}}; }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// A whole number that is all of the text; with the sign and size of 64 bits, or `too_large`.
struct WholeNumber {
  std::int64_t value = 0;
  bool too_large = false;
};

std::optional<WholeNumber> whole_number(std::string_view text) {
  WholeNumber number;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number.value);
  if (stop != end || error == std::errc::invalid_argument) return std::nullopt;
  number.too_large = error == std::errc::result_out_of_range;
  return number;
}

Read read_yes_no(const Fact& fact, std::string_view text) {
  const std::string word = base::lower(text);
  if (word == "yes" || word == "true") return std::int64_t{1};
  if (word == "no" || word == "false") return std::int64_t{0};
  return refused(fact, Why::wrong_type);
}

Read read_number(const Fact& fact, std::string_view text) {
  const std::size_t space = text.find(' ');
  const auto number = whole_number(text.substr(0, space));
  if (!number) return refused(fact, Why::wrong_type);
  if (space != std::string_view::npos) {
    const std::string unit = base::lower(trimmed(text.substr(space)));
    const std::string plural = base::lower(fact.unit);
    if (fact.unit.empty() || (unit != plural && unit != base::singular(plural))) return refused(fact, Why::wrong_type);
  }
  if (number->too_large || number->value < fact.least || number->value > fact.most) {
    return refused(fact, Why::out_of_range);
  }
  return number->value;
}

base::Near nearest_value(const Fact& fact, std::string_view text) {
  std::string wanted(text);
  std::ranges::replace(wanted, '_', ' ');
  std::vector<std::string> names;
  std::vector<std::string> labels;
  for (const NamedValue& value : fact.values) {
    names.push_back(value.name);
    labels.push_back(value.label);
  }
  base::Near found = base::all_nearest(wanted, names);
  if (!found.empty()) return found;
  found = base::all_nearest(wanted, labels);
  for (std::string& each : found.names) {
    each = names[static_cast<std::size_t>(std::ranges::find(labels, each) - labels.begin())];
  }
  return found;
}

Read read_named(const Fact& fact, std::string_view text) {
  const std::string wanted = base::spelling(text);
  for (const auto part : {&NamedValue::name, &NamedValue::label}) {
    const auto found = std::ranges::find_if(fact.values, [&](const NamedValue& value) {
      return !(value.*part).empty() && base::spelling(value.*part) == wanted;
    });
    if (found != fact.values.end()) return std::int64_t{found - fact.values.begin()};
  }
  NotAValue refusal = refused(fact, Why::unknown_value);
  refusal.near = nearest_value(fact, text);
  return refusal;
}

bool all_digits(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool looks_iso(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && all_digits(text.substr(0, 4), 4, 4) &&
         all_digits(text.substr(5, 2), 2, 2) && all_digits(text.substr(8, 2), 2, 2);
}

/// "20 November 2026" in its three parts; empty parts if there are more or fewer.
std::array<std::string_view, 3> three_words(std::string_view text) {
  const std::size_t first = text.find(' ');
  const std::size_t second = first == std::string_view::npos ? first : text.find(' ', first + 1);
  if (second == std::string_view::npos) return {};
  return {text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
}

Read read_date(const Fact& fact, std::string_view text) {
  if (looks_iso(text)) {
    const auto date = read_iso_date(text);
    return date ? Read(std::int64_t{date->days}) : refused(fact, Why::no_such_date);
  }
  const auto [day, month, year] = three_words(text);
  const int month_of_year = month_number(month);
  if (!all_digits(day, 1, 2) || month_of_year == 0 || !all_digits(year, 4, 4)) return refused(fact, Why::wrong_type);
  const auto date =
      date_of(static_cast<int>(whole_number(year)->value), month_of_year, static_cast<int>(whole_number(day)->value));
  return date ? Read(std::int64_t{date->days}) : refused(fact, Why::no_such_date);
}

std::string listed_values(const Fact& fact) {
  constexpr std::size_t most_shown = 12;
  std::vector<std::string> names;
  for (const NamedValue& value : fact.values) {
    if (names.size() == most_shown) break;
    names.push_back(value.name);
  }
  const std::size_t rest = fact.values.size() - names.size();
  return base::joined(names, ", ") + (rest == 0 ? "" : " and " + std::to_string(rest) + " more");
}

}  // namespace

Read read_value(const Fact& fact, std::string_view text) {
  const std::string_view words = trimmed(text);
  switch (fact.type) {
    case FactType::yes_no:
      return read_yes_no(fact, words);
    case FactType::number:
      return read_number(fact, words);
    case FactType::scale:
    case FactType::choice:
    case FactType::set:
      return read_named(fact, words);
    case FactType::date:
      return read_date(fact, words);
    case FactType::text:
      return refused(fact, Why::wrong_type);
  }
  return refused(fact, Why::wrong_type);
}

std::string expected_of(const Fact& fact) {
  switch (fact.type) {
    case FactType::yes_no:
      return "yes or no";
    case FactType::number:
      return "a whole number from " + std::to_string(fact.least) + " to " + std::to_string(fact.most) +
             (fact.unit.empty() ? "" : " " + fact.unit);
    case FactType::scale:
    case FactType::choice:
      return "one of: " + listed_values(fact);
    case FactType::set:
      return "any of: " + listed_values(fact);
    case FactType::date:
      return "a date like 2026-11-20, or never";
    case FactType::text:
      return "text";
  }
  return {};
}

}  // namespace frontdoor::model
