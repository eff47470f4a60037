// The commands of the ledger; each gives how it ended.
#pragma once

#include "cli/options.h"

namespace frontdoor::cli {

ExitCode run(const LedgerInit& options);
ExitCode run(const LedgerDecide& options);
ExitCode run(const LedgerShow& options);
ExitCode run(const LedgerList& options);
ExitCode run(const LedgerVerify& options);
ExitCode run(const LedgerHead& options);
ExitCode run(const LedgerReceipt& options);
ExitCode run(const LedgerExport& options);
ExitCode run(const LedgerErase& options);
ExitCode run(const LedgerBackup& options);
ExitCode run(const LedgerKeys& options);

}  // namespace frontdoor::cli
