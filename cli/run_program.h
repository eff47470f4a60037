// Starts another program, hands it a text on its standard input, and waits for it: no shell, and none of our
// environment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace frontdoor::cli {

/// `program` is a path and its arguments. Trouble if it cannot be started or does not end with 0.
base::Diagnostics run_program(const std::vector<std::string>& program, std::string_view input);

}  // namespace frontdoor::cli
