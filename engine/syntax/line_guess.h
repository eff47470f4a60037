// What an author meant by words that begin no line or block: a keyword misspelt, a word of everyday speech for one,
// a keyword of another kind of block.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/nearest.h"
#include "engine/syntax/keywords.h"

namespace frontdoor::syntax {

/// A keyword and how many tokens say it.
struct Recognised {
  TokenKind keyword = TokenKind::end_of_file;
  std::size_t tokens = 0;
};

/// The longest of the keywords that stands at the start.
std::optional<Recognised> exact(const Script& script, std::span<const Token> line, std::span<const TokenKind> keywords);

/// The keyword that stands at the start, as its author wrote it; else the first word.
std::string beginning_of(const Script& script, std::span<const Token> line, std::span<const TokenKind> keywords);

/// The keyword that was meant: by spelling, or by what it says.
std::optional<Recognised> meant(const Script& script, std::span<const Token> line, std::span<const TokenKind> keywords);

/// The keywords that a misspelt one is as near to.
base::Near nearest_keywords(const Script& script, std::span<const Token> line, std::span<const TokenKind> keywords);

/// A longer keyword that begins with the one found and is misspelt: `ask abotu them`.
std::optional<Recognised> longer_meant(const Script& script, std::span<const Token> line, const Recognised& found,
                                       std::span<const TokenKind> keywords);

std::vector<TokenKind> block_keywords();
std::vector<TokenKind> line_keywords(BlockKind kind);

/// "a fact", "the pack".
std::string_view with_article(BlockKind kind);
/// The kinds of blocks that have a line with this keyword.
std::vector<std::string> blocks_with(TokenKind keyword);
/// The kind of line a keyword begins; there is one.
const LineKind& line_kind(BlockKind kind, TokenKind keyword);
/// `recommend`, `offer` and their like at the start of a line.
std::optional<Recognised> effect_verb(const Script& script, std::span<const Token> line);

/// The words themselves, for lists in messages.
std::vector<std::string> words_of(const std::vector<TokenKind>& keywords);

}  // namespace frontdoor::syntax
