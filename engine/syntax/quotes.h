// Where a quoted text ends. Word may have curled its quotes, or one of them, or quotes inside it; what is meant is
// found by looking for the partner: straight for straight, the balancing curly one for curly, else any. Where a quote
// is missing, the signs beside the others tell which: an opening one has no space after it, a closing one none before.
#pragma once

#include <optional>
#include <string_view>

namespace frontdoor::syntax {

/// The position of the quote that closes the one at `open` and stands before `end`.
std::optional<std::size_t> closing_quote(std::u32string_view points, std::size_t open, std::size_t end);

/// True for a straight or a curly quote.
bool is_quote(char32_t point);

/// True if the quote at `at` looks like the end of a text: no space before it, and a comma, a bar, a semicolon, a
/// comment or the line's end after it.
bool looks_closing(std::u32string_view points, std::size_t at);

/// True if the quote at `at` looks like the beginning of a text: a space before it and none after.
bool looks_opening(std::u32string_view points, std::size_t at);

/// Of a text from `open`, and the quote at `close` that seems to be its end but looks like the beginning of the next:
/// where the text was meant to end, before the last `separator` between them. None if nothing separates two texts, or
/// the next quote before `end` stands between words: then they are quotes inside one text.
std::optional<std::size_t> meant_end(std::u32string_view points, std::size_t open, std::size_t close, std::size_t end,
                                     char32_t separator);

}  // namespace frontdoor::syntax
