// Conditions of blocks that stand in the handbook as they were written, not as they were compiled.
#pragma once

#include <string>

#include "engine/author/handbook/book.h"

namespace frontdoor::author::handbook {

/// "Unless any of these is so:" with a list; `lead` begins the sentence.
std::string written_condition(const Book& book, const syntax::File& file, std::string_view lead, syntax::ExprId id);

/// "any of these is so" for "any of".
std::string list_words(std::string_view written);

}  // namespace frontdoor::author::handbook
