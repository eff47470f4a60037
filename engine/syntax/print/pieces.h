// A line's words as they are printed, and how each is joined to the one before: the places where a line may go on
// below are after a comma and between the words of a text.
#pragma once

#include <string>
#include <vector>

#include "engine/syntax/print/outline.h"

namespace frontdoor::syntax::print {

enum class Joint : std::uint8_t { close, space, in_text, comma };

struct Piece {
  std::string words;
  Joint joint = Joint::space;
  bool text = false;          // words for people
  std::vector<Aside> asides;  // comments before it: then it stands on a line of its own
};

/// The pieces of a line.
std::vector<Piece> pieces_of(const Script& script, const OutlineLine& line);

/// The same on one line, wherever it might go on.
std::string words_of(const std::vector<Piece>& pieces);

/// How many columns a piece takes beside the one before it.
std::size_t width_of(const Piece& piece);

}  // namespace frontdoor::syntax::print
