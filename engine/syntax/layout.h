// Between lexer and parser: gives every line its place in a block, its keywords and its bullets, and reports what
// does not fit there. What the parser gets has a known keyword at the start of each line, and under it only what may
// stand there; so a mistake that is left is a mistake within one line.
#pragma once

#include <vector>

#include "engine/syntax/keywords.h"
#include "engine/syntax/lines.h"

namespace frontdoor::syntax {

struct BlockTokens {
  BlockKind kind = BlockKind::pack;
  std::uint32_t line = 0;     // its head, by position in the lines
  std::vector<Token> tokens;  // each line ends with `newline`, or with `indent`, lines, `dedent`
  bool damaged = false;       // a line was left out
};

struct Layout {
  std::vector<BlockTokens> blocks;
  base::Diagnostics diagnostics;
};

Layout lay_out(const Script& script, const Lines& lines);

}  // namespace frontdoor::syntax
