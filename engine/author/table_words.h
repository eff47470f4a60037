// Words for people in a spreadsheet's cell: without their quotes, unless they are themselves one quotation.
#pragma once

#include <string>
#include <string_view>

#include "engine/syntax/tree.h"

namespace frontdoor::author {

inline constexpr std::string_view round_bullet = "\xE2\x80\xA2";

/// A text as a cell has it.
std::string cell_of_text(const syntax::Text& text);
/// A cell as a text in quotes. Quotes that somebody put around all of it are not part of it.
std::string text_of_cell(std::string_view cell);

}  // namespace frontdoor::author
