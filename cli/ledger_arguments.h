// The arguments of `frontdoor ledger ...`. CLI11 stays behind the .cpp.
#pragma once

#include "cli/ledger_options.h"

namespace CLI {
class App;
}

namespace frontdoor::cli {

/// Where the options of each ledger command are read into.
struct LedgerArguments {
  LedgerInit init;
  LedgerDecide decide;
  LedgerShow show;
  LedgerList list;
  LedgerVerify verify;
  LedgerHead head;
  LedgerReceipt receipt;
  LedgerExport exports;
  LedgerErase erase;
  LedgerBackup backup;
  LedgerKeys keys;
};

/// Adds the commands below `frontdoor ledger`.
void add_ledger_commands(CLI::App& ledger, LedgerArguments& into);

/// The options of the one that was named. INVARIANT: `name` is one of them.
LedgerOptions ledger_options(const LedgerArguments& all, const std::string& name);

void add_replay(CLI::App& command, ReplayOptions& options);

/// The options with which a recommendation is recorded.
void add_recording(CLI::App& command, RecordingOptions& recording);

}  // namespace frontdoor::cli
