// The small pack of tests/fixtures/village, for tests of what people see and say.
#pragma once

#include <string_view>

#include "engine/program/program.h"

namespace frontdoor::tests {

/// Compiled once a process. It must have no errors.
const program::Program& village();

const model::Fact& village_fact(std::string_view name);

}  // namespace frontdoor::tests
