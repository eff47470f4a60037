#include "engine/records/split_records.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/records/contact_errors.h"

namespace frontdoor::records {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// The place of the first byte from `at` on that is no blank; the text's end if there is none.
std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(blanks, at), text.size());
}

class Splitter {
 public:
  Splitter(std::string_view text, base::SourceId source) : text_(text), source_(source) {}

  std::vector<SplitRecord> split() {
    begin_ = skip_blanks(text_, text_.starts_with(base::byte_order_mark) ? base::byte_order_mark.size() : 0);
    if (begin_ < text_.size() && text_[begin_] == '[') {
      split_array();
    } else if (is_lines()) {
      split_lines();
    } else {
      add(begin_, text_.size());
    }
    return std::move(records_);
  }

 private:
  [[nodiscard]] base::SourceSpan span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void add(std::size_t begin, std::size_t end) {
    while (end > begin && blanks.find(text_[end - 1]) != std::string_view::npos) --end;
    const auto offset = static_cast<std::uint32_t>(begin);
    records_.push_back({span(begin, end), bytes::parse_json(text_.substr(begin, end - begin), source_, offset, {})});
  }

  void add_mistake(base::Diagnostic mistake) {
    const base::SourceSpan where = mistake.primary->span;
    records_.push_back({where, {std::nullopt, {std::move(mistake)}}});
  }

  /// The end of the value that begins at `at`: the next `,` or `]` outside of its brackets, or the text's end.
  /// A text in quotes ends with its line at the latest, so that a missing quote spoils little.
  [[nodiscard]] std::size_t item_end(std::size_t at) const {
    std::size_t depth = 0;
    bool quoted = false;
    for (; at < text_.size(); ++at) {
      const char c = text_[at];
      if (quoted) {
        if (c == '\\') ++at;
        if (c == '"' || c == '\n') quoted = false;
        continue;
      }
      if (depth == 0 && (c == ',' || c == ']')) return at;
      if (c == '"') quoted = true;
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && depth > 0) --depth;
    }
    return text_.size();
  }

  void split_array() {
    std::size_t at = skip_blanks(text_, begin_ + 1);
    if (at < text_.size() && text_[at] == ']') return end_array(at);
    while (true) {
      const std::size_t end = item_end(at);
      const bool nothing = skip_blanks(text_, at) == end;
      if (nothing && end == text_.size()) return add_mistake(array_not_closed(span(begin_, begin_ + 1)));
      if (nothing) add_mistake(no_record_here(span(end, end + 1)));
      if (!nothing) add(at, end);
      if (end == text_.size()) return not_closed();
      at = skip_blanks(text_, end + 1);
      if (text_[end] == ']') return end_array(end);
    }
  }

  /// After the last record of an array that does not end: said once, by that record or here.
  void not_closed() {
    if (records_.back().json.usable()) add_mistake(array_not_closed(span(begin_, begin_ + 1)));
  }

  void end_array(std::size_t bracket) {
    const std::size_t rest = skip_blanks(text_, bracket + 1);
    if (rest < text_.size()) add_mistake(text_after_array(span(rest, rest + 1)));
  }

  [[nodiscard]] std::size_t line_end(std::size_t at) const { return std::min(text_.find('\n', at), text_.size()); }

  /// True if the first line is a whole object, or broken but followed by a line that begins one.
  [[nodiscard]] bool is_lines() const {
    const std::size_t end = line_end(begin_);
    const std::size_t next = skip_blanks(text_, end);
    if (next == text_.size()) return false;
    if (text_[next] == '{') return true;
    const std::string_view first = text_.substr(begin_, end - begin_);
    return bytes::parse_json(first, source_, 0, {}).value.has_value();
  }

  void split_lines() {
    for (std::size_t at = begin_; at < text_.size(); at = skip_blanks(text_, line_end(at))) add(at, line_end(at));
  }

  std::string_view text_;
  base::SourceId source_;
  std::size_t begin_ = 0;
  std::vector<SplitRecord> records_;
};

}  // namespace

std::vector<SplitRecord> split_records(std::string_view text, base::SourceId source) {
  return Splitter(text, source).split();
}

}  // namespace frontdoor::records
