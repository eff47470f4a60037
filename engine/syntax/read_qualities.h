// What stands after a name in a condition or a told fact: `is at least 3`, `includes telecare`.
#pragma once

#include "engine/syntax/read_words.h"

namespace frontdoor::syntax {

Comparison read_comparison(const Part& comparison, Reading& reading);
/// What a cell of a table says of its column's fact.
Comparison read_quality_of_cell(const Part& cell, Reading& reading);
Comparison read_told(const Part& told, Reading& reading);

}  // namespace frontdoor::syntax
