// The one source line that a diagnostic shows, and where to underline it. Made for terminals: a tab is one
// space, what could confuse a terminal or a reader (control and direction characters, bytes that are not UTF-8)
// is shown as a replacement character, and a very long line is cut around the span. Of a span over several
// lines the first is shown.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/source_text.h"

namespace frontdoor::base {

struct Snippet {
  std::string text;
  std::size_t begin = 0;   // columns before the underline
  std::size_t length = 1;  // columns of the underline, at least one
  bool whole = true;       // false if the line was cut
};

/// The line a span begins on.
Snippet cut_snippet(const SourceText& source, SourceSpan span);

/// The text on one line, as a terminal may safely show it.
std::string printable(std::string_view text);

}  // namespace frontdoor::base
