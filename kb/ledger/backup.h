// A copy of a ledger while others go on writing: of one moment, whole, and checked before it is put in its place.
#pragma once

#include "kb/ledger/ledger.h"

namespace frontdoor::ledger {

/// Gives how many entries the copy has. What stands at the path already stays.
base::Checked<std::int64_t> back_up(Ledger& ledger, const std::string& path);

}  // namespace frontdoor::ledger
