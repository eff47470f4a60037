// The lines of a `.rules` file as a novice sees them, and what is inside quotes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frontdoor::mutation {

struct TextLine {
  std::size_t number = 1;
  std::size_t begin = 0;    // its first byte
  std::size_t content = 0;  // its first byte that is not a space
  std::size_t end = 0;      // without its line end and its comment
  bool bullet = false;
  bool goes_on = false;  // belongs to the line before: after a comma or inside quotes

  [[nodiscard]] std::size_t indent() const { return content - begin; }
};

/// Lines that say something: no blank ones, no comments.
std::vector<TextLine> lines_of(std::string_view text);

/// By byte: inside quotes, with the quotes; or in a comment.
std::vector<bool> quoted_or_comment(std::string_view text);

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};
/// The words of a text that stand outside quotes and comments: letters, digits, `'`, `-`.
std::vector<Word> words_of(std::string_view text);

/// The line, counted from 1, on which a byte stands.
std::size_t line_at(std::string_view text, std::size_t at);

}  // namespace frontdoor::mutation
