// Whether the words that people hear can be followed by ear: sentences of at most 25 words, no words of the trade,
// reasons for a reading age of 11 that name what they rest on, and one thing asked at a time. Findings, not errors;
// looked for by `check`, never when a contact is answered.
#pragma once

#include "engine/author/plain_words/reading_age.h"
#include "engine/base/diagnostic.h"
#include "engine/compile.h"

namespace frontdoor::author::plain_words {

/// What a sentence may have.
inline constexpr std::size_t most_words = 25;

/// What there is to say of a pack that can be used.
base::Diagnostics findings_on(const Compiled& compiled);

}  // namespace frontdoor::author::plain_words
