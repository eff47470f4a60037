// Which words are keywords at the start of a line: the kinds of blocks, and for each kind its lines, with what may
// follow the keyword and what may stand under the line. The one table to change when a line is added to the language.
#pragma once

#include <span>
#include <string_view>

#include "engine/syntax/script.h"

namespace frontdoor::syntax {

enum class BlockKind : std::uint8_t {
  pack,
  national_outcomes,
  principle,
  fact,
  group,
  define,
  conversation,
  route,
  menu,
  duty,
  rule,
  table,
  guarantee,
  example,
};

/// What follows the keyword, and so which words of it are keywords too.
enum class Tail : std::uint8_t {
  plain,   // names, numbers: no keywords
  text,    // words in quotes
  values,  // names, each perhaps with words in quotes
  condition,
  declining,  // nothing, or `unless` and a condition
  effect,     // of a rule or a duty
  limit,      // `today` or `within ...`, and a text
  range,      // 0 `to` 120
  period,     // a date, perhaps `until` another
  services,   // tags, perhaps `within` miles
  given,
  expectation,
  cell,      // of a table, under a fact
  accepted,  // a code, perhaps `of` a mark, `because` and a text
  avoided,   // a text, perhaps `say` another
};

/// What the bullets under the line are.
enum class Under : std::uint8_t { nothing, conditions, effects, givens, expectations };

struct LineKind {
  TokenKind keyword;
  Tail tail = Tail::plain;
  Under under = Under::nothing;
};

inline constexpr std::size_t block_kinds = 14;

/// The keyword at the left margin.
TokenKind keyword_of(BlockKind kind);

/// The lines of one kind of block; none for blocks whose lines have no keyword.
std::span<const LineKind> line_kinds(BlockKind kind);

/// `accept`, which stands in every block and is left out of their lists.
const LineKind& accept_line();

/// True for `accept R0452 ...`, a line of every block; in a definition a fact's name may begin so too.
bool is_accept_line(const Script& script, std::span<const Token> tokens, BlockKind kind);

/// How many tokens from the first say these words ("if none, each is"; commas may be left out); 0 if they do not.
std::size_t match_words(const Script& script, std::span<const Token> tokens, std::string_view words);

}  // namespace frontdoor::syntax
