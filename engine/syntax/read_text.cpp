#include "engine/syntax/read_text.h"

#include <utility>

#include "engine/syntax/text_errors.h"

namespace frontdoor::syntax {
namespace {

class TextReader {
 public:
  TextReader(const Token& quoted, Reading& reading)
      : reading_(reading), points_(reading.script.clean().points), at_(quoted.begin), end_(quoted.end) {
    // Why: a text that lacks one of its quotes was reported, and is read as it was meant.
    if (points_[at_] == U'"') ++at_;
    if (end_ > at_ && is_closing_quote(end_ - 1)) --end_;
    result_.span = reading.script.span(quoted);
  }

  Text read() {
    while (at_ < end_) {
      if (points_[at_] == U'{' && next() != U'{') {
        insertion();
      } else {
        character();
      }
    }
    end_words();
    if (result_.parts.empty()) reading_.report(empty_text(result_.span));
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool is_closing_quote(std::uint32_t at) const {
    return points_[at] == lone_quote || (points_[at] == U'"' && points_[at - 1] != U'\\');
  }
  [[nodiscard]] static bool is_space(char32_t point) { return point == U' ' || point == U'\n'; }
  [[nodiscard]] char32_t next() const { return at_ + 1 < end_ ? points_[at_ + 1] : U'\0'; }

  void character() {
    const char32_t point = points_[at_];
    if (is_space(point)) {
      ++at_;
      space_ = !words_.empty() || !result_.parts.empty();
      return;
    }
    const bool pair = (point == U'\\' && next() == U'"') || point == U'{';
    if (pair) ++at_;
    put_space();
    append_utf8(words_, points_[at_] == quote_in_text ? U'"' : points_[at_]);
    ++at_;
  }

  void put_space() {
    if (std::exchange(space_, false)) words_ += ' ';
  }

  void end_words() {
    if (!words_.empty()) result_.parts.emplace_back(std::exchange(words_, {}));
  }

  void insertion() {
    const std::size_t close = points_.find_first_of(U"{}", at_ + 1);
    if (close >= end_ || points_[close] == U'{') {
      reading_.report(unclosed_brace(reading_.script.span(at_, at_ + 1)));
      ++at_;
      return;
    }
    const auto first = static_cast<std::uint32_t>(std::min(points_.find_first_not_of(U' ', at_ + 1), close));
    Name name = name_between(first, static_cast<std::uint32_t>(close));
    if (name.text.empty()) {
      reading_.report(no_name_in_braces(reading_.script.span(at_, static_cast<std::uint32_t>(close) + 1)));
    } else {
      put_space();
      end_words();
      result_.parts.emplace_back(std::move(name));
    }
    at_ = static_cast<std::uint32_t>(close) + 1;
  }

  [[nodiscard]] Name name_between(std::uint32_t first, std::uint32_t end) const {
    while (end > first && points_[end - 1] == U' ') --end;
    Name name{.text = {}, .span = reading_.script.span(first, end)};
    for (std::uint32_t at = first; at < end; ++at) {
      const char32_t point = points_[at] == U'_' || is_space(points_[at]) ? U' ' : points_[at];
      if (point != U' ' || !name.text.ends_with(' ')) append_utf8(name.text, point);
    }
    return name;
  }

  Reading& reading_;
  const std::u32string& points_;
  std::uint32_t at_;
  std::uint32_t end_;
  std::string words_;
  bool space_ = false;
  Text result_;
};

}  // namespace

Text text_of(const Token& quoted, Reading& reading) { return TextReader(quoted, reading).read(); }

}  // namespace frontdoor::syntax
