// One recorded case told from the ledger alone, for somebody who was not there: what was known, what was not, what was
// advised and why, what was decided and why, what happened since. Everything in it stands in the entries.
#pragma once

#include <string>

#include "engine/bytes/json.h"
#include "kb/desk/case.h"

namespace frontdoor::cli {

struct Story {
  const desk::Case& of;
  const bytes::Json& recommendation;  // the recommendation in its body
  std::vector<std::int64_t> later;    // entries about the same person after it
};

std::string story_in_words(const Story& story, bool color);

}  // namespace frontdoor::cli
