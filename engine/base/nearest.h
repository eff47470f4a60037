// "Did you mean ...?": the candidate nearest to a misspelt name.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace frontdoor::base {

/// Edit distance (insert, delete, replace, swap neighbours; in bytes), cut off above `limit`.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);

/// The nearest candidate within a distance that grows with the name's length (1 for up to 4 letters,
/// 2 for up to 12, 3 beyond), case aside; the first among equals; empty if none is near.
std::string nearest(std::string_view name, std::span<const std::string> candidates);

/// "did you mean `age`?"; empty where nothing is near.
std::string did_you_mean(std::string_view nearest);

}  // namespace frontdoor::base
