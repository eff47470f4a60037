#include "engine/syntax/print/pieces.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/syntax/print/text_words.h"

namespace frontdoor::syntax::print {
namespace {

using enum TokenKind;

/// Small letters and single spaces; `is` or `are` and the like as written, the commas of a keyword as they should be.
std::string keyword_words(const Script& script, const Token& token) {
  const std::string_view known = words_of(token.kind);
  if (known.find(',') != std::string_view::npos) return std::string(known);
  std::string words;
  for (const char c : base::lower(script.text(token))) {
    const bool space = c == ' ' || c == '\n';
    if (!space || !words.ends_with(' ')) words += space ? ' ' : c;
  }
  return words;
}

class Pieces {
 public:
  Pieces(const Script& script, const OutlineLine& line) : script_(script), line_(line) {}

  std::vector<Piece> run() {
    for (std::size_t i = 0; i < line_.tokens.size(); ++i) {
      const Token& token = line_.tokens[i];
      const bool made_by_layout = token.begin == token.end;
      if (made_by_layout) continue;
      if (token.kind == string) {
        add_text(token, joint_of(i));
      } else {
        const bool keyword = !syntax::words_of(token.kind).empty();
        pieces_.push_back({keyword ? keyword_words(script_, token) : script_.text(token), joint_of(i), false, {}});
      }
      while (aside_ < line_.asides.size() && line_.asides[aside_].after < i) {
        pieces_.back().asides.push_back(line_.asides[aside_++]);
      }
    }
    return std::move(pieces_);
  }

 private:
  [[nodiscard]] Joint joint_of(std::size_t i) const {
    const TokenKind kind = line_.tokens[i].kind;
    if (pieces_.empty() || kind == comma || kind == colon || kind == semicolon || kind == dot) return Joint::close;
    if (i > 1 && line_.tokens.front().kind == version) return Joint::close;
    return line_.tokens[i - 1].kind == comma ? Joint::comma : Joint::space;
  }

  void add_text(const Token& token, Joint joint) {
    for (std::string& word : text_words(script_, token)) {
      pieces_.push_back({std::move(word), joint, true, {}});
      joint = Joint::in_text;
    }
  }

  const Script& script_;
  const OutlineLine& line_;
  std::vector<Piece> pieces_;
  std::size_t aside_ = 0;
};

}  // namespace

std::vector<Piece> pieces_of(const Script& script, const OutlineLine& line) { return Pieces(script, line).run(); }

std::string words_of(const std::vector<Piece>& pieces) {
  std::string words;
  for (const Piece& piece : pieces) {
    if (piece.joint != Joint::close) words += ' ';
    words += piece.words;
  }
  return words;
}

std::size_t width_of(const Piece& piece) {
  return base::count_code_points(piece.words) + (piece.joint == Joint::close ? 0 : 1);
}

}  // namespace frontdoor::syntax::print
