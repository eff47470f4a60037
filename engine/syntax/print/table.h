// The rows of a table, printed under one another with their bars in line. A row stays on one line however long its
// words are; a very long cell does not widen its column for the others.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/syntax/print/outline.h"

namespace frontdoor::syntax::print {

/// True for the header of a table and for its rows.
bool is_row(const OutlineLine& line);

/// The width of each column, for all rows among the lines of a block.
std::vector<std::size_t> column_widths(const Script& script, std::span<const OutlineLine> block);

/// A row with its bars, without indentation.
std::string row_words(const Script& script, const OutlineLine& row, std::span<const std::size_t> widths);

}  // namespace frontdoor::syntax::print
