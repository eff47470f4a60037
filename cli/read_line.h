// One line typed, or the end of it, or Ctrl-C. From a file or a pipe too: then the line is shown, as if typed.
#pragma once

#include <string>

namespace frontdoor::cli {

enum class LineEnd { line, end_of_input, interrupted };

struct TypedLine {
  LineEnd end = LineEnd::line;
  std::string text;
};

/// Makes Ctrl-C end the reading of a line rather than the program.
void let_interrupt_end_a_line();

/// Shows the prompt on standard error and waits.
TypedLine read_line(const char* prompt);

}  // namespace frontdoor::cli
