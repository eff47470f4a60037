#include "cli/first_difference.h"

#include <fmt/core.h>

#include <algorithm>

#include "engine/base/text.h"

namespace frontdoor::cli {
namespace {

constexpr std::size_t widest = 67;
/// What is shown of a long line before the place where it differs.
constexpr std::size_t lead = 24;

/// The line that begins at a place; no line end at the end of a text.
struct LineOfText {
  std::string_view words;
  bool ended = false;
};

LineOfText line_at(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find('\n', begin);
  return {text.substr(begin, end == std::string_view::npos ? end : end - begin), end != std::string_view::npos};
}

/// What nobody sees, written out.
std::string visible(std::string_view words) {
  const std::size_t spaces = words.find_last_not_of(" \r\t") + 1;
  std::string result = words.empty() ? "<blank line>" : "";
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words.substr(at).starts_with(base::byte_order_mark)) {
      result += "<BOM>";
      at += base::byte_order_mark.size() - 1;
    } else if (words[at] == '\t') {
      result += "<tab>";
    } else if (words[at] == '\r') {
      result += "<CR>";
    } else {
      result += words[at] == ' ' && at >= spaces ? "<space>" : std::string(1, words[at]);
    }
  }
  return result;
}

/// Code points from one to another; "..." for what is left out before and after.
std::string part_of(const std::string& words, std::size_t from) {
  if (from == 0 && base::count_code_points(words) <= widest) return words;
  std::string result = from > 0 ? "..." : "";
  std::size_t point = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t length = std::max<std::size_t>(1, base::code_point_length(words, at));
    if (point >= from && point < from + widest - 6) result += words.substr(at, length);
    at += length;
    ++point;
  }
  return point > from + widest - 6 ? result + "..." : result;
}

std::size_t same_points(const std::string& left, const std::string& right) {
  const auto differ = std::ranges::mismatch(left, right);
  return base::count_code_points(std::string_view(left.begin(), differ.in1));
}

}  // namespace

std::string first_difference(const base::SourceText& source, std::string_view wanted) {
  const std::string_view text = source.text;
  const auto differ = static_cast<std::size_t>(std::ranges::mismatch(text, wanted).in1 - text.begin());
  const std::size_t begin = differ == 0 ? 0 : text.rfind('\n', differ - 1) + 1;
  const auto number = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
  const LineOfText is = line_at(text, begin);
  const LineOfText should_be = line_at(wanted, begin);
  const std::string now = visible(is.words) + (is.words == should_be.words && !is.ended ? "<no line end>" : "");
  std::string then = visible(should_be.words);
  const std::size_t same = same_points(now, then);
  if (then.size() < now.size() && now.starts_with(then)) then += "<line end>";
  const std::size_t from = same > widest - lead ? same - lead : 0;
  std::string shown = fmt::format("{}:{}\n  is         {}\n", source.name, number, part_of(now, from));
  // Why: a line that should go is followed by the next, which says nothing.
  if (begin >= wanted.size()) return shown + "  should go\n";
  return shown + fmt::format("  should be  {}\n", part_of(then, from));
}

}  // namespace frontdoor::cli
