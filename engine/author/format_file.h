// A file of a pack in its canonical layout (engine/syntax/print), and a last look before it replaces what was written.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"

namespace frontdoor::author {

/// The file as it is to be laid out. No value if it has a mistake: then it must not be touched.
base::Checked<std::string> format_file(const base::SourceText& source, base::SourceId id);

/// True if both texts are read without a mistake, and as the same.
bool mean_the_same(std::string_view left, std::string_view right);

}  // namespace frontdoor::author
