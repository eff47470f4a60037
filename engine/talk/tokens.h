// Numbers and words of an answer about an amount or a day: "75-79", "in her eighties", "17th of November". Number
// words are numbers here, and so are "once" and "twice"; "eighties" and "80s" are decades.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frontdoor::talk {

struct Token {
  enum class Kind : std::uint8_t { number, decade, word, plus, dash, slash } kind = Kind::word;
  std::int64_t value = 0;  // number, decade
  std::string word;        // word
};

/// The tokens of a text in small letters.
std::vector<Token> tokens_of(std::string_view text);

/// A place among tokens, tried against patterns: copying it is how a pattern starts afresh.
class Cursor {
 public:
  explicit Cursor(std::span<const Token> tokens) : rest_(tokens) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  /// Takes the words if they come next, one after the other.
  bool words(std::initializer_list<std::string_view> wanted);
  /// Takes one of the words if it comes next.
  bool any_word(std::initializer_list<std::string_view> wanted);
  bool mark(Token::Kind kind);
  std::optional<std::int64_t> number();
  std::optional<std::int64_t> decade();
  /// Any word at all.
  std::optional<std::string> word();

 private:
  std::span<const Token> rest_;
};

}  // namespace frontdoor::talk
