// Where a quoted text ends. Word may have curled its quotes, or one of them, or quotes inside it; what is meant is
// found by looking for the partner: straight for straight, the balancing curly one for curly, else any.
#pragma once

#include <optional>
#include <string_view>

namespace frontdoor::syntax {

/// The position of the quote that closes the one at `open` and stands before `end`.
std::optional<std::size_t> closing_quote(std::u32string_view points, std::size_t open, std::size_t end);

}  // namespace frontdoor::syntax
