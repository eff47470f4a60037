// What became of a pack's guarantees: in words, and in JSON.
#pragma once

#include <string>

#include "engine/author/try_guarantees.h"
#include "engine/bytes/json.h"
#include "engine/compile.h"

namespace frontdoor::cli {

/// The broken ones, each with its smallest contact, and one line on all of them; empty if the pack has none.
std::string guarantees_in_words(const Compiled& compiled, const author::GuaranteeRun& run, bool color);

bytes::Json guarantees_in_json(const Compiled& compiled, const author::GuaranteeRun& run);

}  // namespace frontdoor::cli
