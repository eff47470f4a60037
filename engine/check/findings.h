// What need not stop a pack from being used but stops it from being published, as far as it shows without
// analysing what the rules add up to: unused facts, missing questions, reasons that cannot be said.
#pragma once

#include "engine/check/draft.h"

namespace frontdoor::check {

/// To be called once the pack is whole; reports nothing about what could not be made out.
void report_findings(Draft& draft);

}  // namespace frontdoor::check
