// frontdoor table: a table to a spreadsheet's CSV, and back as a block to paste into a pack.
#include <fmt/core.h>

#include "cli/cli_errors.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/pack_folder.h"
#include "engine/author/table_csv.h"
#include "engine/base/nearest.h"
#include "kb/store/files.h"

namespace frontdoor::cli {
namespace {

constexpr std::uint64_t largest_csv = 16U << 20U;

}  // namespace

ExitCode table_export(const TableOptions& options) {
  const base::Checked<base::Sources> sources = read_pack(pack_folder(options.common));
  if (!sources.value) {
    report(sources.diagnostics, {}, options.common);
    return ExitCode::world;
  }
  const author::ExportedTable table = author::export_table(*sources.value, options.what);
  if (!table.found) {
    const base::Near near = base::all_nearest(options.what, table.names);
    report({no_such_table(options.what, near, table.names)}, *sources.value, options.common);
    return ExitCode::invalid_input;
  }
  if (!table.csv.value) {
    report(table.csv.diagnostics, *sources.value, options.common);
    return ExitCode::findings;
  }
  write_out(*table.csv.value);
  return ExitCode::fine;
}

ExitCode table_import(const TableOptions& options) {
  base::Checked<std::string> text = store::read_file(options.what, largest_csv);
  if (!text.value) {
    report(text.diagnostics, {}, options.common);
    return ExitCode::world;
  }
  const base::Sources sources = {{options.what, std::move(*text.value)}};
  const base::Checked<std::string> table = author::table_from_csv(sources.front(), options.name);
  report(table.diagnostics, sources, options.common);
  if (!table.value) return ExitCode::invalid_input;
  write_out(*table.value);
  return ExitCode::fine;
}

}  // namespace frontdoor::cli
