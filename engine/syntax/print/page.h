// The printed file as it grows, line by line: blank lines where one is wanted and none twice, comments beside
// neighbouring lines in one column.
#pragma once

#include <string>
#include <vector>

#include "engine/syntax/print/fill.h"

namespace frontdoor::syntax::print {

class Page {
 public:
  /// Wants a blank line before what comes next; not at the top of the page, and not before what stands under a line.
  void gap() { gap_wanted_ = true; }
  /// A line that stands so deep in its block.
  void add(std::size_t depth, PrintedLine line);
  /// The whole text.
  std::string text();

 private:
  void align_comments();

  std::vector<PrintedLine> lines_;
  std::size_t depth_ = 0;  // of the last line
  bool gap_wanted_ = false;
};

}  // namespace frontdoor::syntax::print
