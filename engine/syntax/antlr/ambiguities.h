// What ANTLR's exact detection says against the grammar. For tests: the generated parser decides by one token and
// so never asks; here ANTLR's interpreter reads the same grammar and looks at every decision in full.
#pragma once

#include <string>
#include <vector>

#include "engine/base/source_text.h"

namespace frontdoor::syntax::antlr {

struct Detection {
  std::vector<std::string> ambiguities;  // by rule
  std::size_t blocks = 0;                // read to their end
};

/// Reads all blocks of a file.
Detection detect_ambiguities(const base::SourceText& source);

}  // namespace frontdoor::syntax::antlr
