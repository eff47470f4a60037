// The lines of a table that begin with a bar: which cell stands under which column, and so which words of it are
// keywords. What the parser gets has a cell for every column; a row that has not is reported here and left out.
#pragma once

#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/syntax/script.h"

namespace frontdoor::syntax {

/// True for a line that begins with a bar, or has two of them: a row whose first is missing.
bool is_table_row(std::span<const Token> line);

class TableRows {
 public:
  TableRows(const Script& script, base::Diagnostics& diagnostics, std::vector<Token>& out)
      : script_(script), diagnostics_(diagnostics), out_(out) {}

  /// Looks at the header and all rows, before any is taken: what most rows have is told from what one has.
  void look_ahead(std::span<const std::span<const Token>> lines);

  /// Lays out the header or the next row; false if it was left out.
  bool take(std::span<const Token> tokens, std::uint32_t line);

 private:
  using Cell = std::span<const Token>;
  struct Row {
    std::vector<Cell> cells;  // an empty one is an empty span
    std::vector<Token> bars;  // before each cell
    std::uint32_t line = 0;
    base::SourceSpan span;
  };

  Row split(std::span<const Token> tokens, std::uint32_t line);
  bool header(const Row& row);
  [[nodiscard]] base::Diagnostic wrong_header(const Row& row) const;
  [[nodiscard]] bool differs_from_rows(std::size_t columns) const;
  bool row(const Row& row);
  [[nodiscard]] base::Diagnostic wrong_count(const Row& row) const;
  void condition_cell(const Row& row, std::size_t column);
  void effect_cell(const Row& row);
  [[nodiscard]] bool begins_effect(std::span<const Token> words) const;
  [[nodiscard]] bool is_word(const Cell& cell, std::string_view word) const;
  [[nodiscard]] bool is_reason(const Cell& cell) const;
  void put(TokenKind kind, std::uint32_t at, std::uint32_t line) { out_.push_back({kind, at, at, line}); }
  bool leave_out(base::Diagnostic diagnostic);

  const Script& script_;
  base::Diagnostics& diagnostics_;
  std::vector<Token>& out_;
  bool seen_header_ = false;
  std::size_t columns_ = 0;  // with `then` and `because`; 0 if the header could not be read
  base::SourceSpan header_;
  std::size_t usual_cells_ = 0;  // of the rows; 0 if no count is that of most
  base::SourceSpan usual_row_;   // the first with so many
};

}  // namespace frontdoor::syntax
