// Is the ledger as it was written? Every entry, every sealed body, the tree and the heads that were signed, without any
// key; and, with keys, that no destroyed key is still there.
#pragma once

#include <vector>

#include "kb/ledger/ledger.h"
#include "kb/merkle/walk.h"

namespace frontdoor::ledger {

struct Verifying {
  std::vector<merkle::SignedHead> heads;  // from elsewhere: published, kept by others
  bool entries_only = false;              // leaves out the sealed bodies
};

/// One K0647 for each thing that does not fit. A value unless the file cannot be read.
base::Checked<merkle::Walked> verify(Ledger& ledger, const Verifying& with);

/// The heads that were signed and kept in the ledger, by size.
base::Checked<std::vector<merkle::SignedHead>> kept_heads(Ledger& ledger);
base::Diagnostics keep_head(Ledger& ledger, const merkle::SignedHead& head);

}  // namespace frontdoor::ledger
