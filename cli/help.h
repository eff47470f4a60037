// The words of `--help`: examples first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frontdoor::cli {

/// The commands there are, in the order of help.
const std::vector<std::string>& command_names();

/// One line on what a command does.
std::string_view summary_of(std::string_view command);

/// Examples of a command; of the program itself for an empty name.
std::string_view examples_of(std::string_view command);

/// What stands below the options: keys of a talk, exit codes.
std::string_view remarks_on(std::string_view command);

}  // namespace frontdoor::cli
