// The words for what can be wrong with a CSV text.
#pragma once

#include "engine/base/diagnostic.h"

namespace frontdoor::bytes {

/// F0541
base::Diagnostic unclosed_cell(base::SourceSpan quote);

}  // namespace frontdoor::bytes
