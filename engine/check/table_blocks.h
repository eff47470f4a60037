// Tables: each row is a rule of its own, "row 2 of getting around the home". In `first row that fits` a row's
// condition is that it fits and no row above does; so a row above that is not known yet leaves it open.
#pragma once

#include <string>

#include "engine/check/draft.h"

namespace frontdoor::check {

/// "row 2 of getting around the home", of the row at position 1.
std::string row_name(std::size_t row, std::string_view table);

/// Adds a table's rows to the pack's rules.
void check_table(Draft& draft, const Placed<syntax::TableBlock>& block);

}  // namespace frontdoor::check
