#include "engine/base/snippet.h"

#include <algorithm>

#include "engine/base/text.h"

namespace frontdoor::base {
namespace {

constexpr std::size_t widest = 120;        // columns of a source line shown
constexpr std::size_t lead = 30;           // columns kept before the span of a cut line
constexpr std::string_view cut = "…";      // where a line was cut
constexpr std::string_view unknown = "�";  // stands for what cannot be shown

/// A run of columns of a line.
struct Window {
  std::size_t begin;
  std::size_t end;
};

/// Length of the character at `at`, counting a byte that is not UTF-8 as one.
std::size_t step(std::string_view text, std::size_t at) {
  return std::max<std::size_t>(1, code_point_length(text, at));
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t plain = std::max<std::size_t>(1, ascii_run(text.substr(at)));
    at += plain > 1 ? plain : step(text, at);
    count += plain;
  }
  return count;
}

std::string_view column_range(std::string_view text, Window window) {
  std::size_t begin = 0;
  std::size_t column = 0;
  while (column < window.begin) {
    const std::size_t plain = std::min(ascii_run(text.substr(begin)), window.begin - column);
    begin += plain > 0 ? plain : step(text, begin);
    column += std::max<std::size_t>(1, plain);
  }
  std::size_t end = begin;
  for (; column < window.end; ++column) end += step(text, end);
  return text.substr(begin, end - begin);
}

/// Control characters (also U+0080 to U+009F), and marks that turn the direction of the text.
bool confuses(std::string_view character) {
  const auto byte = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return byte < 0x20 || byte >= 0x7F;
  if (character.size() == 2) return byte == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
  const bool embeds = character >= "\u202A" && character <= "\u202E";
  const bool isolates = character >= "\u2066" && character <= "\u2069";
  return character.size() == 3 && (embeds || isolates);
}

/// Which columns of a long line to show, so that the span's begin and as much of it as fits is seen.
Window window_around(Window span, std::size_t width) {
  const std::size_t begin = std::min(span.begin > lead ? span.begin - lead : 0, width - std::min(width, widest));
  return {.begin = begin, .end = std::min(begin + widest, width)};
}

/// The span's columns on its first line.
Window span_columns(const SourceText& source, SourceSpan span, std::string_view line, std::size_t width) {
  const Place first = place_of(source, span.begin);
  const Place last = place_of(source, std::max(span.begin, span.end));
  const std::size_t begin = std::min(first.column - 1, width);
  if (last.line == first.line) return {.begin = begin, .end = std::max(begin, std::min(last.column - 1, width))};
  const std::size_t blank = line.size() - (line.find_last_not_of(" \t") + 1);
  return {.begin = begin, .end = std::max(begin, width - blank)};
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = step(text, at);
    const std::string_view character = text.substr(at, length);
    const bool space = character == "\t" || character == "\n";
    result += space ? " " : confuses(character) ? unknown : character;
    at += length;
  }
  return result;
}

Snippet cut_snippet(const SourceText& source, SourceSpan span) {
  const std::string_view line = line_text(source, place_of(source, span.begin).line);
  const std::size_t width = columns(line);
  const Window marked = span_columns(source, span, line, width);
  const Window shown = width <= widest ? Window{.begin = 0, .end = width} : window_around(marked, width);
  const std::string_view before = shown.begin > 0 ? cut : "";
  const std::string_view after = shown.end < width ? cut : "";
  Snippet snippet;
  snippet.text = std::string(before) + printable(column_range(line, shown)) + std::string(after);
  snippet.begin = marked.begin - shown.begin + count_code_points(before);
  snippet.length = std::max<std::size_t>(1, std::min(marked.end, shown.end) - std::min(marked.begin, shown.end));
  snippet.whole = width <= widest;
  return snippet;
}

}  // namespace frontdoor::base
