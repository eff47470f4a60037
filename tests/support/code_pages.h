// The pages of docs/diagnostics and the golden texts beside them: tests/golden/diagnostics/CODE.txt is exactly what is
// drawn for the page's example. FRONTDOOR_BLESS=1 rewrites: read every changed line before you keep it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/author/code_page.h"
#include "engine/base/source_text.h"

namespace frontdoor::tests {

/// The text of a file of the source tree; empty if there is none.
std::string text_in(const std::string& path);

/// The parts of a code's page; none if it has no page.
std::vector<author::PagePart> page_of(std::string_view code);

/// The page's code in that language with that note; empty if there is none.
std::string code_on(std::string_view code, std::string_view language, std::string_view note);

/// The small pack of docs/language.md with a fragment beside it, which takes the place of its blocks of the same names.
base::Sources small_pack_with(const std::string& fragment);

/// What the golden text says that is not drawn, or the other way round; empty if they are the same.
std::string golden_mismatch(std::string_view code, const std::string& drawn);

}  // namespace frontdoor::tests
