#include "engine/bytes/json_string.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "engine/base/text.h"

namespace frontdoor::bytes {
namespace {

constexpr std::size_t escape_length = 6;  // of "\u00e9"

/// The number that `\uXXXX` at `at` writes.
std::optional<unsigned> escaped_unit(std::string_view text, std::size_t at) {
  const std::string_view escape = text.substr(at, escape_length);
  if (escape.size() < escape_length || !escape.starts_with("\\u")) return std::nullopt;
  unsigned unit = 0;
  const char* const end = escape.data() + escape.size();
  const auto read = std::from_chars(escape.data() + 2, end, unit, 16);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return unit;
}

bool is_high_half(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_half(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

struct Escape {
  std::size_t length;
  std::optional<StringFault> fault;
};

StringFault half_character(std::string_view text, std::size_t at) {
  return {at, at + escape_length, fmt::format("`{}` is half a character", text.substr(at, escape_length)), "", ""};
}

/// The escape of one character as four hexadecimal digits, or of one as a pair of them.
Escape unicode_escape(std::string_view text, std::size_t at) {
  const std::optional<unsigned> unit = escaped_unit(text, at);
  if (!unit) {
    return {2, StringFault{at, at + 2, "`\\u` without four hexadecimal digits after it", "", "as in `\\u00e9`"}};
  }
  if (is_low_half(*unit)) return {escape_length, half_character(text, at)};
  if (!is_high_half(*unit)) return {escape_length, std::nullopt};
  const std::optional<unsigned> other = escaped_unit(text, at + escape_length);
  if (!other || !is_low_half(*other)) return {escape_length, half_character(text, at)};
  return {2 * escape_length, std::nullopt};
}

/// The escape that begins with the backslash at `at`; a character follows it.
Escape escape_at(std::string_view text, std::size_t at) {
  const char kind = text[at + 1];
  if (kind == 'u') return unicode_escape(text, at);
  if (std::string_view("\"\\/bfnrt").find(kind) != std::string_view::npos) return {2, std::nullopt};
  const std::size_t end = at + 1 + std::max<std::size_t>(1, base::code_point_length(text, at + 1));
  const std::string written(text.substr(at, end - at));
  return {2, StringFault{at, end, fmt::format("`{}` has no meaning in a text", written), "",
                         "write a backslash twice: `\\\\`"}};
}

/// The string up to the end of its line.
StringFault unclosed(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
  return {at, end, "a text that is not closed on its line", "a closing `\"` is missing",
          "a line end inside a text is written `\\n`"};
}

}  // namespace

StringFault fault_of_string(std::string_view text, std::size_t at) {
  std::size_t here = at + 1;
  while (here < text.size() && text[here] != '"' && text[here] != '\n' && text[here] != '\r') {
    const auto byte = static_cast<unsigned char>(text[here]);
    if (byte < 0x20) {
      return {here, here + 1, fmt::format("the control character U+{:04X} in a text", byte), "",
              fmt::format("write it `\\u{:04x}`", byte)};
    }
    std::size_t length = 1;
    if (byte == '\\' && here + 1 < text.size()) {
      const Escape escape = escape_at(text, here);
      if (escape.fault) return *escape.fault;
      length = escape.length;
    }
    here += length;
  }
  return unclosed(text, at);
}

}  // namespace frontdoor::bytes
