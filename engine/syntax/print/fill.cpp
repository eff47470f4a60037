#include "engine/syntax/print/fill.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/syntax/print/even_lines.h"

namespace frontdoor::syntax::print {
namespace {

constexpr std::size_t deeper = 4;
/// What a line may take beside a deep indentation.
constexpr std::size_t least_width = 60;

constexpr std::array<std::string_view, 19> little_words = {"a",  "an",   "the", "and", "or",  "of", "to",
                                                           "in", "on",   "at",  "by",  "for", "as", "with",
                                                           "so", "that", "is",  "are", "be"};

Pause pause_after(const std::string& word) {
  if (std::ranges::find(little_words, word) != little_words.end()) return Pause::leads_on;
  const char last = word.back();
  if (last == '.' || last == '?' || last == '!') return Pause::after_sentence;
  return last == ',' || last == ';' || last == ':' ? Pause::after_phrase : Pause::none;
}

class Filling {
 public:
  Filling(const std::vector<Piece>& pieces, std::size_t indent, std::string_view lead)
      : pieces_(pieces), indent_(indent), width_(std::max(widest_line, indent + least_width)) {
    begin_line(indent, lead);
    each_alone_ = std::ranges::any_of(pieces, &Piece::text) &&
                  std::ranges::any_of(pieces, [](const Piece& piece) { return piece.joint == Joint::comma; });
  }

  std::vector<PrintedLine> run() {
    const bool whole = fits(0, pieces_.size()) &&
                       std::ranges::all_of(pieces_, [](const Piece& piece) { return piece.asides.empty(); });
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (!pieces_[i].asides.empty()) {
        break_at_asides(pieces_[i].asides);
      } else if (!whole && breaks_before(i)) {
        begin_line(indent_ + deeper, "");
      } else if (pieces_[i].joint != Joint::close) {
        lines_.back().words += ' ';
        ++column_;
      }
      if (!whole && pieces_[i].text && pieces_[i].joint != Joint::in_text) break_text(i);
      lines_.back().words += pieces_[i].words;
      column_ += base::count_code_points(pieces_[i].words);
    }
    return std::move(lines_);
  }

 private:
  void begin_line(std::size_t indent, std::string_view lead) {
    lines_.push_back({std::string(indent, ' ').append(lead), {}});
    column_ = indent + lead.size();
  }

  void break_at_asides(const std::vector<Aside>& asides) {
    for (const Aside& aside : asides) {
      if (aside.own_line) lines_.push_back({std::string(indent_ + deeper, ' '), {}});
      lines_.back().comment = aside.words;
    }
    begin_line(indent_ + deeper, "");
  }

  [[nodiscard]] bool fits(std::size_t begin, std::size_t end) const {
    std::size_t column = column_;
    for (std::size_t i = begin; i < end && column <= width_; ++i) column += width_of(pieces_[i]);
    return column <= width_;
  }

  [[nodiscard]] bool breaks_before(std::size_t i) const {
    if (pieces_[i].joint == Joint::in_text) return std::ranges::find(in_text_, i) != in_text_.end();
    if (pieces_[i].joint != Joint::comma) return false;
    if (each_alone_) return true;
    std::size_t end = i + 1;
    while (end < pieces_.size() && pieces_[end].joint != Joint::comma) ++end;
    return !fits(i, end);
  }

  /// Finds where the text that begins with a piece is to be broken.
  void break_text(std::size_t begin) {
    std::vector<Word> words;
    std::size_t i = begin;
    for (; i < pieces_.size() && (i == begin || pieces_[i].joint == Joint::in_text); ++i) {
      words.push_back({base::count_code_points(pieces_[i].words), pause_after(pieces_[i].words)});
    }
    for (; i < pieces_.size() && pieces_[i].joint == Joint::close; ++i) words.back().width += width_of(pieces_[i]);
    in_text_ = even_lines(words, {column_, indent_ + deeper, width_});
    for (std::size_t& word : in_text_) word += begin;
  }

  const std::vector<Piece>& pieces_;
  std::size_t indent_;
  std::size_t width_;
  std::size_t column_ = 0;
  bool each_alone_ = false;
  std::vector<std::size_t> in_text_;  // the pieces that begin a line inside the text that is printed
  std::vector<PrintedLine> lines_;
};

}  // namespace

std::vector<PrintedLine> fill(const std::vector<Piece>& pieces, std::size_t indent, std::string_view lead) {
  return Filling(pieces, indent, lead).run();
}

}  // namespace frontdoor::syntax::print
