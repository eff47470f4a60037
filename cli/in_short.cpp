#include "cli/in_short.h"

#include <algorithm>
#include <array>

namespace frontdoor::cli {
namespace {

constexpr std::array<std::string_view, 18> long_names = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",  "Sunday",  "January",  "February",
    "March",  "April",   "June",      "July",     "August", "September", "October", "November", "December"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string in_short(std::string_view text) {
  constexpr std::size_t short_length = 3;
  std::string result;
  while (!text.empty()) {
    const std::string_view rest = text;
    const auto name = std::ranges::find_if(long_names, [&](std::string_view each) {
      return rest.starts_with(each) && (rest.size() == each.size() || !is_letter(rest[each.size()]));
    });
    const std::size_t length = name == long_names.end() ? 1 : name->size();
    result += text.substr(0, std::min(length, short_length));
    text.remove_prefix(length);
  }
  return result;
}

}  // namespace frontdoor::cli
