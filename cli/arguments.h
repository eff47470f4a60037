// From the arguments to options. CLI11 stays behind this header.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace frontdoor::cli {

/// `arguments` without the program's name.
Options read_arguments(const std::vector<std::string>& arguments);

}  // namespace frontdoor::cli
