// The texts of a pack that people hear or read out: questions, what is said of a route, reasons, advice. What only
// lawyers, the ledger or colleagues see (laws, national outcomes, follow-ups) is left out.
#pragma once

#include <vector>

#include "engine/author/plain_words/sentences.h"
#include "engine/compile.h"

namespace frontdoor::author::plain_words {

enum class Use : std::uint8_t { question, reason, said };

struct Heard {
  Use use = Use::said;
  base::SourceSpan span;  // with its quotes
  std::vector<Sentence> sentences;
};

/// All of them, in order of files and blocks.
std::vector<Heard> heard_in(const Compiled& compiled);

}  // namespace frontdoor::author::plain_words
