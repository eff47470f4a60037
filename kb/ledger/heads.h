// Heads of a ledger, what is proved with them, and the whole ledger in the open for others to check. None of it needs
// the recording key; signing needs the signing key and nothing else.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "kb/ledger/verify.h"

namespace frontdoor::ledger {

/// The ledger as it is now, not signed.
base::Checked<merkle::SignedHead> head_now(Ledger& ledger, const std::string& time);

/// Signs the ledger as it is now, after going through every entry: one that no longer begins as `last` says, or as the
/// heads kept in it say, is not signed (K0648). The head is kept in the ledger if that can be written.
base::Checked<merkle::SignedHead> sign_head(Ledger& ledger, const Keys& signing, const std::string& time,
                                            const std::optional<merkle::SignedHead>& last);

/// Shows that an entry stands in the ledger: by the first signed head that counts it, else by the ledger as it is now.
base::Checked<merkle::Receipt> receipt_for(Ledger& ledger, std::int64_t number, const std::string& time);

/// Shows that the ledger was only added to since a head; up to the last signed head, else to now.
base::Checked<merkle::Consistency> proof_since(Ledger& ledger, const merkle::SignedHead& earlier,
                                               const std::string& time);

/// Every entry and sealed body as stored, and the heads, line by line: docs/decision-format.md.
base::Diagnostics export_entries(Ledger& ledger, const std::function<void(std::string_view)>& write);

}  // namespace frontdoor::ledger
