// Where lines were meant to stand whose first words say more than their indentation: a line of a block at the left
// margin, the head of a block indented. Each is moved there, and told, before lines are put under lines.
#pragma once

#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/syntax/lines.h"

namespace frontdoor::syntax {

/// Moves the lines (in the order of the text, not yet a tree) to their columns; gives what there is to say.
base::Diagnostics move_to_meant_columns(const Script& script, const std::vector<Token>& tokens,
                                        std::vector<Line>& lines);

}  // namespace frontdoor::syntax
