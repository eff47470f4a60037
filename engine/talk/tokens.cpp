#include "engine/talk/tokens.h"

#include <algorithm>
#include <array>

namespace frontdoor::talk {
namespace {

using Kind = Token::Kind;

constexpr std::int64_t too_large = 1'000'000'000'000;  // beyond every number and year a fact can have

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == '\'' || static_cast<unsigned char>(c) >= 0x80; }

constexpr std::array<std::string_view, 20> small_numbers = {
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 8> tens = {"twenty", "thirty",  "forty",  "fifty",
                                                  "sixty",  "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 8> decades = {"twenties", "thirties",  "forties",  "fifties",
                                                     "sixties",  "seventies", "eighties", "nineties"};

template <std::size_t N>
std::optional<std::int64_t> place_in(const std::array<std::string_view, N>& words, std::string_view word) {
  const auto found = std::ranges::find(words, word);
  return found == words.end() ? std::nullopt : std::optional(std::int64_t{found - words.begin()});
}

Token token_of_word(std::string word) {
  if (const auto ten = place_in(tens, word)) return {Kind::number, (*ten + 2) * 10, std::move(word)};
  if (const auto decade = place_in(decades, word)) return {Kind::decade, (*decade + 2) * 10, {}};
  if (const auto small = place_in(small_numbers, word)) return {Kind::number, *small, {}};
  if (word == "once") return {Kind::number, 1, {}};
  if (word == "twice") return {Kind::number, 2, {}};
  if (word == "nil") return {Kind::number, 0, {}};
  if (word == "hundred") return {Kind::number, 100, {}};
  return {Kind::word, 0, std::move(word)};
}

class TokenReader {
 public:
  explicit TokenReader(std::string_view text) : text_(text) {}

  std::vector<Token> all() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_digit(c))
        number();
      else if (is_letter(c))
        word();
      else
        mark(c);
    }
    return std::move(tokens_);
  }

 private:
  void number() {
    std::int64_t value = 0;
    for (; at_ < text_.size() && is_digit(text_[at_]); ++at_)
      value = std::min(value * 10 + (text_[at_] - '0'), too_large);
    tokens_.push_back({Kind::number, value, {}});
    const std::string ending = letters();
    if (ending == "s" || ending == "'s") tokens_.back().kind = Kind::decade;
    const bool ordinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
    const bool dropped = ordinal || tokens_.back().kind == Kind::decade || ending.empty();
    if (!dropped) tokens_.push_back(token_of_word(ending));
  }

  void word() {
    Token token = token_of_word(letters());
    // Why: "eighty two" and "eighty-two" are one number; a ten keeps its word until then.
    const bool after_ten = !tokens_.empty() && tokens_.back().kind == Kind::number && !tokens_.back().word.empty();
    if (after_ten && token.kind == Kind::number && token.value >= 1 && token.value <= 9) {
      tokens_.back().value += token.value;
      tokens_.back().word.clear();
      return;
    }
    tokens_.push_back(std::move(token));
  }

  void mark(char c) {
    const bool between_digits =
        at_ > 0 && at_ + 1 < text_.size() && is_digit(text_[at_ - 1]) && is_digit(text_[at_ + 1]);
    ++at_;
    const bool in_number_word = !tokens_.empty() && tokens_.back().kind == Kind::number && !tokens_.back().word.empty();
    if (c == '+') tokens_.push_back({Kind::plus, 0, {}});
    if (c == '/' || (c == '.' && between_digits)) tokens_.push_back({Kind::slash, 0, {}});
    if (c == '-' && !in_number_word) tokens_.push_back({Kind::dash, 0, {}});
    if (c == '~') tokens_.push_back({Kind::word, 0, "about"});
  }

  std::string letters() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_letter(text_[at_])) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) { return TokenReader(text).all(); }

bool Cursor::words(std::initializer_list<std::string_view> wanted) {
  if (rest_.size() < wanted.size()) return false;
  std::size_t at = 0;
  for (std::string_view word : wanted) {
    const Token& token = rest_[at++];
    if (token.kind != Kind::word || token.word != word) return false;
  }
  rest_ = rest_.subspan(wanted.size());
  return true;
}

bool Cursor::any_word(std::initializer_list<std::string_view> wanted) {
  return std::ranges::any_of(wanted, [&](std::string_view word) { return words({word}); });
}

bool Cursor::mark(Kind kind) {
  if (rest_.empty() || rest_.front().kind != kind) return false;
  rest_ = rest_.subspan(1);
  return true;
}

std::optional<std::int64_t> Cursor::number() {
  if (rest_.empty() || rest_.front().kind != Kind::number) return std::nullopt;
  const std::int64_t value = rest_.front().value;
  rest_ = rest_.subspan(1);
  return value;
}

std::optional<std::int64_t> Cursor::decade() {
  if (rest_.empty() || rest_.front().kind != Kind::decade) return std::nullopt;
  const std::int64_t value = rest_.front().value;
  rest_ = rest_.subspan(1);
  return value;
}

std::optional<std::string> Cursor::word() {
  if (rest_.empty() || rest_.front().kind != Kind::word) return std::nullopt;
  std::string word = rest_.front().word;
  rest_ = rest_.subspan(1);
  return word;
}

}  // namespace frontdoor::talk
