// Everything that can be checked of a ledger: that it is as it was written, that what decisions were made with is in
// the archive under the hash they name, and that every erasure was carried out.
#pragma once

#include "kb/ledger/verify.h"

namespace frontdoor::desk {

struct Verified {
  merkle::Walked walked;
  std::int64_t packs = 0;
  std::int64_t directories = 0;
  std::int64_t erasures = 0;
  std::int64_t heads = 0;     // signed ones that it was held against
  std::int64_t finished = 0;  // keys of erased persons that were still there, and are no longer
};

/// Diagnostics are what does not fit. With keys, erasures that were broken off are finished.
base::Checked<Verified> verify(ledger::Ledger& ledger, const ledger::Verifying& with, bool with_keys);

}  // namespace frontdoor::desk
