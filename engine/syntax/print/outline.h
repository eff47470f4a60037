// What is to be printed, line by line in the order of the text: how deep each line stands, its tokens with the words
// of a keyword as one, and the comments around it. Says where a comment belongs; not how anything looks.
#pragma once

#include <vector>

#include "engine/syntax/layout.h"
#include "engine/syntax/print/comments.h"

namespace frontdoor::syntax::print {

/// A comment on a line of its own.
struct Remark {
  std::size_t depth = 0;  // 0: at the left margin
  std::string words;
  bool after_gap = false;
};

/// A comment inside a line, after the comma at which the line goes on.
struct Aside {
  std::size_t after = 0;  // the comma, by position in the line's tokens
  std::string words;
  bool own_line = false;
};

struct OutlineLine {
  std::size_t depth = 0;  // 0: the head of a block
  bool bullet = false;
  bool after_gap = false;
  std::vector<Token> tokens;
  std::vector<Remark> before;
  std::vector<Aside> asides;
  std::string comment;  // at its end; may be empty
};

struct Outline {
  std::vector<OutlineLine> lines;
  std::vector<Remark> at_end;
};

/// The outline of a file that was laid out without a mistake.
Outline outline_of(const Script& script, const Lines& lines, const Layout& layout);

}  // namespace frontdoor::syntax::print
