// Lines and blocks in the wrong place: indents, tabs, bullets, blocks twice, rows cut short.
#include <algorithm>

#include "tests/mutation/lines.h"
#include "tests/mutation/mutant.h"

namespace frontdoor::mutation {
namespace {

constexpr std::size_t step = 2;

void change_indent(Maker& maker, const TextLine& line) {
  if (line.indent() >= step) maker.replace("missing indent", line.begin, line.begin + step, "");
  maker.replace("extra indent", line.begin, line.begin, "  ");
  if (line.indent() >= step) {
    maker.replace("tab", line.begin, line.content, std::string(line.indent() / step, '\t'));
  }
}

/// The rows of a table, without one of their cells.
void cut_row(Maker& maker, const TextLine& line) {
  const std::string& text = maker.text();
  if (text[line.content] != '|') return;
  const std::size_t second = text.find('|', line.content + 1);
  if (second >= line.end - 1) return;
  maker.replace("table row a cell short", line.content, second, "");
}

void repeat_block(Maker& maker, const syntax::Block& block) {
  const std::string& text = maker.text();
  const std::string copy = "\n\n" + text.substr(block.span.begin, block.span.end - block.span.begin);
  const std::size_t head = line_at(text, block.span.end) + 2;
  maker.replace("duplicated block", block.span.end, block.span.end, copy, {head});
}

}  // namespace

void disarrange(Maker& maker) {
  const std::string& text = maker.text();
  for (const TextLine& line : lines_of(text)) {
    if (line.goes_on) continue;
    change_indent(maker, line);
    cut_row(maker, line);
    if (!line.bullet) continue;
    const std::size_t words = text.find_first_not_of(' ', line.content + 1);
    maker.replace("missing bullet", line.content, words, "");
  }
  for (const syntax::Block& block : maker.subject().file.blocks) repeat_block(maker, block);
}

}  // namespace frontdoor::mutation
