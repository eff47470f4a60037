// Where a file names things: what a novice can misspell, put in the plural, or take from another fact.
#pragma once

#include <string>
#include <vector>

#include "engine/syntax/tree.h"

namespace frontdoor::mutation {

/// What stands at a place.
enum class What : std::uint8_t {
  declared,  // the name a block gives, or a value that a fact declares
  used,      // a name that is declared elsewhere
  value,     // a value compared with
};

struct Named {
  What what = What::used;
  base::SourceSpan span;
  std::string text;
  std::string fact;  // the fact a value belongs to
};

/// All of one file, in the order of the text.
std::vector<Named> named_in(const syntax::File& file);

}  // namespace frontdoor::mutation
