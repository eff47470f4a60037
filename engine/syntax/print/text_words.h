// A quoted text as it is printed: straight quotes around it, one space between words, `\"` and `{{` where they are
// needed. A `{fact}` is one word, so that a line never ends inside it.
#pragma once

#include <string>
#include <vector>

#include "engine/syntax/script.h"

namespace frontdoor::syntax::print {

/// The words of a text, with its quotes at both ends. Just one if it must stay on one line.
std::vector<std::string> text_words(const Script& script, const Token& quoted);

}  // namespace frontdoor::syntax::print
