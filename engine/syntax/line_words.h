// Says which words of one line are keywords, by where they stand: `is` after a name, `at least` after `is`, `today`
// at the end of an effect. The words of a keyword become one token; everything else is copied.
#pragma once

#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/syntax/keywords.h"
#include "engine/syntax/script.h"

namespace frontdoor::syntax {

class LineWords {
 public:
  LineWords(const Script& script, std::span<const Token> words, std::uint32_t line, base::Diagnostics& diagnostics,
            std::vector<Token>& out)
      : script_(script), words_(words), line_(line), diagnostics_(diagnostics), out_(out) {}

  /// Takes the keyword if its words stand here.
  bool take(TokenKind keyword);
  /// Takes the next tokens as the keyword.
  void take_as(TokenKind keyword, std::size_t tokens) { merge(keyword, tokens); }
  /// Takes what follows a line's keyword, to the line's end.
  void take_tail(Tail tail);

 private:
  [[nodiscard]] bool done() const { return at_ == words_.size(); }
  [[nodiscard]] std::span<const Token> rest() const { return words_.subspan(at_); }
  bool take_words(TokenKind keyword, std::string_view words);
  void merge(TokenKind keyword, std::size_t count);
  void copy();
  void copy_rest();
  /// Copies the rest, but words that no name holds are keywords.
  void take_rest();
  bool take_reserved();
  bool take_verb();
  bool take_first_of(std::span<const TokenKind> keywords);
  /// `>=` and its like, read as the words they stand for.
  bool take_sign();
  /// Up to a comparison that lacks its `is`, if the line has one and no verb, and then the `is`.
  bool take_to_bare_comparison();
  [[nodiscard]] bool has_verb() const;
  [[nodiscard]] std::size_t tokens_to_bare_comparison() const;

  void take_labelled_values();
  /// Words that end with a quote which none opens are a text; true if they stand here.
  bool take_unopened_text();
  void take_condition();
  void take_cell();
  void take_accepted();
  void take_avoided();
  void take_test();
  void take_quality();
  bool take_misspelt_answer();
  void take_values();
  void take_effect();
  void take_limit();
  void take_amount();
  void take_expectation();
  void take_expected_quality();
  void take_advice();
  void take_last(TokenKind keyword, std::string_view words);

  const Script& script_;
  std::span<const Token> words_;
  std::uint32_t line_;
  base::Diagnostics& diagnostics_;
  std::vector<Token>& out_;
  std::size_t at_ = 0;
};

}  // namespace frontdoor::syntax
