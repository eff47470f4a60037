#include "engine/syntax/quotes.h"

#include <algorithm>

#include "engine/syntax/characters.h"

namespace frontdoor::syntax {
namespace {

/// How far the partner of a curly quote is looked for.
constexpr std::size_t longest_curly_text = 4'000;

/// True if the quote at `at` is written `\"`.
bool is_escaped(std::u32string_view points, std::size_t open, std::size_t at) {
  return at > open + 1 && points[at - 1] == U'\\';
}

/// The next straight quote that is not escaped.
std::optional<std::size_t> straight(std::u32string_view points, std::size_t open, std::size_t end) {
  for (std::size_t at = open + 1; at < end; ++at) {
    if (points[at] == U'"' && !is_escaped(points, open, at)) return at;
  }
  return std::nullopt;
}

/// The closing curly quote that has no opening one of its own after `open`.
std::optional<std::size_t> curly(std::u32string_view points, std::size_t open, std::size_t end) {
  std::size_t opened = 0;
  end = std::min(end, open + longest_curly_text);
  for (std::size_t at = open + 1; at < end; ++at) {
    if (!is_curly_quote(points[at]) || is_escaped(points, open, at)) continue;
    if (is_opening_quote(points[at])) {
      ++opened;
    } else if (opened-- == 0) {
      return at;
    }
  }
  return std::nullopt;
}

bool is_blank(char32_t point) { return point == U' ' || point == U'\n' || point == U'\t'; }

/// True if the straight quotes between two places come in pairs.
bool paired(std::u32string_view points, std::size_t open, std::size_t close) {
  bool even = true;
  for (std::size_t at = open + 1; at < close; ++at) even ^= points[at] == U'"';
  return even;
}

/// True if a text may end before `at`: the line ends there, or a comma, a comment or a cell follows.
bool text_may_end(std::u32string_view points, std::size_t at) {
  while (at < points.size() && points[at] == U' ') ++at;
  return at == points.size() || std::u32string_view(U"\n,#;|").find(points[at]) != std::u32string_view::npos;
}

}  // namespace

std::optional<std::size_t> closing_quote(std::u32string_view points, std::size_t open, std::size_t end) {
  if (points[open] == U'"') {
    const std::optional<std::size_t> by_straight = straight(points, open, end);
    const std::optional<std::size_t> by_curly = curly(points, open, by_straight.value_or(end));
    if (!by_curly.has_value()) return by_straight;
    return !by_straight.has_value() || text_may_end(points, *by_curly + 1) ? by_curly : by_straight;
  }
  const std::optional<std::size_t> by_curly = curly(points, open, end);
  const std::optional<std::size_t> by_straight = straight(points, open, by_curly.value_or(end));
  return by_curly.has_value() && paired(points, open, *by_curly) ? by_curly : by_straight;
}

bool is_quote(char32_t point) { return point == U'"' || is_curly_quote(point); }

bool looks_closing(std::u32string_view points, std::size_t at) {
  return at > 0 && !is_blank(points[at - 1]) && text_may_end(points, at + 1);
}

bool looks_opening(std::u32string_view points, std::size_t at) {
  return at > 0 && is_blank(points[at - 1]) && at + 1 < points.size() && !text_may_end(points, at + 1) &&
         !is_blank(points[at + 1]);
}

std::optional<std::size_t> meant_end(std::u32string_view points, std::size_t open, std::size_t close, std::size_t end,
                                     char32_t separator) {
  const std::optional<std::size_t> next = closing_quote(points, close, end);
  if (next.has_value() && !looks_closing(points, *next) && !looks_opening(points, *next)) return std::nullopt;
  const std::size_t last = points.substr(open, close - open).rfind(separator);
  if (last == std::u32string_view::npos || last < 2) return std::nullopt;
  return open + last;
}

}  // namespace frontdoor::syntax
