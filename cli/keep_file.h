// Keeping a file whole or not at all: written beside its place, made safe on the disk, then put there in one step. What
// is replaced keeps its owner and permissions; a link keeps leading to it; what is read-only is left alone.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"

namespace frontdoor::cli {

/// What stands in the way of writing there later; none if nothing does. Leaves nothing behind.
base::Diagnostics try_to_keep(const std::string& path);

/// Puts the text at the path. With an error, what stood there before still does.
base::Diagnostics keep(const std::string& path, std::string_view text);

}  // namespace frontdoor::cli
