#include "engine/syntax/table_errors.h"

#include <fmt/format.h>

#include "engine/syntax/mistake.h"

namespace frontdoor::syntax {
namespace {

using base::Diagnostic;
using base::SourceSpan;

Diagnostic with_header(Diagnostic found, SourceSpan header) {
  found.related.push_back({header, "the header"});
  return found;
}

constexpr std::string_view header_help =
    "name the facts first, then end with `then` and `because`: `| washing | lives alone | then | because |`";

}  // namespace

Diagnostic line_of_dashes(SourceSpan line) {
  return with_fix(error({.code = "R0117",
                         .message = "a line of dashes in a table",
                         .where = line,
                         .label = "not read",
                         .help = "take it away: the rows follow the header"}),
                  line, "");
}

Diagnostic missing_first_bar(SourceSpan cell, SourceSpan here) {
  return with_fix(error({.code = "R0119",
                         .message = "the first `|` of a row is missing",
                         .where = cell,
                         .label = "read as if it stood before this",
                         .help = "begin and end each row with `|`"}),
                  here, "| ");
}

Diagnostic missing_last_bar(SourceSpan cell, SourceSpan here) {
  return with_fix(error({.code = "R0119",
                         .message = "the last `|` of a row is missing",
                         .where = cell,
                         .label = "read as if it stood after this",
                         .help = "begin and end each row with `|`"}),
                  here, " |");
}

Diagnostic table_without_header(SourceSpan row) {
  return error({.code = "R0129",
                .message = "a table without a header",
                .where = row,
                .label = "this is a row already",
                .help = std::string(header_help)});
}

Diagnostic header_without_ends(SourceSpan header, bool has_then, bool has_because) {
  const std::string_view message = has_then && has_because ? "a header that does not end with `then` and `because`"
                                   : has_then              ? "a header without `because`"
                                   : has_because           ? "a header without `then`"
                                                           : "a header without `then` and `because`";
  return error({.code = "R0129",
                .message = std::string(message),
                .where = header,
                .label = "the rows under it are not read",
                .help = std::string(header_help)});
}

Diagnostic header_without_facts(SourceSpan header) {
  return error({.code = "R0129",
                .message = "a header that names no fact",
                .where = header,
                .label = "the rows under it are not read",
                .help = std::string(header_help)});
}

Diagnostic column_without_name(SourceSpan bar) {
  return error({.code = "R0129",
                .message = "a column without a name",
                .where = bar,
                .label = "after this bar stands nothing",
                .help = "write the name of the fact that the column tests, or take the column away"});
}

Diagnostic header_unlike_rows(const CellCount& count) {
  const bool few = count.columns < count.cells;
  Diagnostic found = error(
      {.code = "R0128",
       .message = fmt::format("a header with {} columns over rows with {} cells", count.columns, count.cells),
       .where = count.header,
       .label = fmt::format("{} columns here, the rows have {}", count.columns, count.cells),
       .help = few ? "name the fact of every column that the rows have, in their order, before `then` and `because`"
                   : "take out the column that the rows do not have, or give each row a cell for it"});
  found.related.push_back({count.row, fmt::format("{} cells", count.cells)});
  return found;
}

Diagnostic wrong_number_of_cells(const CellCount& count) {
  const bool few = count.cells < count.columns;
  const std::string_view help =
      few ? "give every column a cell: `any` where the fact does not matter; or is a `|` missing between two cells?"
          : "take a cell away, or give the header another column; words with a `|` in them stand in quotes";
  return with_header(error({.code = "R0128",
                            .message = fmt::format("a row with {} {} under a header with {}", count.cells,
                                                   count.cells == 1 ? "cell" : "cells", count.columns),
                            .where = count.row,
                            .label = few ? fmt::format("{} too few", count.columns - count.cells)
                                         : fmt::format("{} too many", count.cells - count.columns),
                            .help = std::string(help)}),
                     count.header);
}

Diagnostic row_without(const CellCount& count, std::string_view column, std::string_view for_example) {
  return with_header(error({.code = "R0128",
                            .message = fmt::format("a row without a cell for `{}`", column),
                            .where = count.row,
                            .label = fmt::format("{} cells, and the header has {}", count.cells, count.columns),
                            .help = fmt::format("write, for example, `| {} |` there", for_example)}),
                     count.header);
}

Diagnostic empty_cell(SourceSpan bar, SourceSpan inside) {
  return with_fix(error({.code = "R0119",
                         .message = "an empty cell",
                         .where = bar,
                         .label = "after this bar stands nothing; read as `any`",
                         .help = "write `any` if the fact does not matter in this row"}),
                  inside, " any");
}

Diagnostic sign_for_any(std::string_view sign, SourceSpan where) {
  return with_fix(error({.code = "R0115",
                         .message = fmt::format("`{}` where words are meant", sign),
                         .where = where,
                         .label = "read as `any`",
                         .help = "write `any` if the fact does not matter in this row"}),
                  where, "any");
}

Diagnostic verb_in_cell(std::string_view verb, SourceSpan where, SourceSpan with_space) {
  return with_fix(error({.code = "R0120",
                         .message = fmt::format("`{}` in a cell", verb),
                         .where = where,
                         .label = "not needed: the header names the fact",
                         .help = "write only what would follow it"}),
                  with_space, "");
}

Diagnostic list_in_cell(SourceSpan comma, SourceSpan before_first) {
  return with_fix(error({.code = "R0119",
                         .message = "several values in a cell",
                         .where = comma,
                         .label = "a second value begins here",
                         .help = "write `one of` before them; for a fact with several values, `any of`"}),
                  before_first, "one of ");
}

Diagnostic effects_joined(std::string_view joiner, SourceSpan where, SourceSpan with_space) {
  return with_fix(error({.code = "R0120",
                         .message = fmt::format("`{}` between effects", joiner),
                         .where = where,
                         .label = "read as `;`",
                         .help = "in a table `;` stands between effects"}),
                  with_space, ";");
}

Diagnostic semicolon_at_end(SourceSpan semicolon) {
  return with_fix(error({.code = "R0120",
                         .message = "a `;` with nothing after it",
                         .where = semicolon,
                         .label = "no effect follows",
                         .help = "take it away"}),
                  semicolon, "");
}

Diagnostic do_first_in_table(SourceSpan effect) {
  return error({.code = "R0109",
                .message = "`do first` belongs to a rule, not to a table",
                .where = effect,
                .label = "not read",
                .help = "a row can `recommend`, `consider`, `rule out` or `advise`; what comes before everything else "
                        "is worth a rule of its own"});
}

Diagnostic not_an_effect(std::string_view said, SourceSpan where) {
  return error({.code = "R0120",
                .message = fmt::format("`{}` where an effect is expected", said),
                .where = where,
                .label = "not an effect",
                .help = "an effect of a row begins with `recommend`, `consider`, `rule out` or `advise`"});
}

}  // namespace frontdoor::syntax
