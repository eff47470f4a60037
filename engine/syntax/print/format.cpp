#include "engine/syntax/print/format.h"

#include <span>
#include <utility>

#include "engine/syntax/antlr/grammar.h"
#include "engine/syntax/parse.h"
#include "engine/syntax/print/page.h"
#include "engine/syntax/print/table.h"

namespace frontdoor::syntax::print {
namespace {

constexpr std::size_t indent_of_depth = 2;

class Printing {
 public:
  explicit Printing(const Script& script) : script_(script) {}

  std::string run(const Outline& outline) {
    const std::span<const OutlineLine> lines = outline.lines;
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
      for (end = begin + 1; end < lines.size() && lines[end].depth > 0;) ++end;
      block(lines.subspan(begin, end - begin));
    }
    bool separate = true;
    add(outline.at_end, separate);
    return page_.text();
  }

 private:
  void block(std::span<const OutlineLine> lines) {
    const std::vector<std::size_t> widths = column_widths(script_, lines);
    for (const OutlineLine& line : lines) {
      bool separate = line.depth == 0;
      add(line.before, separate);
      if (separate || line.after_gap) page_.gap();
      is_row(line) ? add_row(line, widths) : add(line);
    }
  }

  void add_row(const OutlineLine& row, std::span<const std::size_t> widths) {
    const std::string indent(indent_of_depth * row.depth, ' ');
    // Why: a row stays on one line, so what is said inside it goes before it.
    for (const Aside& aside : row.asides) page_.add(row.depth, {indent, aside.words});
    page_.add(row.depth, {indent + row_words(script_, row, widths), row.comment});
  }

  /// Comments on lines of their own. Those at the margin, and the block after them, are `separate` from the block
  /// above.
  void add(const std::vector<Remark>& remarks, bool& separate) {
    for (const Remark& remark : remarks) {
      const bool first_at_margin = remark.depth == 0 && std::exchange(separate, false);
      if (first_at_margin || remark.after_gap) page_.gap();
      page_.add(remark.depth, {std::string(indent_of_depth * remark.depth, ' '), remark.words});
    }
  }

  void add(const OutlineLine& line) {
    std::vector<PrintedLine> printed =
        fill(pieces_of(script_, line), indent_of_depth * line.depth, line.bullet ? "- " : "");
    printed.back().comment = line.comment;
    for (PrintedLine& each : printed) page_.add(line.depth, std::move(each));
  }

  const Script& script_;
  Page page_;
};

}  // namespace

base::Checked<std::string> format(const base::SourceText& source, base::SourceId id) {
  base::Checked<File> parsed = parse(source, id);
  if (!parsed.diagnostics.empty()) return {.value = {}, .diagnostics = std::move(parsed.diagnostics)};
  const Script script(source, id, std::move(*clean(source, id).value));
  const Lines lines = find_lines(script, antlr::lex(script.clean().points));
  return {.value = Printing(script).run(outline_of(script, lines, lay_out(script, lines))), .diagnostics = {}};
}

}  // namespace frontdoor::syntax::print
