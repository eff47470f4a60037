#include "engine/syntax/broken_line.h"

#include <algorithm>
#include <array>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/syntax/as_bullets.h"

namespace frontdoor::syntax {
namespace {

using enum TokenKind;

bool is_verb(TokenKind kind) { return kind == is || kind == includes || kind == does_not_include; }

bool is_word(TokenKind kind) { return kind == word || kind == number || kind == string; }

bool ends_line(TokenKind kind) { return kind == newline || kind == indent || kind == dedent; }

}  // namespace

BrokenLine::BrokenLine(const Script& script, const BlockTokens& block, const antlr::Misfit& misfit)
    : script_(script), kind_(block.kind), rule_(misfit.rule) {
  const std::vector<Token>& tokens = block.tokens;
  std::size_t begin = misfit.token;
  while (begin > 0 && !ends_line(tokens[begin - 1].kind)) --begin;
  std::size_t end = misfit.token;
  while (end < tokens.size() && !ends_line(tokens[end].kind)) ++end;
  line_ = std::span(tokens).subspan(begin, std::max<std::size_t>(end, misfit.token + 1) - begin);
  at_ = misfit.token - begin;
}

std::string BrokenLine::inside_quotes() const {
  const Token& quoted = here();
  return script_.text({quoted.kind, quoted.begin + 1, std::max(quoted.begin + 1, quoted.end - 1), quoted.line});
}

const Token& BrokenLine::keyword() const {
  return line_.size() > 1 && line_.front().kind == bullet ? line_[1] : line_.front();
}

std::span<const Token> BrokenLine::words_before() const {
  const std::size_t skipped = at_ > 1 && line_.front().kind == bullet ? 1 : 0;
  return line_.subspan(skipped, at_ - skipped);
}

bool BrokenLine::line_has_before(TokenKind kind) const {
  return std::ranges::find(line_.first(at_), kind, &Token::kind) != line_.begin() + static_cast<std::ptrdiff_t>(at_);
}

base::SourceSpan BrokenLine::span_of(TokenKind kind) const {
  return script_.span(*std::ranges::find(line_, kind, &Token::kind));
}

std::span<const Token> BrokenLine::from(TokenKind kind) const {
  std::size_t begin = at_;
  while (begin > 0 && line_[begin].kind != kind) --begin;
  return line_.subspan(begin);
}

bool BrokenLine::begins_test() const {
  switch (rule_) {
    case Rule::condition:
    case Rule::given:
    case Rule::given_line:
    case Rule::expectation:
    case Rule::expect_line:
    case Rule::guarantee_then_line:
      return !is_word(before().kind) || at_ == 0;
    default:
      return false;
  }
}

std::optional<Token> BrokenLine::joiner_before() const {
  for (std::size_t i = at_; i-- > 0;) {
    if (is_verb(line_[i].kind)) return std::nullopt;
    if (script_.is(line_[i], "and") || script_.is(line_[i], "or")) return line_[i];
  }
  return std::nullopt;
}

std::optional<base::Edit> BrokenLine::bullets_at(const Token& joiner) const {
  static constexpr std::array heads = {bullet, when, unless, only_when, may_be_declined, given, expect};
  std::size_t begin = 0;
  while (std::ranges::find(heads, line_[begin].kind) != heads.end()) ++begin;
  std::span<const Token> tests = line_.subspan(begin);
  if (ends_line(tests.back().kind)) tests = tests.first(tests.size() - 1);
  const auto at = static_cast<std::size_t>(std::ranges::find(tests, joiner.begin, &Token::begin) - tests.begin());
  if (at == 0 || at + 1 >= tests.size()) return std::nullopt;
  const std::string left = script_.text(tests.first(at));
  const std::string right = script_.text(tests.subspan(at + 1));
  return as_bullets(script_.source(), {script_.span(tests), left, base::lower(script_.text(joiner)), right});
}

std::optional<Token> BrokenLine::misspelt_verb() const {
  if (std::ranges::any_of(line_.first(at_), is_verb, &Token::kind)) return std::nullopt;
  static const std::vector<std::string> verbs = {"includes", "include"};
  for (const Token& token : line_.first(at_)) {
    if (token.kind == word && !base::all_nearest(script_.text(token), verbs).empty()) return token;
  }
  return std::nullopt;
}

std::span<const Token> BrokenLine::subject() const {
  const std::span<const Token> words = words_before();
  const auto verb = std::ranges::find_if(words, is_verb, &Token::kind);
  const auto length = static_cast<std::size_t>(verb - words.begin());
  return words.first(std::max<std::size_t>(1, length));
}

base::SourceSpan BrokenLine::place_after_verb() const {
  std::size_t verb = 0;
  for (std::size_t i = 0; i < at_; ++i) {
    if (is_verb(line_[i].kind) || line_[i].kind == not_) verb = i;
  }
  return script_.span(line_[verb + 1].begin, line_[verb + 1].begin);
}

base::SourceSpan BrokenLine::end_of_before() const { return script_.span(before().end, before().end); }

base::SourceSpan BrokenLine::start_of_cell() const {
  std::size_t begin = at_;
  while (begin > 0 && line_[begin - 1].kind != pipe && line_[begin - 1].kind != row) --begin;
  return script_.span(line_[begin].begin, line_[begin].begin);
}

bool BrokenLine::rest_is_plain() const {
  return std::ranges::none_of(rest(), [](const Token& token) { return token.kind == string; });
}

}  // namespace frontdoor::syntax
