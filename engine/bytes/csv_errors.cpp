#include "engine/bytes/csv_errors.h"

namespace frontdoor::bytes {

base::Diagnostic unclosed_cell(base::SourceSpan quote) {
  base::Diagnostic found;
  found.code = "F0541";
  found.message = "a quoted cell that does not end";
  found.primary = base::Label{quote, "it begins here"};
  found.help = "save the file from the spreadsheet again; inside quotes a quote is written twice";
  return found;
}

}  // namespace frontdoor::bytes
