// frontdoor ledger: which of its commands.
#include "cli/commands.h"
#include "cli/ledger_commands.h"
#include "engine/base/overload.h"

namespace frontdoor::cli {

ExitCode ledger(const LedgerOptions& options) {
  return std::visit([](const auto& command) { return run(command); }, options);
}

}  // namespace frontdoor::cli
