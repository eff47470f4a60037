// The commands; each gives how it ended.
#pragma once

#include "cli/options.h"

namespace frontdoor::cli {

ExitCode recommend(const RecommendOptions& options);
ExitCode ask(const AskOptions& options);
ExitCode check(const CheckOptions& options);
ExitCode test(const TestOptions& options);
ExitCode explain_code(const ExplainOptions& options);
ExitCode format(const FormatOptions& options);
ExitCode table_export(const TableOptions& options);
ExitCode table_import(const TableOptions& options);
ExitCode handbook(const HandbookOptions& options);
ExitCode ledger(const LedgerOptions& options);
ExitCode replay(const ReplayOptions& options);

}  // namespace frontdoor::cli
