#include "tests/support/rough_text.h"

#include <rapidcheck.h>

#include <array>
#include <utility>

namespace frontdoor::tests {
namespace {

int draw(int below) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, below)); }
/// Seldom so, and never in what a failing case shrinks to.
bool one_in(int times) { return draw(times) == times - 1; }

template <class Range>
std::string one_of(const Range& range) {
  return range[static_cast<std::size_t>(draw(static_cast<int>(std::size(range))))];
}

constexpr std::array<const char*, 6> bullets = {"- ", "•\t", "– ", "* ", "o\t", "-   "};
constexpr std::array<const char*, 4> spaces = {"  ", "\xC2\xA0", "\t", "\xE2\x80\x8B "};
constexpr std::array<const char*, 5> comments = {"#", "# why “so”", "#  indented", "# don’t ask", "# - lives alone"};

}  // namespace

RoughText::RoughText() : text_(one_in(4) ? "\xEF\xBB\xBF" : ""), line_end_(one_in(4) ? "\r\n" : "\n") {}

void RoughText::comment() { text_ += one_of(comments); }

void RoughText::before_line() {
  while (one_in(5)) {
    if (one_in(2)) {
      text_.append(static_cast<std::size_t>(draw(9)), ' ');
      comment();
    } else {
      text_.append(static_cast<std::size_t>(draw(3)), ' ');
    }
    text_ += line_end_;
  }
}

std::size_t RoughText::column_of(std::size_t depth, bool bullet) {
  if (depth == 0) return 0;
  std::size_t& column = child_columns_[depth - 1];
  const bool beside = bullet && depth > 1 && columns_.size() >= depth && one_in(4);
  if (column == 0) column = columns_[depth - 1] + (beside ? 0U : 1U + static_cast<std::size_t>(draw(4)));
  return column;
}

void RoughText::line(std::size_t depth, const std::string& tidy) {
  const bool bullet = tidy.starts_with("- ");
  columns_.resize(depth);
  child_columns_.resize(depth);
  // Why: bullets may stand in the column of the line above them, but not of a bullet.
  const std::size_t column = column_of(depth, bullet && depth < 3);
  columns_.push_back(column);
  child_columns_.push_back(0);
  before_line();
  text_.append(column, ' ');
  if (bullet) text_ += one_of(bullets);
  words(bullet ? tidy.substr(2) : tidy, column);
  end_of_line();
}

void RoughText::end_of_line() {
  if (one_in(8)) text_ += "   ";
  if (one_in(8)) comment();
  text_ += line_end_;
}

void RoughText::new_line(std::size_t column) {
  text_ += line_end_;
  text_.append(column + 1 + static_cast<std::size_t>(draw(6)), ' ');
}

void RoughText::gap_between_words() { text_ += one_in(8) ? one_of(spaces) : std::string(" "); }

void RoughText::words(const std::string& tidy, std::size_t column) {
  const bool shout = one_in(10);
  for (std::size_t at = 0; at < tidy.size(); ++at) {
    const char c = tidy[at];
    if (c == '"') {
      at = text(tidy, at, column);
    } else if (c == ' ' && tidy[at - 1] == ',' && one_in(4)) {
      if (one_in(3)) comment();
      if (one_in(4)) new_line(0), comment();
      new_line(column);
    } else if (c == ' ') {
      gap_between_words();
    } else if (shout && at == 0 && c >= 'a' && c <= 'z') {
      text_ += static_cast<char>(c - 'a' + 'A');
    } else {
      if (c == ',' && one_in(8)) text_ += ' ';
      text_ += c;
    }
  }
}

/// Writes the text that begins at a place, and gives the place of its closing quote.
std::size_t RoughText::text(const std::string& tidy, std::size_t at, std::size_t column) {
  std::size_t end = at + 1;
  while (tidy[end] != '"' || tidy[end - 1] == '\\') ++end;
  const std::string inside = tidy.substr(at + 1, end - at - 1);
  const bool curly = one_in(3) && inside.find('"') == std::string::npos;
  text_ += curly ? "“" : "\"";
  for (const char c : inside) {
    if (c != ' ') {
      text_ += c;
    } else if (one_in(12)) {
      new_line(column);
    } else {
      gap_between_words();
    }
  }
  text_ += curly ? "”" : "\"";
  return end;
}

std::string RoughText::take() {
  before_line();
  while (one_in(2) && text_.ends_with('\n')) text_.pop_back();
  return std::move(text_);
}

}  // namespace frontdoor::tests
