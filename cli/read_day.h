// A day given on the command line: 2026-11-20, or as people say it. The one place of the program that looks at a clock.
#pragma once

#include <optional>
#include <string>

#include "engine/model/date.h"

namespace frontdoor::cli {

/// The day it is here.
model::Date today();

/// The day; none, and said, if it is none.
std::optional<model::Date> read_day(const std::string& text);

}  // namespace frontdoor::cli
