// The words of what is wrong with a table's CSV, by row and column.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"

namespace frontdoor::author {

/// Where a cell stands, as a spreadsheet counts.
struct CellPlace {
  std::size_t row = 0;
  std::size_t cell = 0;
  std::string column;  // the header's word over it; may be empty
};

/// "row 5, column 3 (`lives alone`)".
std::string words_of(const CellPlace& place);

base::Diagnostic no_header();
base::Diagnostic table_without_name();
/// A line above the header that is no line of a table.
base::Diagnostic unknown_first_line(const CellPlace& place, std::string_view said, base::SourceSpan cell);
/// Words in a column that the header does not have.
base::Diagnostic cell_too_many(const CellPlace& place, base::SourceSpan cell);
/// What the reader of rules says of a cell.
base::Diagnostic unreadable_cell(const CellPlace& place, base::SourceSpan cell, const base::Diagnostic& why);

}  // namespace frontdoor::author
