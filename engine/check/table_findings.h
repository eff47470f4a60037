// What of a table can be seen to be idle without a solver: a row that a row above takes everything from, a row that
// stands twice. Rows that overlap or leave gaps in other ways are left to proof.
#pragma once

#include "engine/check/draft.h"

namespace frontdoor::check {

void report_table_findings(Draft& draft);

}  // namespace frontdoor::check
