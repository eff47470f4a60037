// A table to a spreadsheet's CSV and back, without loss (docs/language.md, "A table in a spreadsheet"). First come the
// lines that stand once for all rows, a cell for each part: `table`, `upholds`, `under`, `unless` with its bullets
// under it, `overrides`, `accept`, and how rows fit; then an empty line, the header and the rows.
#pragma once

#include <string>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"
#include "engine/syntax/tree.h"

namespace frontdoor::author {

/// The table of a block as CSV; the block has to be one.
std::string table_to_csv(const syntax::File& file, const syntax::Block& block);

/// The table with that name; null if no file has one.
struct FoundTable {
  const syntax::File* file = nullptr;
  const syntax::Block* block = nullptr;
};
FoundTable find_table(const std::vector<syntax::File>& files, std::string_view name);
/// The names of all tables, sorted.
std::vector<std::string> table_names(const std::vector<syntax::File>& files);

/// A table of a pack as CSV.
struct ExportedTable {
  bool found = false;
  base::Checked<std::string> csv;  // no value where the table's own block has mistakes: it would lose what is not read
  std::vector<std::string> names;  // of all tables, sorted
};
ExportedTable export_table(const base::Sources& sources, std::string_view name);

/// A table block, aligned, from CSV. `name` goes before the name in the file; one of them there must be.
/// Every mistake is told with its row and column. No value if there is any.
base::Checked<std::string> table_from_csv(const base::SourceText& csv, const std::string& name);

}  // namespace frontdoor::author
