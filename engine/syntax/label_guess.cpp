#include "engine/syntax/label_guess.h"

#include <algorithm>

#include "engine/base/text.h"

namespace frontdoor::syntax {
namespace {

/// So many tokens before the closing quote are looked at.
constexpr std::size_t most_tokens = 100;

bool begins_with_capital(const Script& script, const Token& token) {
  const std::string word = script.text(token);
  return token.kind == TokenKind::word && word != base::lower(word) && word.front() != base::lower(word).front();
}

/// True if every word of the name is said again in the label.
bool says_again(const Script& script, std::span<const Token> name, std::span<const Token> label) {
  return std::ranges::all_of(name, [&](const Token& word) {
    const std::string said = base::lower(script.text(word));
    return std::ranges::any_of(label, [&](const Token& token) { return script.is(token, said); });
  });
}

/// The words before a place, back to a comma, a colon or a text.
std::span<const Token> name_before(std::span<const Token> tokens, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && tokens[begin - 1].kind == TokenKind::word) --begin;
  return tokens.subspan(begin, at - begin);
}

}  // namespace

std::size_t label_begin(const Script& script, std::span<const Token> tokens) {
  std::size_t first = tokens.size();
  std::size_t best = tokens.size();
  std::size_t longest = 0;
  for (std::size_t at = tokens.size() - std::min(tokens.size(), most_tokens); at < tokens.size(); ++at) {
    const std::span<const Token> name = name_before(tokens, at);
    if (tokens[at].kind == TokenKind::string) {
      first = best = tokens.size();
      longest = 0;
    }
    if (name.empty() || !begins_with_capital(script, tokens[at])) continue;
    if (first == tokens.size()) first = at;
    if (name.size() <= longest || !says_again(script, name, tokens.subspan(at))) continue;
    longest = name.size();
    best = at;
  }
  return best < tokens.size() ? best : first;
}

}  // namespace frontdoor::syntax
