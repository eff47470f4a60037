#include "engine/check/table_errors.h"

#include <fmt/format.h>

#include "engine/check/type_errors.h"

namespace frontdoor::check {
namespace {

using base::Diagnostic;
using base::Severity;
using base::SourceSpan;

Diagnostic of(Severity severity, std::string_view code, std::string message, SourceSpan where) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = severity;
  diagnostic.message = std::move(message);
  diagnostic.primary = base::Label{where, {}};
  return diagnostic;
}

}  // namespace

Diagnostic not_in_cell(std::string_view said, SourceSpan cell) {
  const std::string instead = said == "yes" ? "no" : "yes";
  Diagnostic found = of(Severity::error, "R0313",
                        fmt::format("`not {}` does not say what it means while the fact is not known", said), cell);
  found.primary->text = "a cell is yes, no or any";
  found.help = fmt::format("write `{}`", instead);
  found.fixes.push_back({cell, instead});
  return found;
}

Diagnostic any_of_in_cell(SourceSpan cell, const model::Fact& fact) {
  Diagnostic found = of(Severity::error, "R0301", fmt::format("`any of` does not fit `{}`", fact.name), cell);
  found.primary->text = fmt::format("`{}` is {}", fact.name, type_words(fact));
  found.help = "write `one of` before the values";
  return found;
}

Diagnostic too_many_rows(std::size_t rows, std::size_t most, SourceSpan table) {
  Diagnostic found = of(Severity::error, "R0426", fmt::format("a table of {} rows", rows), table);
  found.primary->text = fmt::format("at most {} are read", most);
  found.help = "make several tables of it, each a picture that can be taken in";
  return found;
}

Diagnostic row_never_fires(SourceSpan row, SourceSpan above, bool same) {
  Diagnostic found = of(Severity::finding, "R0471", "a row that can never fire", row);
  found.primary->text = same ? "a row above fits the same" : "a row above fits whenever this one does";
  found.related.push_back({above, "this row comes first"});
  found.help = same ? "take one of the two rows out" : "move this row up, or take it out";
  return found;
}

Diagnostic row_twice(SourceSpan row, SourceSpan above) {
  Diagnostic found = of(Severity::finding, "R0472", "a row that stands twice", row);
  found.primary->text = "a row above says the same";
  found.related.push_back({above, "the same row"});
  found.help = "take one of the two rows out";
  return found;
}

}  // namespace frontdoor::check
