#include "engine/syntax/script.h"

#include <algorithm>

#include "engine/base/text.h"

namespace frontdoor::syntax {

bool Script::is(const Token& token, std::string_view word) const {
  const std::u32string_view said = points(token);
  return said.size() == word.size() && std::ranges::equal(said, word, [](char32_t point, char letter) {
           if (point >= U'A' && point <= U'Z') point += U'a' - U'A';
           return point == static_cast<char32_t>(static_cast<unsigned char>(letter));
         });
}

std::string Script::text(const Token& token) const {
  std::string result;
  for (const char32_t point : points(token)) {
    append_utf8(result, point == U'_' ? U' ' : point == lone_quote ? U'"' : point);
  }
  return result;
}

std::string Script::text(std::span<const Token> tokens) const {
  std::string result;
  for (const Token& token : tokens) {
    if (!result.empty()) result += ' ';
    result += text(token);
  }
  return result;
}

base::SourceSpan Script::span(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t first = clean_.offsets[begin];
  if (end <= begin) return {id_, first, first};
  const std::uint32_t last = clean_.offsets[end - 1];
  if (last == clean_.offsets[end]) return {id_, first, last};  // a quote that was put in
  const std::size_t length = last < source_->text.size() ? base::code_point_length(source_->text, last) : 0;
  return {id_, first, last + static_cast<std::uint32_t>(length)};
}

bool Script::is_surrounded_by_spaces(const Token& token) const {
  const auto is_space = [&](std::size_t at) {
    return at >= clean_.points.size() || clean_.points[at] == U' ' || clean_.points[at] == U'\n';
  };
  return (token.begin == 0 || is_space(token.begin - 1)) && is_space(token.end);
}

void append_utf8(std::string& text, char32_t point) {
  const auto put = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xC0 | (point >> 6));
  } else if (point < 0x10000) {
    put(0xE0 | (point >> 12));
    put(0x80 | ((point >> 6) & 0x3F));
  } else {
    put(0xF0 | (point >> 18));
    put(0x80 | ((point >> 12) & 0x3F));
    put(0x80 | ((point >> 6) & 0x3F));
  }
  put(0x80 | (point & 0x3F));
}

}  // namespace frontdoor::syntax
