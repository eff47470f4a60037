// Packs of any size for measuring: 80 facts, 24 routes, and as many rules over them as are asked for, each about as
// long as a rule of the county pack. The same number gives the same text, always.
#pragma once

#include <cstddef>
#include <string>

namespace frontdoor::tests {

/// The text of a pack with so many rules and no mistakes.
std::string large_pack(std::size_t rules);

/// The same with a mistake in one rule of every so many: names and keywords misspelt, signs for words, bullets
/// forgotten, in turn.
std::string large_pack_with_mistakes(std::size_t rules, std::size_t mistakes);

}  // namespace frontdoor::tests
