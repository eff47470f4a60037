// Words and marks left out, or others put in their place.
#include <algorithm>
#include <array>

#include "tests/mutation/lines.h"
#include "tests/mutation/mutant.h"

namespace frontdoor::mutation {
namespace {

/// Each quote by itself. Where the closing one is missing, the text may be seen to go on to its line's end.
void drop_quotes(Maker& maker) {
  const std::string& text = maker.text();
  const std::vector<bool> marked = quoted_or_comment(text);
  bool in_text = false;
  std::size_t open = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool quote = text[at] == '"' && marked[at] && (in_text || at == 0 || !marked[at - 1]);
    if (!quote || (at > 0 && text[at - 1] == '\\')) continue;
    in_text = !in_text;
    if (in_text) open = at;
    maker.replace("missing quote", at, at + 1, "", {line_at(text, open), line_at(text, at)});
  }
}

struct Sign {
  std::string_view words;
  std::string_view sign;
};
constexpr std::array<Sign, 6> signs = {{{" is at least ", " >= "},
                                        {" is at most ", " <= "},
                                        {" is more than ", " > "},
                                        {" is less than ", " < "},
                                        {" is not ", " != "},
                                        {" is ", " = "}}};

void write_signs(Maker& maker, const TextLine& line) {
  const std::string& text = maker.text();
  const std::vector<bool> marked = quoted_or_comment(std::string_view(text).substr(line.begin, line.end - line.begin));
  for (const Sign& sign : signs) {
    const std::size_t at = text.find(sign.words, line.content);
    if (at >= line.end || marked[at - line.begin]) continue;
    maker.replace("= or > for words", at, at + sign.words.size(), sign.sign);
    return;
  }
}

/// Two bullets side by side, said in one line.
void join_bullets(Maker& maker, const std::vector<TextLine>& lines, std::size_t i) {
  const std::string& text = maker.text();
  const TextLine& line = lines[i];
  if (!line.bullet || i == 0 || i + 1 >= lines.size()) return;
  const TextLine& next = lines[i + 1];
  if (!next.bullet || next.indent() != line.indent()) return;
  const bool goes_deeper = i + 2 < lines.size() && lines[i + 2].bullet && lines[i + 2].indent() > next.indent();
  if (goes_deeper) return;
  std::size_t head = i;
  while (head > 0 && lines[head].bullet && lines[head].indent() >= line.indent()) --head;
  const std::string_view above(text.data() + lines[head].content, lines[head].end - lines[head].content);
  const bool all = above.ends_with("all of");
  if (!all && !above.ends_with("any of")) return;
  maker.replace("inline and, or", line.end, next.content + 1, all ? " and" : " or", {line.number});
}

/// A keyword that another kind of block has.
struct Foreign {
  std::string_view block;
  std::string_view keyword;
};
constexpr std::array<Foreign, 10> foreign = {{{"pack", "ask"},
                                              {"principle", "because"},
                                              {"fact", "because"},
                                              {"group", "when"},
                                              {"route", "because"},
                                              {"duty", "expect"},
                                              {"rule", "given"},
                                              {"example", "when"},
                                              {"guarantee", "because"},
                                              {"table", "given"}}};

/// The first word of a line of a block made one that belongs to another kind of block.
void misplace_keyword(Maker& maker, const TextLine& line, std::string_view block) {
  const std::string& text = maker.text();
  const auto* const other = std::ranges::find(foreign, block, &Foreign::block);
  if (other == foreign.end() || line.indent() != 2 || line.bullet || line.goes_on) return;
  const std::size_t end = std::min(text.find_first_of(" :\n", line.content), line.end);
  maker.replace("keyword out of place", line.content, end, other->keyword);
}

void leave_out_then(Maker& maker, const std::vector<TextLine>& lines, std::size_t i, std::size_t head) {
  const std::string& text = maker.text();
  const TextLine& line = lines[i];
  if (line.indent() != 2 || text.compare(line.content, 4, "then") != 0) return;
  std::size_t last = i;
  while (last + 1 < lines.size() && (lines[last + 1].indent() > 2 || lines[last + 1].goes_on)) ++last;
  maker.replace("then line left out", line.begin, text.find('\n', lines[last].end) + 1, "", {lines[head].number});
  if (text[line.content + 4] == ' ') maker.replace("then left out", line.content, line.content + 5, "");
}

}  // namespace

void reword(Maker& maker) {
  const std::string& text = maker.text();
  const std::vector<TextLine> lines = lines_of(text);
  drop_quotes(maker);
  std::size_t head = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    if (line.goes_on) continue;
    if (line.indent() == 0) head = i;
    const std::size_t first = lines[head].content;
    const std::string_view block(text.data() + first, std::min(text.find_first_of(" \n", first), text.size()) - first);
    write_signs(maker, line);
    join_bullets(maker, lines, i);
    misplace_keyword(maker, line, block);
    leave_out_then(maker, lines, i, head);
  }
}

}  // namespace frontdoor::mutation
