// frontdoor ledger init: a ledger and its keys, once.
#include <fmt/core.h>

#include "cli/ledger_commands.h"
#include "cli/ledger_door.h"
#include "cli/output.h"

namespace frontdoor::cli {

ExitCode run(const LedgerInit& options) {
  const auto files = ledger_files(options.common, options.place);
  if (!files) return ExitCode::world;
  const auto made = ledger::Ledger::make(*files, passphrase(), time_now());
  if (!made.value) return ended(made.diagnostics, options.common);
  write_out(*made.value ? about_new_ledger(*files)
                        : fmt::format("The ledger {} is there already; nothing was changed.\n", files->ledger));
  return ExitCode::fine;
}

}  // namespace frontdoor::cli
