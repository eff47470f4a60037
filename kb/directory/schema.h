// The layout of a directory's database. Rows of services and postcodes carry the snapshot they came in with and the
// one that no longer has them, so that every earlier snapshot can still be searched.
#pragma once

#include "kb/store/schema.h"

namespace frontdoor::directory {

/// The steps to the layout that this release reads and writes.
const store::Schema& schema();

}  // namespace frontdoor::directory
