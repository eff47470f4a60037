// A Loader over files that are nowhere but in memory.
#pragma once

#include "engine/include.h"

namespace frontdoor::tests {

/// Finds these files, and the folders they stand in. Paths are taken as they are written.
Loader memory_loader(base::Sources files);

}  // namespace frontdoor::tests
