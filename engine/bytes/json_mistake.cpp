#include "engine/bytes/json_mistake.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "engine/base/text.h"
#include "engine/bytes/json_errors.h"
#include "engine/bytes/json_string.h"

namespace frontdoor::bytes {
namespace {

using base::Diagnostic;
using base::Label;

constexpr std::size_t longest_shown = 40;  // bytes of a word named in a message

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word_part(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '+' || c == '.'; }

/// Words people write where JSON has another.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> meant_words{{
    {"true", "true"},
    {"false", "false"},
    {"null", "null"},
    {"none", "null"},
    {"undefined", "null"},
    {"nan", "null"},
}};

class Search {
 public:
  explicit Search(const Stop& stop) : stop_(stop), text_(stop.text) {}

  Diagnostic first() {
    switch (stop_.awaited) {
      case Awaited::value:
        return bad_value("a JSON value", next(stop_.read));
      case Awaited::first_item:
        return bad_value("a value or `]`", next(stop_.read));
      case Awaited::item_separator:
        return after_value(']', "`,` or `]`");
      case Awaited::first_name:
        return bad_name("a name in double quotes or `}`", next(stop_.read));
      case Awaited::colon:
        return after_name();
      case Awaited::member_separator:
        return after_value('}', "`,` or `}`");
      case Awaited::end:
        return after_all();
    }
    return bad_value("a JSON value", next(stop_.read));
  }

 private:
  [[nodiscard]] base::SourceSpan span(std::size_t begin, std::size_t end) const {
    return {stop_.source, stop_.offset + static_cast<std::uint32_t>(begin),
            stop_.offset + static_cast<std::uint32_t>(end)};
  }

  /// The next byte that is not space; remembers where the space before it began.
  std::size_t next(std::size_t at) {
    understood_ = at;
    return at + skip_space(text_, at);
  }

  [[nodiscard]] bool is_at(std::size_t at, char c) const { return at < text_.size() && text_[at] == c; }

  /// The end of the word, number or single character at `at`.
  [[nodiscard]] std::size_t token_end(std::size_t at) const {
    if (at >= text_.size()) return at;
    std::size_t end = at;
    while (end < text_.size() && is_word_part(text_[end])) ++end;
    return end > at ? end : at + std::max<std::size_t>(1, base::code_point_length(text_, at));
  }

  [[nodiscard]] std::string token(std::size_t at) const {
    const std::size_t length = token_end(at) - at;
    if (length <= longest_shown) return std::string(text_.substr(at, length));
    return std::string(text_.substr(at, longest_shown)) + "…";
  }

  [[nodiscard]] std::string found(std::size_t at) const {
    if (at >= text_.size()) return "the end of the text";
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte == '"') return "a text";
    if (byte < 0x20 || byte == 0x7F) return fmt::format("the control character U+{:04X}", byte);
    return "`" + token(at) + "`";
  }

  /// The label of what was found; at the end of the text it stands right after what was understood.
  [[nodiscard]] Label here(std::size_t at, std::string text) const {
    if (at >= text_.size()) return {span(understood_, understood_), "the text ends here"};
    return {span(at, token_end(at)), std::move(text)};
  }

  Diagnostic expected(std::string_view what, std::size_t at, std::string help) {
    Diagnostic mistake = unreadable(what, found(at), here(at, ""), std::move(help));
    const bool unclosed = at >= text_.size() || is_at(at, ']') || is_at(at, '}');
    if (unclosed && stop_.open) {
      mistake.related.push_back(
          {span(*stop_.open, *stop_.open + 1), fmt::format("this `{}` is not closed", text_[*stop_.open])});
    }
    return mistake;
  }

  Diagnostic after_value(char closing, std::string_view separators) {
    const std::size_t at = next(stop_.read);
    if (is_at(at, ',')) {
      const std::size_t item = next(at + 1);
      if (is_at(item, closing)) {
        return misspelt("a comma with nothing after it", {span(at, at + 1), "nothing follows this comma"},
                        "leave it out");
      }
      return closing == ']' ? bad_value("a value", item) : bad_name("a name in double quotes", item);
    }
    if (at == stop_.read && at < text_.size() && is_word_part(text_[at]) && word_begin(at) < at) {
      return bad_value("a value", word_begin(at));
    }
    const bool another = at < text_.size() && (text_[at] == '"' || text_[at] == '{' || text_[at] == '[');
    return expected(separators, at, another ? "put a `,` before it" : "");
  }

  /// Where the word that goes on at `at` began.
  [[nodiscard]] std::size_t word_begin(std::size_t at) const {
    while (at > 0 && is_word_part(text_[at - 1])) --at;
    return at;
  }

  Diagnostic after_name() {
    const std::size_t at = next(stop_.read);
    if (!is_at(at, ':')) return expected("`:` after the name", at, "");
    return bad_value("a value after `:`", next(at + 1));
  }

  Diagnostic after_all() {
    const std::size_t at = next(stop_.read);
    if (at == stop_.read && is_word_part(text_[at]) && word_begin(at) < at) return bad_value("a value", word_begin(at));
    const bool closing = is_at(at, ']') || is_at(at, '}');
    return expected("nothing more after the value", at,
                    closing ? "leave it out; nothing is open here"
                            : "put several records into one list `[...]`, or each on a line of its own");
  }

  Diagnostic bad_name(std::string_view what, std::size_t at) {
    if (is_at(at, '"')) return bad_string(at);
    const bool word = at < text_.size() && is_word_part(text_[at]);
    return expected(what, at, word ? fmt::format("write `\"{}\"`", token(at)) : help_for_sign(at));
  }

  Diagnostic bad_value(std::string_view what, std::size_t at) {
    if (is_at(at, '"')) return bad_string(at);
    if (at >= text_.size() || !is_word_part(text_[at])) return expected(what, at, help_for_sign(at));
    return is_letter(text_[at]) || text_[at] == '_' ? bad_word(what, at) : bad_number(at);
  }

  Diagnostic bad_word(std::string_view what, std::size_t at) {
    const std::string small = base::lower(token(at));
    for (const auto& [written, meant] : meant_words) {
      if (small == written) return expected(what, at, fmt::format("write `{}`", meant));
    }
    return expected(what, at, fmt::format("a text needs double quotes: `\"{}\"`", token(at)));
  }

  Diagnostic bad_number(std::size_t at) const {
    const std::string written = token(at);
    const std::string digits = written.starts_with('-') ? written.substr(1) : written;
    std::string help = fmt::format("if it is meant as a text, put it in double quotes: `\"{}\"`", written);
    if (written.starts_with('+')) help = "leave out the `+`";
    if (digits.starts_with('.')) help = "write a digit before the point, as in `0.5`";
    const bool whole = std::ranges::all_of(digits, is_digit);
    if (whole && digits.starts_with('0')) help = "leave out the zeros in front";
    return misspelt(fmt::format("`{}` is not a number as JSON writes it", written), here(at, ""), std::move(help));
  }

  Diagnostic bad_string(std::size_t at) const {
    const StringFault fault = fault_of_string(text_, at);
    return misspelt(fault.message, {span(fault.begin, fault.end), fault.label}, fault.help);
  }

  /// Help for a sign that is no JSON but has a meaning to people.
  [[nodiscard]] std::string help_for_sign(std::size_t at) const {
    const std::string_view rest = text_.substr(std::min(at, text_.size()));
    if (rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with('#')) {
      return "JSON has no comments; leave it out";
    }
    for (const std::string_view quote : {"'", "`", "“", "”", "‘", "’", "„", "«"}) {
      if (rest.starts_with(quote)) return "put texts into straight double quotes: `\"...\"`";
    }
    return {};
  }

  const Stop& stop_;
  std::string_view text_;
  std::size_t understood_ = 0;
};

}  // namespace

Diagnostic mistake_at(const Stop& stop) { return Search(stop).first(); }

std::size_t skip_space(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_not_of(" \t\n\r", at), text.size());
  return end - std::min(at, end);
}

}  // namespace frontdoor::bytes
