// Writing the files that fixes changed, and saying what was changed.
#pragma once

#include <string>

#include "cli/options.h"
#include "engine/author/fix.h"
#include "engine/bytes/json.h"

namespace frontdoor::cli {

/// Writes each file whose text is not what it was `before`, whole or not at all; what could not be written is said. A
/// file that somebody changed meanwhile is left alone.
ExitCode write_fixed(const base::Sources& before, const base::Sources& after, const CommonOptions& options);

/// Each change with its place, what was wrong, and the lines before and after; then how many.
std::string changes_in_words(const std::vector<author::Change>& changes);

/// The same for a program.
bytes::Json changes_in_json(const std::vector<author::Change>& changes);

}  // namespace frontdoor::cli
