// frontdoor: arguments in, exit code out.
#include <cstdlib>
#include <exception>
#include <string>
#include <variant>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "engine/base/overload.h"

namespace frontdoor::cli {
namespace {

ExitCode show(const OnlyShow& only) {
  only.code == ExitCode::fine ? write_out(only.text) : write_error(only.text);
  return only.code;
}

ExitCode run(const std::vector<std::string>& arguments) {
  const Options options = read_arguments(arguments);
  const ExitCode code = std::visit(
      base::Overload{
          [](const RecommendOptions& o) { return recommend(o); }, [](const AskOptions& o) { return ask(o); },
          [](const CheckOptions& o) { return check(o); }, [](const TestOptions& o) { return test(o); },
          [](const ExplainOptions& o) { return explain_code(o); }, [](const FormatOptions& o) { return format(o); },
          [](const TableOptions& o) { return o.import ? table_import(o) : table_export(o); },
          [](const HandbookOptions& o) { return handbook(o); }, [](const LedgerOptions& o) { return ledger(o); },
          [](const ReplayOptions& o) { return replay(o); }, [](const OnlyShow& o) { return show(o); }},
      options);
  return worse(code, finish_output());
}

}  // namespace
}  // namespace frontdoor::cli

int main(int count, char** arguments) {
  using namespace frontdoor::cli;
  ExitCode code = ExitCode::our_fault;
  try {
    code = run({arguments + 1, arguments + count});
  } catch (const std::exception& fault) {
    write_error(std::string("error: this is our own fault, not yours: ") + fault.what() + "\n");
  }
  // Why not return: everything is handed over, and taking the parser's tables apart costs a tenth of the time.
  std::quick_exit(static_cast<int>(code));
}
