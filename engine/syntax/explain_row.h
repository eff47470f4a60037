// Why a row of a table could not be read: the same as for other lines, seen by the column it stands under.
#pragma once

#include <optional>

#include "engine/base/diagnostic.h"
#include "engine/syntax/broken_line.h"

namespace frontdoor::syntax {

/// Null where a row is no different from any other line.
std::optional<base::Diagnostic> explain_row(const BrokenLine& row);

}  // namespace frontdoor::syntax
