// Position tests: a pack in which `### "words"` at the end of a line says what is wrong there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace frontdoor::tests {

/// A pack without mistakes and findings, with a fact of every type, for cases to add to.
std::string_view whole_pack();

/// What of the marks and the diagnostics does not fit, in words; empty if each mark has a diagnostic of that code on
/// its line whose message, label or help holds its words, and nothing else is reported.
std::string mismatches(std::string_view code, std::string_view marked, bool with_whole_pack = true);

}  // namespace frontdoor::tests
