#include "engine/syntax/print/comments.h"

#include <algorithm>

#include "engine/syntax/characters.h"

namespace frontdoor::syntax::print {
namespace {

/// As written, but for what word processors do and spaces at the end.
std::string words_of(std::u32string_view comment) {
  std::string words;
  for (const char32_t point : comment) {
    const bool quote = is_curly_quote(point);
    append_utf8(words, quote ? U'"' : point == U'\t' ? U' ' : point);
  }
  words.erase(words.find_last_not_of(' ') + 1);
  return words;
}

class Search {
 public:
  explicit Search(const Script& script) : script_(script), points_(script.clean().points) {}

  /// The comments between two tokens.
  void gap(std::size_t begin, std::size_t end) {
    for (std::size_t at = points_.find(U'#', begin); at < end; at = points_.find(U'#', at)) {
      const std::size_t line_end = std::min(points_.find(U'\n', at), points_.size());
      comment(static_cast<std::uint32_t>(at), line_end);
      at = line_end;
    }
  }

  std::vector<Comment> take() { return std::move(found_); }

 private:
  void comment(std::uint32_t begin, std::size_t end) {
    const std::size_t before = begin == 0 ? std::u32string_view::npos : points_.find_last_not_of(U' ', begin - 1);
    const bool first = before == std::u32string_view::npos;
    Comment found{.words = words_of(points_.substr(begin, end - begin)), .begin = begin};
    found.column = static_cast<std::uint32_t>(first ? begin : begin - before - 1);
    found.own_line = first || points_[before] == U'\n';
    found.after_gap = found.own_line && has_gap_before(script_, begin);
    found_.push_back(std::move(found));
  }

  const Script& script_;
  std::u32string_view points_;
  std::vector<Comment> found_;
};

}  // namespace

bool has_gap_before(const Script& script, std::uint32_t begin) {
  const std::u32string_view points = script.clean().points;
  std::size_t line_ends = 0;
  std::size_t at = begin;
  for (; at > 0 && (points[at - 1] == U' ' || points[at - 1] == U'\n'); --at) {
    if (points[at - 1] == U'\n') ++line_ends;
  }
  return at > 0 && line_ends > 1;
}

std::vector<Comment> comments_of(const Script& script, std::span<const Token> tokens) {
  Search search(script);
  std::size_t begin = 0;
  for (const Token& token : tokens) {
    search.gap(begin, token.begin);
    begin = token.end;
  }
  search.gap(begin, script.clean().points.size());
  return search.take();
}

}  // namespace frontdoor::syntax::print
