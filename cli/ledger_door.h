// The way to a ledger from the command line: which files, whose name, what time it is, and how trouble ends a command.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "engine/base/diagnostic.h"
#include "kb/ledger/ledger.h"

namespace frontdoor::cli {

/// The files of the ledger that is meant; empty paths, and said, if there is no place for it.
std::optional<ledger::Files> ledger_files(const CommonOptions& options, const LedgerPlace& place);

/// FRONTDOOR_PASSPHRASE, or nothing.
std::string passphrase();

/// "2026-11-20T10:15:00Z", by the machine's clock.
std::string time_now();

/// Who does something now: the name given, and the operating system's user beside it.
ledger::Who who(const std::string& by);

/// How a command ends over such trouble: 5 for a ledger that does not verify, 1 for what is refused, 3 for what is not
/// there, else 4.
ExitCode code_for(const base::Diagnostics& diagnostics);

/// A ledger opened, or how the command ends; what there is to say has been said.
struct OpenedLedger {
  ledger::Files files;
  std::optional<ledger::Ledger> ledger;
  ExitCode code = ExitCode::fine;
};
/// With its recording key.
OpenedLedger open_ledger(const CommonOptions& options, const LedgerPlace& place);
OpenedLedger open_ledger_without_keys(const CommonOptions& options, const LedgerPlace& place);

/// Reports, and gives how that ends.
ExitCode ended(const base::Diagnostics& diagnostics, const CommonOptions& options);

/// What a new ledger's owner must know, in words: where its keys are, and what losing them means.
std::string about_new_ledger(const ledger::Files& files);

}  // namespace frontdoor::cli
