#include "kb/directory/postcode.h"

#include <algorithm>

namespace frontdoor::directory {
namespace {

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "M1", "LX4", "LX10", "W1A": one or two letters, a digit, then perhaps a digit or a letter.
bool is_outward(std::string_view code) {
  if (code.empty() || !is_letter(code.front())) return false;
  const std::size_t letters = code.size() > 1 && is_letter(code[1]) ? 2 : 1;
  const std::string_view rest = code.substr(letters);
  if (rest.empty() || rest.size() > 2 || !is_digit(rest[0])) return false;
  return rest.size() == 1 || is_digit(rest[1]) || is_letter(rest[1]);
}

bool is_inward(std::string_view code) {
  return code.size() == 3 && is_digit(code[0]) && is_letter(code[1]) && is_letter(code[2]);
}

}  // namespace

std::optional<std::string> tidy_postcode(std::string_view text) {
  std::string code;
  for (const char c : text) {
    if (c == ' ' || c == '\t') continue;
    code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  if (is_outward(code)) return code;
  if (code.size() < 5) return std::nullopt;
  const std::string outward = code.substr(0, code.size() - 3);
  const std::string inward = code.substr(code.size() - 3);
  if (!is_outward(outward) || !is_inward(inward)) return std::nullopt;
  return outward + " " + inward;
}

std::string_view outward_of(std::string_view tidy) { return tidy.substr(0, tidy.find(' ')); }

}  // namespace frontdoor::directory
