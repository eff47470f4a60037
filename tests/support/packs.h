// Packs for tests: the county pack of this repository, and packs from text.
#pragma once

#include <string>
#include <string_view>

#include "engine/compile.h"

namespace frontdoor::tests {

/// The `.rules` files under a folder of the source tree, by path.
base::Sources sources_in(const std::string& folder);

/// The county pack, compiled once a process. It must have no errors.
const Compiled& county();

/// A pack of one file.
Compiled compiled(std::string_view text);

}  // namespace frontdoor::tests
