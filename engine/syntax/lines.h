// The logical lines of a file as a tree, by columns and bullets alone (docs/language.md, "Shape"): bullets under a
// line stand in its column or deeper, bullets under a bullet deeper than its dash, a dedent returns to an open column.
#pragma once

#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/syntax/script.h"

namespace frontdoor::syntax {

inline constexpr std::uint32_t no_line = UINT32_MAX;

struct Line {
  std::uint32_t begin = 0;  // place of its dash or first word
  std::uint32_t column = 0;
  bool bullet = false;
  std::uint32_t first = 0;  // its tokens, without the dash
  std::uint32_t last = 0;
  std::uint32_t parent = no_line;
  std::uint32_t end = 0;  // the line after everything that stands under this one
  bool cut = false;       // bullets under it are nested too deeply and left out
};

/// In the order of the text, so that what stands under a line follows it.
struct Lines {
  std::vector<Token> tokens;
  std::vector<Line> lines;
  base::Diagnostics diagnostics;

  [[nodiscard]] const Line& operator[](std::uint32_t line) const { return lines[line]; }
  [[nodiscard]] std::span<const Token> tokens_of(std::uint32_t line) const {
    return std::span(tokens).subspan(lines[line].first, lines[line].last - lines[line].first);
  }
  [[nodiscard]] base::SourceSpan span_of(const Script& script, std::uint32_t line) const;
  [[nodiscard]] bool has_children(std::uint32_t line) const { return lines[line].end > line + 1; }
};

/// Finds the tree. Lines nested deeper than `deepest_nesting` bullets are reported once and left out.
Lines find_lines(const Script& script, std::vector<Token> tokens);

}  // namespace frontdoor::syntax
