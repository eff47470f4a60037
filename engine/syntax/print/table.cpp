#include "engine/syntax/print/table.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/syntax/print/pieces.h"

namespace frontdoor::syntax::print {
namespace {

/// A wider cell stands out of its column.
constexpr std::size_t widest_column = 80;

std::vector<std::string> cells_of(const Script& script, const OutlineLine& row) {
  std::vector<std::string> cells;
  OutlineLine cell;
  const auto end_cell = [&] {
    cells.push_back(words_of(pieces_of(script, cell)));
    cell.tokens.clear();
  };
  for (const Token& token : std::span(row.tokens).subspan(1)) {
    token.kind == TokenKind::pipe ? end_cell() : cell.tokens.push_back(token);
  }
  end_cell();
  return cells;
}

}  // namespace

bool is_row(const OutlineLine& line) {
  const TokenKind kind = line.tokens.front().kind;
  return kind == TokenKind::header || kind == TokenKind::row;
}

std::vector<std::size_t> column_widths(const Script& script, std::span<const OutlineLine> block) {
  std::vector<std::size_t> widths;
  for (const OutlineLine& line : block) {
    if (!is_row(line)) continue;
    const std::vector<std::string> cells = cells_of(script, line);
    widths.resize(std::max(widths.size(), cells.size()));
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::size_t width = base::count_code_points(cells[i]);
      if (width <= widest_column) widths[i] = std::max(widths[i], width);
    }
  }
  return widths;
}

std::string row_words(const Script& script, const OutlineLine& row, std::span<const std::size_t> widths) {
  std::string words = "|";
  const std::vector<std::string> cells = cells_of(script, row);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t width = base::count_code_points(cells[i]);
    words.append(" ").append(cells[i]).append(widths[i] - std::min(widths[i], width), ' ').append(" |");
  }
  return words;
}

}  // namespace frontdoor::syntax::print
