// What is wrong with the rows of a table, in words.
#pragma once

#include <string_view>

#include "engine/base/diagnostic.h"

namespace frontdoor::syntax {

/// `|---|---|`.
base::Diagnostic line_of_dashes(base::SourceSpan line);
/// `here` is the empty place where the bar belongs.
base::Diagnostic missing_first_bar(base::SourceSpan cell, base::SourceSpan here);
base::Diagnostic missing_last_bar(base::SourceSpan cell, base::SourceSpan here);

/// The first line with bars is a row already.
base::Diagnostic table_without_header(base::SourceSpan row);
/// A header that does not end with `then` and `because`.
base::Diagnostic header_without_ends(base::SourceSpan header, bool has_then, bool has_because);
base::Diagnostic header_without_facts(base::SourceSpan header);
base::Diagnostic column_without_name(base::SourceSpan bar);

/// A row and what the header says it should have.
struct CellCount {
  std::size_t cells = 0;
  std::size_t columns = 0;
  base::SourceSpan row;
  base::SourceSpan header;
};
/// Most rows agree with one another (the first of them is `row`), and not with the header.
base::Diagnostic header_unlike_rows(const CellCount& count);
base::Diagnostic wrong_number_of_cells(const CellCount& count);
/// A row that lacks its last or its last but one cell.
base::Diagnostic row_without(const CellCount& count, std::string_view column, std::string_view for_example);

/// `| |` under a fact; `inside` is the empty place of it.
base::Diagnostic empty_cell(base::SourceSpan bar, base::SourceSpan inside);
/// `-` and its like for `any`.
base::Diagnostic sign_for_any(std::string_view sign, base::SourceSpan where);
/// `is unable` in a cell; `with_space` is the verb and the space after it.
base::Diagnostic verb_in_cell(std::string_view verb, base::SourceSpan where, base::SourceSpan with_space);
/// `A, B` in a cell; `before_first` is the empty place before them.
base::Diagnostic list_in_cell(base::SourceSpan comma, base::SourceSpan before_first);

/// `recommend A and consider B`; `with_space` is the joiner and the space before it.
base::Diagnostic effects_joined(std::string_view joiner, base::SourceSpan where, base::SourceSpan with_space);
base::Diagnostic semicolon_at_end(base::SourceSpan semicolon);
base::Diagnostic do_first_in_table(base::SourceSpan effect);
/// Something that is no effect in the column `then`.
base::Diagnostic not_an_effect(std::string_view said, base::SourceSpan where);

}  // namespace frontdoor::syntax
