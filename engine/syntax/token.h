// The tokens between lexer, layout and parser. A place is a position in the cleaned text (clean.h), not a byte.
#pragma once

#include <cstdint>
#include <string_view>

namespace frontdoor::syntax {

enum class TokenKind : std::uint8_t {
  end_of_file,
#define FRONTDOOR_TOKEN(name, antlr) name,
#define FRONTDOOR_KEYWORD(name, antlr, words) name,
#include "engine/syntax/tokens.def"
#undef FRONTDOOR_TOKEN
#undef FRONTDOOR_KEYWORD
};

struct Token {
  TokenKind kind = TokenKind::end_of_file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t line = 0;  // its line, by position in the lines (lines.h); set by the layout
};

/// A keyword's words ("in force from"); empty for other tokens.
std::string_view words_of(TokenKind kind);

}  // namespace frontdoor::syntax
