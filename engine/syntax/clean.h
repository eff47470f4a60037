// The text of a `.rules` file as the lexer wants it: code points, with what word processors do undone one to one
// (curly quotes, round bullets and long dashes at the start of a line, odd spaces), and texts that go on over several
// lines joined. It also finds the logical lines: a line goes on after a comma, or inside quotes, if the next is
// indented deeper. A closing quote that is missing is put where it seems to be meant; an opening one is looked for
// later, where the words of a line are known. Every code point knows its byte in the original, so diagnostics point at
// what was typed.
#pragma once

#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"

namespace frontdoor::syntax {

/// Stands for a straight quote inside a text that curly quotes enclose; never occurs in a text file.
inline constexpr char32_t quote_in_text = 0xFDD0;
/// Stands for a quote that closes a text which none opens; never occurs in a text file.
inline constexpr char32_t lone_quote = 0xFDD1;

struct LogicalLine {
  std::uint32_t begin = 0;   // its first character that is not a space
  std::uint32_t column = 0;  // how far it is indented
};

struct CleanText {
  std::u32string points;
  std::vector<std::uint32_t> offsets;  // by code point: its first byte in the original; then the original's size. A
                                       // quote that was put in has the byte of what follows it
  std::vector<LogicalLine> lines;      // without blank lines and comments
};

/// No value if the bytes are not a text at all.
base::Checked<CleanText> clean(const base::SourceText& source, base::SourceId id);

}  // namespace frontdoor::syntax
