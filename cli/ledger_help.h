// The words of `frontdoor ledger ... --help`.
#pragma once

#include <string_view>

namespace frontdoor::cli {

struct CommandHelp {
  std::string_view name, summary, examples, remarks;
};

/// Of `ledger NAME`; null if there is no such command.
const CommandHelp* ledger_help(std::string_view command);

}  // namespace frontdoor::cli
