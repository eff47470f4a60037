#include "engine/syntax/token.h"

#include <array>

namespace frontdoor::syntax {
namespace {

constexpr std::array keyword_words = {
    std::string_view{},
#define FRONTDOOR_TOKEN(name, antlr) std::string_view{},
#define FRONTDOOR_KEYWORD(name, antlr, words) std::string_view{words},
#include "engine/syntax/tokens.def"
#undef FRONTDOOR_TOKEN
#undef FRONTDOOR_KEYWORD
};

}  // namespace

std::string_view words_of(TokenKind kind) { return keyword_words[static_cast<std::size_t>(kind)]; }

}  // namespace frontdoor::syntax
