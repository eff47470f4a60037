// The layout of a ledger's database, and of the file that keeps the keys of persons. They never share a file: what
// seals a person's data is neither in the ledger nor in a copy of it.
#pragma once

#include "kb/store/schema.h"

namespace frontdoor::ledger {

const store::Schema& ledger_schema();
const store::Schema& keys_schema();

}  // namespace frontdoor::ledger
