#include "engine/base/source_text.h"

#include <algorithm>

#include "engine/base/text.h"

namespace frontdoor::base {
namespace {

/// Where the text proper begins: a byte order mark is no character of line 1.
std::size_t text_begin(std::string_view text) { return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; }

/// Whole characters between two offsets; a byte that is not UTF-8 counts as one.
std::size_t characters(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t count = 0;
  std::size_t at = begin;
  while (at < end) {
    const std::size_t plain = ascii_run(text.substr(at, end - at));
    count += plain;
    at += plain;
    if (at == end) break;
    at += std::max<std::size_t>(1, code_point_length(text, at));
    if (at <= end) ++count;
  }
  return count;
}

}  // namespace

Place place_of(const SourceText& source, std::uint32_t offset) {
  const std::string_view text = source.text;
  const std::size_t first = text_begin(text);
  const std::size_t end = std::clamp<std::size_t>(offset, first, text.size());
  const auto before = text.substr(0, end);
  const std::size_t line_end = before.rfind('\n');
  const std::size_t line_begin = line_end == std::string_view::npos ? first : line_end + 1;
  return {.line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1,
          .column = characters(text, line_begin, end) + 1};
}

std::string_view line_text(const SourceText& source, std::size_t line) {
  const std::string_view text = source.text;
  std::size_t begin = text_begin(text);
  for (std::size_t current = 1; current < line; ++current) {
    const std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) return {};
    begin = end + 1;
  }
  std::string_view found = text.substr(begin, text.find('\n', begin) - begin);
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

std::string file_and_line(const Sources& sources, SourceSpan span) {
  if (span.source.index >= sources.size()) return {};
  const SourceText& source = sources[span.source.index];
  return source.name + ":" + std::to_string(place_of(source, span.begin).line);
}

}  // namespace frontdoor::base
