// `and` and `or` do not join tests in a line, but they may stand in names, so only who knows the names can tell.
#pragma once

#include "engine/check/draft.h"

namespace frontdoor::check {

/// Reports two tests in one line, with the lines to write instead; false if this is not what was written.
bool report_if_joined(Draft& draft, const syntax::Test& test, SourceSpan where);

}  // namespace frontdoor::check
