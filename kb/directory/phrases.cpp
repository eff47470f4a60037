#include "kb/directory/phrases.h"

#include <fmt/core.h>

namespace frontdoor::directory {

std::string with_capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string ages_in_words(std::optional<std::int64_t> least, std::optional<std::int64_t> most) {
  const bool from = least && *least > 0;
  if (from && most) return fmt::format("for people aged {} to {}", *least, *most);
  if (from) return fmt::format("for people aged {} or over", *least);
  if (most) return fmt::format("for people aged up to {}", *most);
  return {};
}

}  // namespace frontdoor::directory
