#include "engine/syntax/lines.h"

#include <utility>

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
      if (!std::exchange(too_deep_, true)) result_.diagnostics.push_back(nested_too_deeply(span_of(line)));
      result_.lines[open_.back().line].cut = true;
      return;
    }
    const auto position = static_cast<std::uint32_t>(result_.lines.size());
    if (!open_.empty()) {
      line.parent = open_.back().line;
      check_column(line, open_.back().first_child);
      if (open_.back().first_child == no_line) open_.back().first_child = position;
    }
    result_.lines.push_back(line);
    open_.push_back({position, no_line});
    if (line.bullet) ++bullets_;
  }

  void close_all() {
    while (!open_.empty()) close();
  }

 private:
  struct Open {
    std::uint32_t line;
    std::uint32_t first_child;
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
  }

  [[nodiscard]] base::SourceSpan span_of(const Line& line) const {
    return line.last > line.first ? script_.span(line.begin, result_.tokens[line.last - 1].end)
                                  : script_.span(line.begin, line.begin + 1);
  }

  void check_column(const Line& line, std::uint32_t first_sibling) {
    if (first_sibling == no_line || result_.lines[first_sibling].column == line.column) return;
    const Line& sibling = result_.lines[first_sibling];
    add(result_.diagnostics, uneven_indentation(script_.indentation(line.begin), line.column, span_of(line),
                                                span_of(sibling), sibling.column));
  }

  const Script& script_;
  Lines& result_;
  std::vector<Open> open_;
  std::size_t bullets_ = 0;
  bool too_deep_ = false;
  std::uint32_t row_column_ = no_line;  // of the rows that are read
};

}  // namespace

base::SourceSpan Lines::span_of(const Script& script, std::uint32_t line) const {
  const std::span<const Token> said = tokens_of(line);
  return script.span(lines[line].begin, said.empty() ? lines[line].begin + 1 : said.back().end);
}

Lines find_lines(const Script& script, std::vector<Token> tokens) {
  Lines result;
  result.tokens = std::move(tokens);
  Tree tree(script, result);
  const std::vector<LogicalLine>& logical = script.clean().lines;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < logical.size(); ++i) {
    const std::size_t next_begin = i + 1 < logical.size() ? logical[i + 1].begin : script.clean().points.size();
    Line line{.begin = logical[i].begin, .column = logical[i].column};
    line.bullet = at < result.tokens.size() && result.tokens[at].kind == TokenKind::dash;
    if (line.bullet) ++at;
    line.first = at;
    while (at < result.tokens.size() && result.tokens[at].begin < next_begin) ++at;
    line.last = at;
    tree.grow(line);
  }
  tree.close_all();
  return result;
}

}  // namespace frontdoor::syntax
