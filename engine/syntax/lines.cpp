#include "engine/syntax/lines.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/syntax/meant_columns.h"
#include "engine/syntax/mistake.h"
#include "engine/syntax/parse.h"
#include "engine/syntax/shape_errors.h"

namespace frontdoor::syntax {
namespace {

/// True if `line` stands under `open`, the last line before it that is still open.
bool stands_under(const Line& line, const Line& open) {
  return line.column > open.column || (line.column == open.column && line.bullet && !open.bullet);
}

class Tree {
 public:
  Tree(const Script& script, Lines& result) : script_(script), result_(result) {}

  void grow(Line line) {
    line_up_rows(line);
    close_until(line);
    if (line.bullet && bullets_ == deepest_nesting) {
      if (!std::exchange(too_deep_, true)) add(result_.diagnostics, nested_too_deeply(span_of(line)));
      result_.lines[open_.back().line].cut = true;
      return;
    }
    const auto position = static_cast<std::uint32_t>(result_.lines.size());
    std::uint32_t right_column = line.column;
    if (!open_.empty()) {
      line.parent = open_.back().line;
      if (open_.back().first_child == no_line) open_.back().first_child = position;
      right_column = result_.lines.size() > open_.back().first_child ? result_.lines[open_.back().first_child].column
                                                                     : line.column;
    }
    result_.lines.push_back(line);
    open_.push_back({position, no_line, right_column});
    if (line.bullet) ++bullets_;
  }

  void close_all() {
    while (!open_.empty()) close();
  }

 private:
  struct Open {
    std::uint32_t line;
    std::uint32_t first_child;
    std::uint32_t right_column;  // of the lines it stands beside
  };

  /// The rows of a table stand under one another, whatever their columns.
  void line_up_rows(Line& line) {
    if (line.bullet || line.first == line.last || result_.tokens[line.first].kind != TokenKind::pipe) {
      row_column_ = no_line;
    } else if (row_column_ == no_line) {
      row_column_ = line.column;
    } else {
      line.column = row_column_;
    }
  }

  void close() {
    Line& line = result_.lines[open_.back().line];
    line.end = static_cast<std::uint32_t>(result_.lines.size());
    if (line.bullet) --bullets_;
    open_.pop_back();
  }

  void close_until(const Line& line) {
    while (!open_.empty() && !stands_under(line, result_.lines[open_.back().line])) close();
    while (!open_.empty() && is_beside(line, open_.back())) close();
  }

  /// One bullet that stands too far left does not put those after it under itself, unless it opens a list.
  [[nodiscard]] bool is_beside(const Line& line, const Open& open) const {
    const Line& before = result_.lines[open.line];
    if (!line.bullet || !before.bullet || open.right_column != line.column || before.column >= line.column)
      return false;
    return before.last == before.first || !script_.is(result_.tokens[before.last - 1], "of");
  }

  [[nodiscard]] base::SourceSpan span_of(const Line& line) const {
    return line.last > line.first ? script_.span(line.begin, result_.tokens[line.last - 1].end)
                                  : script_.span(line.begin, line.begin + 1);
  }

  const Script& script_;
  Lines& result_;
  std::vector<Open> open_;
  std::size_t bullets_ = 0;
  bool too_deep_ = false;
  std::uint32_t row_column_ = no_line;  // of the rows that are read
};

/// Reports the lines that do not stand in the column of those beside them.
class Columns {
 public:
  Columns(const Script& script, Lines& result) : script_(script), result_(result) {}

  void check() {
    std::vector<std::vector<std::uint32_t>> children(result_.lines.size());
    for (std::uint32_t line = 0; line < result_.lines.size(); ++line) {
      if (result_.lines[line].parent != no_line) children[result_.lines[line].parent].push_back(line);
    }
    for (std::uint32_t line = 0; line < result_.lines.size(); ++line) check_beside(line, children[line]);
  }

 private:
  /// The column of most of them; where there is no most, the usual one, else that of the first.
  [[nodiscard]] std::uint32_t right_column(std::uint32_t parent, const std::vector<std::uint32_t>& beside) const {
    std::map<std::uint32_t, std::size_t> counts;
    for (const std::uint32_t line : beside) ++counts[result_.lines[line].column];
    const std::uint32_t usual = result_.lines[parent].column + 2;
    std::uint32_t best = result_.lines[beside.front()].column;
    for (const auto& [column, count] : counts) {
      if (count > counts[best] || (count == counts[best] && column == usual)) best = column;
    }
    return best;
  }

  void check_beside(std::uint32_t parent, const std::vector<std::uint32_t>& beside) {
    if (beside.size() < 2) return;
    const std::uint32_t right = right_column(parent, beside);
    const auto like =
        *std::ranges::find_if(beside, [&](std::uint32_t line) { return result_.lines[line].column == right; });
    for (const std::uint32_t line : beside) {
      const Line& odd = result_.lines[line];
      if (odd.column == right) continue;
      add(result_.diagnostics,
          uneven_indentation(script_.indentation(odd.begin), odd.column, result_.span_of(script_, line),
                             result_.span_of(script_, like), right));
    }
  }

  const Script& script_;
  Lines& result_;
};

}  // namespace

base::SourceSpan Lines::span_of(const Script& script, std::uint32_t line) const {
  const std::span<const Token> said = tokens_of(line);
  return script.span(lines[line].begin, said.empty() ? lines[line].begin + 1 : said.back().end);
}

Lines find_lines(const Script& script, std::vector<Token> tokens) {
  Lines result;
  result.tokens = std::move(tokens);
  std::vector<Line> lines;
  const std::vector<LogicalLine>& logical = script.clean().lines;
  lines.reserve(logical.size());
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < logical.size(); ++i) {
    const std::size_t next_begin = i + 1 < logical.size() ? logical[i + 1].begin : script.clean().points.size();
    Line line{.begin = logical[i].begin, .column = logical[i].column};
    line.bullet = at < result.tokens.size() && result.tokens[at].kind == TokenKind::dash;
    if (line.bullet) ++at;
    line.first = at;
    while (at < result.tokens.size() && result.tokens[at].begin < next_begin) ++at;
    line.last = at;
    lines.push_back(line);
  }
  result.diagnostics = move_to_meant_columns(script, result.tokens, lines);
  Tree tree(script, result);
  for (const Line& line : lines) tree.grow(line);
  tree.close_all();
  Columns(script, result).check();
  return result;
}

}  // namespace frontdoor::syntax
