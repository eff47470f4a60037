// The texts that spans point into: one `.rules` file or one contact record each.
// Lines and columns count from 1; a column counts characters (code points), not bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source_span.h"

namespace frontdoor::base {

struct SourceText {
  std::string name;  // what people call it: a path, or "standard input"
  std::string text;  // bytes as read
};

/// All texts of one run; a SourceId is a position here.
using Sources = std::vector<SourceText>;

struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// Where a byte offset stands. An offset past the end is the end.
Place place_of(const SourceText& source, std::uint32_t offset);

/// The bytes of one line, counted from 1, without its line end; empty past the last line.
std::string_view line_text(const SourceText& source, std::size_t line);

/// "file:line", as an answer names the place of a rule.
std::string file_and_line(const Sources& sources, SourceSpan span);

}  // namespace frontdoor::base
