// A text as JSON writes it: in double quotes, with the fewest escapes that RFC 8259 allows.
#pragma once

#include <string>
#include <string_view>

namespace frontdoor::bytes {

/// Appends `text`, which is UTF-8, to `out`.
void append_json_text(std::string& out, std::string_view text);

}  // namespace frontdoor::bytes
