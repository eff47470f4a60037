// The cleaned text of one file with the way back to its bytes: what tokens say and where they stand.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/base/source_text.h"
#include "engine/syntax/clean.h"
#include "engine/syntax/token.h"

namespace frontdoor::syntax {

class Script {
 public:
  Script(const base::SourceText& source, base::SourceId id, CleanText clean)
      : source_(&source), id_(id), clean_(std::move(clean)) {}

  [[nodiscard]] const base::SourceText& source() const { return *source_; }
  [[nodiscard]] const CleanText& clean() const { return clean_; }
  [[nodiscard]] std::u32string_view points(const Token& token) const {
    return std::u32string_view(clean_.points).substr(token.begin, token.end - token.begin);
  }

  /// True if the token is this word, case aside; `word` is in small letters.
  [[nodiscard]] bool is(const Token& token, std::string_view word) const;

  /// True for a quote that closes a text which none opens.
  [[nodiscard]] bool is_lone_quote(const Token& token) const { return clean_.points[token.begin] == lone_quote; }

  /// True if its first letter is this small one, case aside.
  [[nodiscard]] bool begins_with(const Token& token, char letter) const {
    return (clean_.points[token.begin] | 0x20U) == static_cast<char32_t>(letter);
  }

  /// What a token says, as UTF-8; underscores are spaces, as their diagnostic says.
  [[nodiscard]] std::string text(const Token& token) const;
  /// The same for several, with one space between.
  [[nodiscard]] std::string text(std::span<const Token> tokens) const;

  /// The bytes of the original from one place of the cleaned text to another.
  [[nodiscard]] base::SourceSpan span(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] base::SourceSpan span(const Token& token) const { return span(token.begin, token.end); }
  [[nodiscard]] base::SourceSpan span(std::span<const Token> tokens) const {
    return span(tokens.front().begin, tokens.back().end);
  }
  /// True if there are spaces (or the file's ends) on both sides of it.
  [[nodiscard]] bool is_surrounded_by_spaces(const Token& token) const;

  /// The spaces and tabs before the line that begins at a place.
  [[nodiscard]] base::SourceSpan indentation(std::uint32_t begin) const {
    return span(static_cast<std::uint32_t>(clean_.points.rfind(U'\n', begin) + 1), begin);
  }

 private:
  const base::SourceText* source_;
  base::SourceId id_;
  CleanText clean_;
};

/// One code point appended as UTF-8.
void append_utf8(std::string& text, char32_t point);

}  // namespace frontdoor::syntax
