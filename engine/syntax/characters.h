// Which characters word processors put where a typewriter has others, and what they are read as.
#pragma once

#include <cstdint>

namespace frontdoor::syntax {

/// What a code point beyond ASCII is read as anywhere: odd spaces are a space, odd line ends a line end, curly
/// apostrophes straight; 0 for what has no width and is left out.
char32_t plain(char32_t point);

/// True for control characters, which no text file has.
constexpr bool is_control(char c) { return (c >= 0 && c < 0x09) || (c > 0x0D && c < 0x20) || c == 0x7F; }

/// True for the curly quotes that open or close a text.
bool is_curly_quote(char32_t point);
bool is_opening_quote(char32_t point);

/// True if a line may begin with this for a bullet, with `next` after it.
bool is_bullet(char32_t point, char32_t next);

}  // namespace frontdoor::syntax
