// Findings that a pack has decided to live with (`accept R0452 of 3f9a2c because "..."`). An accept holds for one block
// as it stands: the mark is taken from what the block says, so a changed block asks for a new look.
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/syntax/tree.h"

namespace frontdoor::author {

struct AcceptedFinding {
  base::Diagnostic finding;
  std::string because;
  base::SourceSpan line;  // the accept line
};

/// The mark of a block: the first six digits of SHA-256 over its canonical lines without its accept lines.
std::string mark_of(const syntax::File& file, const syntax::Block& block);

/// Takes out of the diagnostics what their block accepts and gives it back; adds what there is to say of accept lines
/// that lack their mark, have gone stale or accept nothing. With errors, nothing is said of those that accept nothing.
std::vector<AcceptedFinding> take_accepted(const std::vector<syntax::File>& files, base::Diagnostics& diagnostics);

}  // namespace frontdoor::author
