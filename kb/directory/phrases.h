// Small phrases that listings and messages share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace frontdoor::directory {

/// The text with its first letter, if it is a plain one, made a capital.
std::string with_capital(std::string text);

/// "for people aged 65 or over", "for people aged 16 to 25", "for people aged up to 17"; empty if anybody may come.
std::string ages_in_words(std::optional<std::int64_t> least, std::optional<std::int64_t> most);

}  // namespace frontdoor::directory
