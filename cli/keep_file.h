// Keeping a file whole or not at all: written beside its place, made safe on the disk, then put there in one step. What
// is replaced keeps its owner and permissions; a link keeps leading to it; what is read-only is left alone.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"

namespace frontdoor::cli {

/// What stands in the way of writing there later; none if nothing does. Leaves nothing behind.
base::Diagnostics try_to_keep(const std::string& path);

/// Puts the text at the path. With an error, what stood there before still does.
base::Diagnostics keep(const std::string& path, std::string_view text);

/// Takes a text piece by piece.
using Write = std::function<void(std::string_view)>;
/// Whom a new file is for: as the system is set, or its owner alone.
enum class ReadableBy : std::uint8_t { as_set, owner };

/// Puts at the path what `fill` writes, however much that is. Trouble that `fill` gives keeps it from being put there.
base::Diagnostics keep_pieces(const std::string& path, ReadableBy readable_by,
                              const std::function<base::Diagnostics(const Write&)>& fill);

}  // namespace frontdoor::cli
