// SHA-256 of many texts at once, eight side by side where the processor has wide registers: a million entries are gone
// through with it. The same hashes as those of hash.h, for any texts of any length.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "kb/merkle/hash.h"

namespace frontdoor::merkle {

/// The sha256 of each.
std::vector<Hash> hashes_of(std::span<const std::string_view> texts);
/// The leaf_hash of each.
std::vector<Hash> leaf_hashes_of(std::span<const std::string_view> entries);

}  // namespace frontdoor::merkle
