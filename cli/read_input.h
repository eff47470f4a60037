// A text that a command is given: a file by its path, or what comes on standard input.
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"

namespace frontdoor::cli {

/// The text of the file, or of standard input for "-", of at most `limit` bytes.
base::Checked<base::SourceText> read_input(const std::string& name, std::uint64_t limit);

}  // namespace frontdoor::cli
