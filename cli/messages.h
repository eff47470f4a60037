// Messages on standard error: diagnostics drawn, and plain lines.
#pragma once

#include <string_view>

#include "cli/options.h"
#include "engine/base/diagnostic.h"
#include "engine/base/source_text.h"

namespace frontdoor::cli {

/// Draws diagnostics on standard error; under --quiet only errors.
void report(const base::Diagnostics& diagnostics, const base::Sources& sources, const CommonOptions& options);

/// A line for people, on standard error.
void say(std::string_view line);

}  // namespace frontdoor::cli
