// Data goes to standard output, everything else to standard error. A standard output that takes no more is noticed.
#pragma once

#include <string_view>

#include "cli/exit_code.h"

namespace frontdoor::cli {

void write_out(std::string_view data);
void write_error(std::string_view words);

/// True if the stream is a terminal that shows colour, and nothing asks for none.
bool shows_color(int descriptor, bool no_color);

/// Hands everything over. World, with a message, if standard output was full or gone.
ExitCode finish_output();

}  // namespace frontdoor::cli
