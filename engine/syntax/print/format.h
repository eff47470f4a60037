// The canonical layout of a `.rules` file (docs/language.md, 2.1): the same words in the same order, comments at
// their places, everything else as it is always written. It never changes what the file means, nor its hash, and
// what it has made it leaves as it is.
#pragma once

#include <string>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"

namespace frontdoor::syntax::print {

/// The file in its canonical layout. No value if it has a mistake: then it must not be touched.
base::Checked<std::string> format(const base::SourceText& source, base::SourceId id);

}  // namespace frontdoor::syntax::print
