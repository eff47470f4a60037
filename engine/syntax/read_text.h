// From a quoted text's code points to its parts: escapes undone, `{fact}` insertions found, spaces and line breaks
// made one space.
#pragma once

#include "engine/syntax/read_words.h"

namespace frontdoor::syntax {

Text text_of(const Token& quoted, Reading& reading);

}  // namespace frontdoor::syntax
