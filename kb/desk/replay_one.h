// One past decision again, without its ledger: what was read of it before is enough, so several go side by side, each
// with an archive of its own.
#pragma once

#include <optional>
#include <string>

#include "kb/desk/archive.h"
#include "kb/desk/case.h"
#include "kb/desk/replay.h"

namespace frontdoor::desk {

/// A decision as it was read from the ledger.
struct Opened {
  ledger::Stored stored;
  base::Checked<std::string> body;
  std::optional<base::Checked<Case>> of;  // of something done: its case, up to it
};

/// True if it decided something, and is thus replayed.
bool is_decision(ledger::Kind kind);

/// Reads from the ledger what replay_one needs.
Opened open_for_replay(ledger::Ledger& ledger, const ledger::Stored& stored);

/// Has the archive take out of its ledger what replay_one will want of it.
void fetch_for_replay(Archive& archive, const Replay& request, const ledger::Header& header);

/// Asks the archive only for what was fetched.
Replayed replay_one(Archive& archive, const Replay& request, const Opened& decision);

}  // namespace frontdoor::desk
