// A question that asks two things gets one answer, and nobody knows to which. Two alternatives joined by "or" are one
// question: a yes is an answer to both.
#pragma once

#include <optional>
#include <vector>

#include "engine/author/plain_words/sentences.h"

namespace frontdoor::author::plain_words {

/// Where a second question begins and ends: after another question mark, or after "and" with its verb before its
/// subject ("and has nobody ..."), or with its own who, what, when, how (", and how many").
std::optional<base::SourceSpan> second_question(const std::vector<Sentence>& sentences);

}  // namespace frontdoor::author::plain_words
