// Puts the pieces of a line on one line, or on several where they are too long for it: lists after their commas (one
// value a line where values have a label), texts between their words. Lines that go on are indented by four more.
#pragma once

#include <string>
#include <vector>

#include "engine/syntax/print/pieces.h"

namespace frontdoor::syntax::print {

/// The columns that a line may take, unless a word is longer.
inline constexpr std::size_t widest_line = 100;

struct PrintedLine {
  std::string words;    // with what they are indented by; may be empty
  std::string comment;  // at the end of the line, or alone on it
};

/// The lines of one logical line, whose first begins with `lead`, indented by so many spaces.
std::vector<PrintedLine> fill(const std::vector<Piece>& pieces, std::size_t indent, std::string_view lead);

}  // namespace frontdoor::syntax::print
