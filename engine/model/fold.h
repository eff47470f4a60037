// What all that is said of one fact comes to, before other facts have their say: it narrows, and where it
// contradicts, the last holds. The "none" of its group's question does not touch a member that is told already;
// a fact with `a no counts only from ...` keeps every yes until it is cleared.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/model/contact.h"

namespace frontdoor::model {

/// The sayings about one fact, in the order of telling.
using SayingsOfFact = std::span<const Saying* const>;

struct Folded {
  Known known;
  std::string text;                        // of a text fact
  std::vector<base::SourceSpan> contrary;  // sayings that could not both be with what stood before
  bool left_unnamed = false;               // all that is told of it: nobody named it in the answer to its group
};

/// Folds the sayings about one fact. `person_is_speaking` says who a caller is; unknown counts as no.
Folded fold(const Vocabulary& vocabulary, FactId id, SayingsOfFact sayings, Truth person_is_speaking);

}  // namespace frontdoor::model
