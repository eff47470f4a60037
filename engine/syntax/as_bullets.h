// Tests joined in one line, as the bullets they are meant to be: the text edit that the diagnostic offers.
#pragma once

#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/base/source_text.h"

namespace frontdoor::syntax {

/// Two tests with `and` or `or` between them.
struct JoinedTests {
  base::SourceSpan where;  // both, with what joins them
  std::string_view left;
  std::string_view joiner;  // "and" or "or"
  std::string_view right;
};

/// Side by side with the bullet they stand in, if its list says the same as the joiner; else as a list of their own.
base::Edit as_bullets(const base::SourceText& source, const JoinedTests& tests);

}  // namespace frontdoor::syntax
