// Finding a thing by what somebody typed: its number in the list shown, its name or label, the beginning of one, or a
// word of one. Never a guess between two.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/nearest.h"

namespace frontdoor::talk {

/// One thing to choose from; its number is its place, from 1.
struct Choice {
  std::string name;
  std::string label;  // other words for it; often empty
};

struct Match {
  std::optional<std::size_t> index;
  std::vector<std::string> could_be;  // several that fit, if more than one does
  base::Near near;                    // if nothing fits but something is near
};

/// Finds the one that is meant.
Match match(std::span<const Choice> choices, std::string_view text);

}  // namespace frontdoor::talk
