#include "engine/bytes/json_text.h"

#include <fmt/core.h>

#include <algorithm>

namespace frontdoor::bytes {

void append_json_text(std::string& out, std::string_view text) {
  constexpr std::string_view escaped = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  const auto stands_as_it_is = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; };
  out += '"';
  for (auto at = text.begin(); at != text.end();) {
    const auto end = std::find_if_not(at, text.end(), stands_as_it_is);
    out.append(at, end);
    if (end == text.end()) break;
    const std::size_t known = escaped.find(*end);
    if (known != std::string_view::npos) {
      out += '\\';
      out += letters[known];
    } else {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(*end));
    }
    at = end + 1;
  }
  out += '"';
}

}  // namespace frontdoor::bytes
