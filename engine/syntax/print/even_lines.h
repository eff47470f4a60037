// Breaks the words of a text into lines as a person would: as few as there can be, none too wide, about equally long,
// and where it lies near at a place where one breathes when reading aloud.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace frontdoor::syntax::print {

/// What the reader's voice does after a word; `leads_on` is a little word like "the" that wants the next.
enum class Pause : std::uint8_t { none, leads_on, after_phrase, after_sentence };

struct Word {
  std::size_t width = 0;
  Pause pause = Pause::none;
};

/// The columns that lines may use: from where the first one begins, from where the others begin, and to where.
struct Columns {
  std::size_t first = 0;
  std::size_t others = 0;
  std::size_t end = 0;
};

/// The words that begin a line, but the first.
std::vector<std::size_t> even_lines(std::span<const Word> words, const Columns& columns);

}  // namespace frontdoor::syntax::print
