#include "tests/mutation/lines.h"

#include <algorithm>

namespace frontdoor::mutation {
namespace {

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' || c == '-';
}

}  // namespace

std::vector<bool> quoted_or_comment(std::string_view text) {
  std::vector<bool> marks(text.size(), false);
  bool quoted = false;
  bool comment = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') comment = false;
    if (!comment && c == '"' && (at == 0 || text[at - 1] != '\\')) {
      quoted = !quoted;
      marks[at] = true;
      continue;
    }
    if (!quoted && c == '#') comment = true;
    marks[at] = quoted || comment;
  }
  return marks;
}

std::vector<TextLine> lines_of(std::string_view text) {
  const std::vector<bool> marked = quoted_or_comment(text);
  std::vector<TextLine> lines;
  bool open = false;
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t line_end = std::min(text.find('\n', begin), text.size());
    TextLine line{.number = number, .begin = begin, .content = begin, .end = line_end, .goes_on = open};
    while (line.content < line_end && text[line.content] == ' ') ++line.content;
    begin = line_end + 1;
    if (line.content == line_end) continue;
    if (text[line.content] == '#' && !open) continue;
    for (std::size_t at = line.content; at < line_end; ++at) {
      if (text[at] == '#' && marked[at] && (at == 0 || !marked[at - 1])) {
        line.end = at;
        break;
      }
    }
    while (line.end > line.content && text[line.end - 1] == ' ') --line.end;
    line.bullet = !line.goes_on && text[line.content] == '-';
    open = text[line.end - 1] == ',' || (line_end < text.size() && marked[line_end] && line.end == line_end);
    lines.push_back(line);
  }
  return lines;
}

std::vector<Word> words_of(std::string_view text) {
  const std::vector<bool> marked = quoted_or_comment(text);
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    if (marked[at] || !is_word_character(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && !marked[at] && is_word_character(text[at])) ++at;
    words.push_back({begin, at});
  }
  return words;
}

std::size_t line_at(std::string_view text, std::size_t at) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n'));
}

}  // namespace frontdoor::mutation
