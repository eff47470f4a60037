// A token that does not fit, seen with its line: what stands before and after it.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "engine/syntax/antlr/grammar.h"
#include "engine/syntax/layout.h"

namespace frontdoor::syntax {

using antlr::Rule;

class BrokenLine {
 public:
  BrokenLine(const Script& script, const BlockTokens& block, const antlr::Misfit& misfit);

  [[nodiscard]] const Script& script() const { return script_; }
  [[nodiscard]] BlockKind kind() const { return kind_; }
  [[nodiscard]] Rule rule() const { return rule_; }
  /// True in a row of a table, whose columns have no words of their own.
  [[nodiscard]] bool in_row() const { return line_.front().kind == TokenKind::row; }
  [[nodiscard]] const Token& here() const { return line_[at_]; }
  [[nodiscard]] base::SourceSpan span() const { return script_.span(here()); }
  [[nodiscard]] std::string text() const { return script_.text(here()); }
  /// A text's words, without its quotes.
  [[nodiscard]] std::string inside_quotes() const;

  /// The line's first token but its bullet.
  [[nodiscard]] const Token& keyword() const;
  [[nodiscard]] std::string keyword_text() const { return script_.text(keyword()); }
  [[nodiscard]] bool line_has_before(TokenKind kind) const;
  [[nodiscard]] base::SourceSpan span_of(TokenKind kind) const;
  /// From the last token of that kind before this one to the line's end.
  [[nodiscard]] std::span<const Token> from(TokenKind kind) const;
  /// True where a test, a told fact or an expectation begins.
  [[nodiscard]] bool begins_test() const;
  /// `and` or `or` between the last verb and here.
  [[nodiscard]] std::optional<Token> joiner_before() const;
  /// The line's words after its bullet and its `when`, `unless` or the like, in two at a joiner: the edit that makes
  /// bullets of them; none where one half is empty.
  [[nodiscard]] std::optional<base::Edit> bullets_at(const Token& joiner) const;
  /// A word before here that was meant as `includes`, in a line without a verb.
  [[nodiscard]] std::optional<Token> misspelt_verb() const;
  /// The line's first two tokens but its bullet, or fewer.
  [[nodiscard]] std::span<const Token> first_two() const {
    return words_before().first(std::min<std::size_t>(2, words_before().size()));
  }
  /// What stands before the line's `is`.
  [[nodiscard]] base::SourceSpan subject_span() const { return script_.span(subject()); }
  [[nodiscard]] std::string subject_text() const { return script_.text(subject()); }
  /// The empty place after the last `is` and its `not`.
  [[nodiscard]] base::SourceSpan place_after_verb() const;

  /// The token before, or this one if it is the first.
  [[nodiscard]] const Token& before() const { return line_[at_ == 0 ? 0 : at_ - 1]; }
  [[nodiscard]] TokenKind before_kind() const { return before().kind; }
  [[nodiscard]] base::SourceSpan span_before() const { return script_.span(before()); }
  [[nodiscard]] std::string text_before() const { return script_.text(before()); }
  [[nodiscard]] std::string text_before_here() const { return script_.text(words_before()); }
  /// The empty places before this token and after the one before it.
  [[nodiscard]] base::SourceSpan before_span() const { return script_.span(here().begin, here().begin); }
  [[nodiscard]] base::SourceSpan end_of_before() const;
  /// The empty place where the cell of a row begins.
  [[nodiscard]] base::SourceSpan start_of_cell() const;

  /// The line up to here, without its bullet.
  [[nodiscard]] base::SourceSpan all_before_span() const { return script_.span(words_before()); }

  /// From here to the line's end.
  [[nodiscard]] std::span<const Token> rest() const { return line_.subspan(at_); }
  [[nodiscard]] base::SourceSpan rest_span() const { return script_.span(rest()); }
  /// True if nothing of it is quoted.
  [[nodiscard]] bool rest_is_plain() const;
  [[nodiscard]] bool is_last() const { return at_ + 1 >= line_.size(); }

 private:
  [[nodiscard]] std::span<const Token> words_before() const;
  [[nodiscard]] std::span<const Token> subject() const;

  const Script& script_;
  BlockKind kind_;
  Rule rule_;
  std::span<const Token> line_;  // its own tokens; with its end only if that is what does not fit
  std::size_t at_ = 0;
};

}  // namespace frontdoor::syntax
