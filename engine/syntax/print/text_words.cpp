#include "engine/syntax/print/text_words.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"
#include "engine/syntax/characters.h"

namespace frontdoor::syntax::print {
namespace {

/// A longer text stays on one line: the end of a text is not looked for without limit.
constexpr std::size_t longest_wrapped = 3'000;

class TextWords {
 public:
  explicit TextWords(std::u32string_view quoted) : points_(quoted.substr(1, quoted.size() - 2)) {}

  std::vector<std::string> run() {
    while (at_ < points_.size()) {
      if (points_[at_] == U' ') {
        ++at_;
        end_word();
      } else if (points_[at_] == U'{' && next() != U'{') {
        insertion();
      } else {
        character();
      }
    }
    end_word();
    words_.front().insert(0, 1, '"');
    // Why: a backslash before the closing quote would escape it; a space at a text's end is not part of it.
    words_.back() += words_.back().ends_with('\\') ? " \"" : "\"";
    return std::move(words_);
  }

 private:
  [[nodiscard]] char32_t next() const { return at_ + 1 < points_.size() ? points_[at_ + 1] : U'\0'; }

  void end_word() {
    if (!word_.empty()) words_.push_back(std::exchange(word_, {}));
  }

  void character() {
    const char32_t point = points_[at_];
    if (point == quote_in_text || (point == U'\\' && next() == U'"')) {
      word_ += "\\\"";
    } else if (point == U'{') {
      word_ += "{{";
    } else {
      append_utf8(word_, point);
    }
    at_ += (point == U'\\' && next() == U'"') || point == U'{' ? 2 : 1;
  }

  void insertion() {
    const std::size_t close = std::min(points_.find(U'}', at_), points_.size());
    word_ += '{';
    bool space = false;
    for (++at_; at_ < close; ++at_) {
      if (points_[at_] == U' ') {
        space = !word_.ends_with('{');
        continue;
      }
      if (std::exchange(space, false)) word_ += ' ';
      append_utf8(word_, points_[at_]);
    }
    word_ += '}';
    ++at_;
  }

  std::u32string_view points_;
  std::size_t at_ = 0;
  std::string word_;
  std::vector<std::string> words_;
};

}  // namespace

std::vector<std::string> text_words(const Script& script, const Token& quoted) {
  const std::u32string_view points = script.points(quoted);
  std::vector<std::string> words = TextWords(points).run();
  // Why: on a line that goes on, a curly quote inside a text could be taken for its end.
  const bool whole = points.size() > longest_wrapped || std::ranges::any_of(points, is_curly_quote);
  if (whole) return {base::joined(words, " ")};
  return words;
}

}  // namespace frontdoor::syntax::print
