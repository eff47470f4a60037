// Where a text first differs from what it should be, shown so that people see it: also spaces and line ends.
#pragma once

#include <string>

#include "engine/base/source_text.h"

namespace frontdoor::cli {

/// File and line, the line as it is and as it should be.
std::string first_difference(const base::SourceText& source, std::string_view wanted);

}  // namespace frontdoor::cli
