// Making edits: the texts with some spans replaced, and which lines that changes.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/source_text.h"

namespace frontdoor::author {

/// Lines of a text before and after its edits; each without the line end of its last line.
struct ChangedLines {
  base::SourceId source;
  std::size_t line = 1;            // of the first, before
  std::vector<std::size_t> edits;  // positions among the edits given
  std::string before, after;
};

/// True if one would change what the other changes, or both stand in one empty place.
bool overlap(const base::Edit& one, const base::Edit& other);

/// The texts with the edits made. No two may overlap.
base::Sources edited(base::Sources sources, std::span<const base::Edit> edits);

/// The lines that the edits change, each line once, in order of place. No two edits may overlap.
std::vector<ChangedLines> changed_lines(const base::Sources& sources, std::span<const base::Edit> edits);

}  // namespace frontdoor::author
