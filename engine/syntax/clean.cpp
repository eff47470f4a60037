#include "engine/syntax/clean.h"

#include <algorithm>
#include <optional>

#include "engine/base/text.h"
#include "engine/syntax/characters.h"
#include "engine/syntax/mistake.h"
#include "engine/syntax/parse.h"
#include "engine/syntax/quotes.h"
#include "engine/syntax/text_errors.h"

namespace frontdoor::syntax {
namespace {

/// How many code points of further lines are searched for the end of a text.
constexpr std::size_t longest_continuation = 4'000;

char32_t decoded(std::string_view text, std::size_t at, std::size_t length) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  char32_t point = byte(0) & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) point = (point << 6) | (byte(i) & 0x3F);
  return point;
}

char32_t plain_ascii(char c) { return c == '\v' || c == '\f' ? U'\n' : static_cast<char32_t>(c); }

/// The code points of valid UTF-8, each as `plain` reads it.
CleanText code_points(std::string_view text) {
  CleanText result;
  result.points.reserve(text.size());
  result.offsets.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
    const std::size_t length = ascii ? 1 : base::code_point_length(text, at);
    char32_t point = ascii ? plain_ascii(text[at]) : plain(decoded(text, at, length));
    if (point == U'\r') point = at + 1 < text.size() && text[at + 1] == '\n' ? U' ' : U'\n';
    if (point != 0) {
      result.points += point;
      result.offsets.push_back(static_cast<std::uint32_t>(at));
    }
    at += length;
  }
  result.offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return result;
}

/// Walks the text once, line by line, and rewrites it in place.
class LineWalk {
 public:
  LineWalk(CleanText& text, base::SourceId id) : points_(text.points), text_(text), id_(id) {}

  base::Diagnostics run() {
    tab_width_ = smallest_indentation();
    while (at_ < points_.size()) physical_line();
    if (!tabs_.empty()) found_.push_back(tab_in_indentation(tabs_, tab_width_));
    if (!put_in_.empty()) put_in_quotes();
    return std::move(found_);
  }

 private:
  struct Indentation {
    std::size_t end = 0;  // the first character that is not a space or tab
    std::uint32_t column = 0;
  };

  [[nodiscard]] bool line_ends_at(std::size_t at) const { return at >= points_.size() || points_[at] == U'\n'; }

  [[nodiscard]] std::size_t line_end(std::size_t at) const {
    const std::size_t end = points_.find(U'\n', at);
    return end == std::u32string::npos ? points_.size() : end;
  }

  [[nodiscard]] base::SourceSpan span(std::size_t begin, std::size_t end) const {
    return {id_, text_.offsets[begin], text_.offsets[end]};
  }

  /// The smallest indentation by at least two spaces alone, which is one step; a tab is read as that much.
  [[nodiscard]] std::uint32_t smallest_indentation() const {
    std::size_t smallest = SIZE_MAX;
    for (std::size_t at = 0; at < points_.size(); at = line_end(at) + 1) {
      const std::size_t word = points_.find_first_not_of(U' ', at);
      if (word == std::u32string::npos) break;
      if (word > at + 1 && points_[word] != U'\n' && points_[word] != U'\t') smallest = std::min(smallest, word - at);
    }
    return smallest <= 8 ? static_cast<std::uint32_t>(smallest) : 2;
  }

  [[nodiscard]] Indentation indentation(std::size_t at) const {
    std::uint32_t column = 0;
    for (; at < points_.size(); ++at) {
      if (points_[at] == U'\t') {
        column += tab_width_ - column % tab_width_;
      } else if (points_[at] == U' ') {
        ++column;
      } else {
        break;
      }
    }
    return {at, column};
  }

  void physical_line() {
    const std::size_t begin = at_;
    const Indentation indented = indentation(at_);
    at_ = indented.end;
    if (!line_ends_at(at_) && points_[at_] != U'#') {
      note_tabs(begin, indented.end);
      if (!comma_open_ || indented.column <= column_) begin_line(indented.column);
      rest_of_line();
    }
    std::fill(points_.begin() + static_cast<std::ptrdiff_t>(begin),
              points_.begin() + static_cast<std::ptrdiff_t>(indented.end), U' ');
    at_ = line_end(at_) + 1;
  }

  void note_tabs(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      if (points_[at] == U'\t') tabs_.push_back(span(at, at + 1));
    }
  }

  void begin_line(std::uint32_t column) {
    column_ = column;
    text_.lines.push_back({static_cast<std::uint32_t>(at_), column});
    const char32_t next = at_ + 1 < points_.size() ? points_[at_ + 1] : U'\n';
    if (is_bullet(points_[at_], next)) points_[at_] = U'-';
  }

  void rest_of_line() {
    comma_open_ = false;
    line_end_ = line_end(at_);
    while (at_ < line_end_ && points_[at_] != U'#') {
      const char32_t point = points_[at_];
      if (is_quote(point)) {
        comma_open_ = false;
        quoted_text();
        continue;
      }
      if (point == U'\t') points_[at_] = U' ';
      if (points_[at_] != U' ') comma_open_ = point == U',';
      ++at_;
    }
  }

  /// True where a bullet or a row begins.
  [[nodiscard]] bool begins_item(std::size_t at) const {
    return points_[at] == U'|' || is_bullet(points_[at], at + 1 < points_.size() ? points_[at + 1] : U'\n');
  }

  /// Where a text that is open at the end of a line must have ended, or seems to have ended before a bullet or a row.
  [[nodiscard]] std::size_t text_limit(const std::size_t this_end, bool before_items = false) const {
    std::size_t end = this_end;
    while (end < points_.size() && end - this_end < longest_continuation) {
      std::size_t next = end + 1;
      Indentation indented = indentation(next);
      while (indented.end < points_.size() && points_[indented.end] == U'\n') {
        next = indented.end + 1;
        indented = indentation(next);
      }
      if (indented.end >= points_.size() || indented.column <= column_) break;
      if (before_items && begins_item(indented.end)) break;
      end = line_end(indented.end);
    }
    return end;
  }

  void quoted_text() {
    const std::size_t open = at_;
    std::optional<std::size_t> close = closing_quote(points_, open, line_end_);
    if (!close.has_value()) close = closing_quote(points_, open, text_limit(line_end_));
    if (closes_nothing(open, close)) return take_lone_quote(open);
    points_[open] = U'"';
    if (!close.has_value()) return put_closing_quote(open, words_end(text_limit(line_end_, true)));
    if (const auto end = end_before_next_text(open, *close)) return put_closing_quote(open, words_end(*end));
    points_[*close] = U'"';
    take_text(open, *close);
    at_ = *close + 1;
  }

  /// Reads quotes and line ends inside a text as what they are in it.
  void take_text(std::size_t open, std::size_t end) {
    for (std::size_t at = open + 1; at < end; ++at) {
      char32_t& point = points_[at];
      if (point == U'"' && points_[at - 1] != U'\\') point = quote_in_text;
      if (point == U'\n' || point == U'\t') point = U' ';
    }
    if (end >= line_end_) line_end_ = line_end(end);
  }

  /// True of a quote that is the end of a text, and not the beginning of one that goes on up to `close`.
  [[nodiscard]] bool closes_nothing(std::size_t at, std::optional<std::size_t> close) const {
    const std::size_t next = points_.find_first_not_of(U' ', at + 1);
    if (next >= line_end_ && !close.has_value()) return true;
    if (!looks_closing(points_, at)) return false;
    const bool goes_on = next < line_end_ && points_[next] != U'#';  // with a comma or a bar: no text begins so
    return goes_on || !close.has_value() || !looks_closing(points_, *close);
  }

  void take_lone_quote(std::size_t at) {
    points_[at] = lone_quote;
    join_text_lines();
    at_ = at + 1;
  }

  /// Lines of a text that lacks its opening quote and goes on in deeper lines: they are one line.
  void join_text_lines() {
    std::vector<LogicalLine>& lines = text_.lines;
    std::size_t first = lines.size() - 1;
    while (first > 0 && lines[first].column >= column_ && goes_on_above(lines[first])) --first;
    if (lines[first].column == 0 || lines[first].column >= column_) return;
    lines.resize(first + 1);
    column_ = lines.back().column;
  }

  [[nodiscard]] bool goes_on_above(const LogicalLine& line) const {
    return points_[line.begin] != U'-' && points_[line.begin] != U'|' && at_ - line.begin < longest_continuation;
  }

  /// The place after the last character that is not blank, before `end` and before the last bar of a row.
  [[nodiscard]] std::size_t words_end(std::size_t end) const {
    std::size_t last = points_.find_last_not_of(U" \n\t", end - 1);
    if (in_row() && points_[last] == U'|') last = points_.find_last_not_of(U' ', last - 1);
    return last + 1;
  }

  [[nodiscard]] bool in_row() const { return points_[text_.lines.back().begin] == U'|'; }

  /// Where the text was meant to end, if the next quote begins another one.
  [[nodiscard]] std::optional<std::size_t> end_before_next_text(std::size_t open, std::size_t close) const {
    if (!looks_opening(points_, close) || found_.size() >= most_diagnostics) return std::nullopt;
    const std::size_t all = text_limit(close < line_end_ ? line_end_ : line_end(close));
    return meant_end(points_, open, close, std::min(all, open + longest_continuation), in_row() ? U'|' : U',');
  }

  /// A text that is not closed is read as if it were, where it seems to end.
  void put_closing_quote(std::size_t open, std::size_t end) {
    add(found_, unclosed_text(span(open, open + 1), span(end - 1, end)));
    take_text(open, end);
    put_in_.push_back(end);
    at_ = end;
  }

  /// Makes room for the quotes that were put in.
  void put_in_quotes() {
    std::u32string points;
    std::vector<std::uint32_t> offsets;
    auto next = put_in_.begin();
    for (std::size_t at = 0; at <= points_.size(); ++at) {
      for (; next != put_in_.end() && *next == at; ++next) {
        points += U'"';
        offsets.push_back(text_.offsets[at]);
      }
      if (at < points_.size()) points += points_[at];
      offsets.push_back(text_.offsets[at]);
    }
    for (LogicalLine& line : text_.lines) {
      line.begin += static_cast<std::uint32_t>(std::ranges::upper_bound(put_in_, line.begin) - put_in_.begin());
    }
    points_ = std::move(points);
    text_.offsets = std::move(offsets);
  }

  std::u32string& points_;
  CleanText& text_;
  base::SourceId id_;
  std::size_t at_ = 0;
  std::size_t line_end_ = 0;  // of the physical line that is read
  std::uint32_t column_ = 0;  // of the logical line
  std::uint32_t tab_width_ = 2;
  bool comma_open_ = false;
  std::vector<base::SourceSpan> tabs_;
  std::vector<std::size_t> put_in_;  // before which code points a closing quote was put in
  base::Diagnostics found_;
};

/// What keeps the bytes from being a text at all.
std::optional<base::Diagnostic> not_text(const base::SourceText& source, base::SourceId id) {
  if (source.text.size() > largest_file) return file_too_large(id, source.text.size());
  if (const auto at = base::invalid_utf8_at(source.text)) return not_utf8(id, *at, source.text);
  const auto* const begin = source.text.data();
  const auto* const end = begin + source.text.size();
  const auto* const control = std::find_if(begin, end, is_control);
  if (control != end) return control_character(id, static_cast<std::size_t>(control - begin), *control);
  return std::nullopt;
}

}  // namespace

base::Checked<CleanText> clean(const base::SourceText& source, base::SourceId id) {
  base::Checked<CleanText> result;
  if (std::optional<base::Diagnostic> trouble = not_text(source, id)) {
    result.diagnostics.push_back(std::move(*trouble));
    return result;
  }
  result.value = code_points(source.text);
  result.diagnostics = LineWalk(*result.value, id).run();
  return result;
}

}  // namespace frontdoor::syntax
