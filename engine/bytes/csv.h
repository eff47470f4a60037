// Comma-separated values as spreadsheets write them (RFC 4180), cell by cell with its place: any line ends, a byte
// order mark, quotes doubled inside quotes, and `;` or a tab for the comma where the reader's country has it so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"

namespace frontdoor::bytes {

struct CsvCell {
  std::string text;
  base::SourceSpan span;
};

using CsvRow = std::vector<CsvCell>;

/// All rows, empty ones too. No value if the bytes are no text or a quoted cell does not end.
base::Checked<std::vector<CsvRow>> read_csv(const base::SourceText& source, base::SourceId id, char separator);

/// A cell as it is written between commas.
std::string csv_cell(std::string_view text);
/// A row with its line end, which RFC 4180 has as CR LF.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace frontdoor::bytes
