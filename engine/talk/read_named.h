// Answers in a fact's own named values: one of them, several, or a part: "unable", "1, 3", "at least some difficulty",
// "GP or nurse", "not police", "includes telecare", "none".
#pragma once

#include <string_view>

#include "engine/model/vocabulary.h"
#include "engine/talk/reading.h"

namespace frontdoor::talk {

/// The values meant of a scale, a choice or a set.
Reading<model::Values> read_named(const model::Fact& fact, std::string_view text);

}  // namespace frontdoor::talk
