// Kleene's strong three values, ordered so that "and" is the least and "or" the greatest.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace frontdoor::model {

enum class Truth : std::uint8_t { no, unknown, yes };

constexpr Truth kleene_and(Truth left, Truth right) { return std::min(left, right); }
constexpr Truth kleene_or(Truth left, Truth right) { return std::max(left, right); }
constexpr Truth kleene_not(Truth operand) { return static_cast<Truth>(2 - static_cast<int>(operand)); }
constexpr Truth truth_of(bool value) { return value ? Truth::yes : Truth::no; }

/// "no", "unknown" or "yes".
constexpr std::string_view word_for(Truth truth) {
  constexpr std::string_view words[] = {"no", "unknown", "yes"};
  return words[static_cast<std::size_t>(truth)];
}

}  // namespace frontdoor::model
