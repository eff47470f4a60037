// What a word processor does to text that passes through it: no mistakes, and read as meant.
#include <array>

#include "tests/mutation/lines.h"
#include "tests/mutation/mutant.h"

namespace frontdoor::mutation {
namespace {

constexpr std::string_view open_quote = "\u201C";
constexpr std::string_view close_quote = "\u201D";
constexpr std::string_view long_dash = "\u2013";
constexpr std::string_view dot = "\u2022";

/// Calls `found` with both quotes of every text.
template <class Found>
void each_text(const std::string& text, Found found) {
  const std::vector<bool> marked = quoted_or_comment(text);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool opens = text[at] == '"' && marked[at] && (at == 0 || !marked[at - 1]);
    if (!opens) continue;
    std::size_t close = at + 1;
    while (close < text.size() && (text[close] != '"' || text[close - 1] == '\\')) ++close;
    found(at, close);
    at = close;
  }
}

std::string with_curly_quotes(std::string text, std::size_t open, std::size_t close) {
  text.replace(close, 1, close_quote);
  return text.replace(open, 1, open_quote);
}

std::string with_windows_line_ends(const std::string& text) {
  std::string result;
  for (const char c : text) result += c == '\n' ? "\r\n" : std::string(1, c);
  return result;
}

std::string through_word(const std::string& text) {
  std::string result = text;
  std::vector<std::pair<std::size_t, std::size_t>> texts;
  each_text(text, [&](std::size_t open, std::size_t close) { texts.emplace_back(open, close); });
  for (auto each = texts.rbegin(); each != texts.rend(); ++each) {
    result = with_curly_quotes(std::move(result), each->first, each->second);
  }
  const std::vector<TextLine> lines = lines_of(result);
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (line->bullet) result.replace(line->content, 2, std::string(dot) + "\t");
  }
  return "\uFEFF" + with_windows_line_ends(result);
}

}  // namespace

void paste(Maker& maker) {
  const std::string& text = maker.text();
  each_text(text, [&](std::size_t open, std::size_t close) {
    maker.whole("curly quotes", [&] { return with_curly_quotes(text, open, close); });
    maker.replace("one curly quote", close, close + 1, close_quote);
    maker.replace("one curly quote", open, open + 1, open_quote);
  });
  for (const TextLine& line : lines_of(text)) {
    const std::size_t space = text.find(' ', line.content);
    if (space < line.end) maker.replace("no-break space", space, space + 1, "\u00A0");
    if (!line.bullet) continue;
    maker.replace("long dash for a bullet", line.content, line.content + 1, long_dash);
    maker.replace("round bullet", line.content, line.content + 1, dot);
    maker.replace("round bullet and tab", line.content, line.content + 2, std::string(dot) + "\t");
  }
  maker.whole("Windows line ends", [&] { return with_windows_line_ends(text); });
  maker.whole("byte order mark", [&] { return "\uFEFF" + text; });
  maker.whole("all that Word does, at once", [&] { return through_word(text); });
}

}  // namespace frontdoor::mutation
