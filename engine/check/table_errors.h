// The words of what is wrong with tables, and of what the checker finds in them.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/model/vocabulary.h"

namespace frontdoor::check {

/// `not yes` in a cell; `said` is what stands after `not`.
base::Diagnostic not_in_cell(std::string_view said, base::SourceSpan cell);
/// `any of A, B` under a fact that is no set.
base::Diagnostic any_of_in_cell(base::SourceSpan cell, const model::Fact& fact);
base::Diagnostic too_many_rows(std::size_t rows, std::size_t most, base::SourceSpan table);

/// A row whose every contact a row above takes; `same` if that says the same.
base::Diagnostic row_never_fires(base::SourceSpan row, base::SourceSpan above, bool same);
/// A row that stands twice in `every row that fits`.
base::Diagnostic row_twice(base::SourceSpan row, base::SourceSpan above);

}  // namespace frontdoor::check
