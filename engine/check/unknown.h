// Names and values that nothing has, kept until the whole pack is known: the same one is told once, with every place
// where it stands; and where it is the declaration that is misspelt, it is told there.
#pragma once

#include "engine/check/draft.h"

namespace frontdoor::check {

/// Reports the names that nothing has.
void report_unknown(Draft& draft);

/// Reports the values that their facts do not have.
void report_unknown_values(Draft& draft);

}  // namespace frontdoor::check
