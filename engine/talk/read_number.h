// Amounts as people say them: "82", "75-79", "in her eighties", "over 80", "at least 65", "65+", "about 80", "twice".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace frontdoor::talk {

/// From least to most, both in; an open end is far beyond every fact.
struct Amount {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

inline constexpr std::int64_t far_beyond = 1'000'000'000;

/// What is meant; none if it cannot be made out. `unit` is the fact's, in the plural, and may be said or not.
std::optional<Amount> read_amount(std::string_view text, std::string_view unit);

}  // namespace frontdoor::talk
