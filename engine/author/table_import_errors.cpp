#include "engine/author/table_import_errors.h"

#include <fmt/format.h>

namespace frontdoor::author {
namespace {

using base::Diagnostic;

Diagnostic of(std::string_view code, std::string message, std::string help) {
  Diagnostic found;
  found.code = code;
  found.message = std::move(message);
  found.help = std::move(help);
  return found;
}

}  // namespace

std::string words_of(const CellPlace& place) {
  const std::string words = fmt::format("row {}, column {}", place.row, place.cell);
  return place.column.empty() ? words : fmt::format("{} (`{}`)", words, place.column);
}

Diagnostic no_header() {
  return of("F0542", "no line of the file is a table's header",
            "the header names the facts and ends with `then` and `because`, each in a cell of its own");
}

Diagnostic table_without_name() {
  return of("F0543", "the table has no name",
            "write `--name \"getting around the home\"`, or begin the file with a "
            "line `table` and the name in the next cell");
}

Diagnostic unknown_first_line(const CellPlace& place, std::string_view said, base::SourceSpan cell) {
  Diagnostic found =
      of("F0544", fmt::format("{}: `{}` begins no line of a table", words_of(place), said),
         "above the header stand `table`, `upholds`, `under`, `unless`, `overrides`, `accept` and `first "
         "row that fits` or `every row that fits`");
  found.primary = base::Label{cell, "not read"};
  return found;
}

Diagnostic cell_too_many(const CellPlace& place, base::SourceSpan cell) {
  Diagnostic found = of("F0545", fmt::format("{}: a cell beyond the header", words_of(place)),
                        "empty it, or give the header another column before `then`");
  found.primary = base::Label{cell, "no column of the header stands over this"};
  return found;
}

Diagnostic unreadable_cell(const CellPlace& place, base::SourceSpan cell, const Diagnostic& why) {
  Diagnostic found = of("F0546", fmt::format("{}: {}", words_of(place), why.message), why.help);
  found.primary = base::Label{cell, why.primary ? why.primary->text : std::string{}};
  return found;
}

}  // namespace frontdoor::author
