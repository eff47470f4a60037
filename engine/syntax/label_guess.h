// Where a value's name ends and its words for people begin, if the quote between them is missing: names are written in
// small letters, words for people begin with a capital and often say the name again.
#pragma once

#include "engine/syntax/script.h"

namespace frontdoor::syntax {

/// Of `manages, some difficulty Some difficulty with it`, the place of the token `Some`; `tokens.size()` where no word
/// looks like a beginning.
std::size_t label_begin(const Script& script, std::span<const Token> tokens);

}  // namespace frontdoor::syntax
