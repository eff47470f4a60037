// The comments of a file, which no tree has: where each stands, so that it can be printed again at its place.
// Between two tokens there is nothing but spaces, line ends and comments, so the gaps hold all of them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/syntax/script.h"

namespace frontdoor::syntax::print {

struct Comment {
  std::string words;         // with its `#`, written plainly
  std::uint32_t begin = 0;   // place in the cleaned text
  std::uint32_t column = 0;  // how far it is indented, if it has a line of its own
  bool own_line = false;
  bool after_gap = false;  // a blank line stands before it
};

/// All comments, in the order of the text.
std::vector<Comment> comments_of(const Script& script, std::span<const Token> tokens);

/// True if a blank line stands before the line that begins at a place.
bool has_gap_before(const Script& script, std::uint32_t begin);

}  // namespace frontdoor::syntax::print
