#include "engine/syntax/table_rows.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/syntax/line_guess.h"
#include "engine/syntax/line_words.h"
#include "engine/syntax/mistake.h"
#include "engine/syntax/table_errors.h"

namespace frontdoor::syntax {

using enum TokenKind;

namespace {

/// `|---|---|`, as it stands under a header elsewhere.
bool is_rule_of_dashes(std::span<const Token> tokens) {
  return std::ranges::all_of(
             tokens,
             [](const Token& token) { return token.kind == pipe || token.kind == dash || token.kind == colon; }) &&
         std::ranges::any_of(tokens, [](const Token& token) { return token.kind == dash; });
}

/// With or without a bar at either end.
std::size_t cells_in(std::span<const Token> tokens) {
  const auto bars = static_cast<std::size_t>(std::ranges::count(tokens, pipe, &Token::kind));
  const std::size_t ends = (tokens.front().kind == pipe ? 1U : 0U) + (tokens.back().kind == pipe ? 1U : 0U);
  return bars + 1 - std::min(ends, bars);
}

/// Rows that agree, to be believed more than the header.
constexpr std::size_t enough_rows = 2;

}  // namespace

bool is_table_row(std::span<const Token> line) {
  if (!line.empty() && line.front().kind == pipe) return true;
  return std::ranges::count(line, pipe, &Token::kind) > 1;
}

bool TableRows::leave_out(base::Diagnostic diagnostic) {
  add(diagnostics_, std::move(diagnostic));
  return false;
}

bool TableRows::is_word(const Cell& cell, std::string_view word) const {
  return cell.size() == 1 && script_.is(cell.front(), word);
}

bool TableRows::is_reason(const Cell& cell) const {
  return !cell.empty() && (cell.front().kind == string || cell.front().kind == unterminated);
}

bool TableRows::begins_effect(std::span<const Token> words) const { return effect_verb(script_, words).has_value(); }

TableRows::Row TableRows::split(std::span<const Token> tokens, std::uint32_t line) {
  Row row{.cells = {}, .bars = {}, .line = line, .span = script_.span(tokens)};
  if (tokens.front().kind != pipe) {
    const std::uint32_t here = tokens.front().begin;
    add(diagnostics_, missing_first_bar(script_.span(tokens.front()), script_.span(here, here)));
    row.bars.push_back({pipe, here, here, line});
  }
  if (tokens.back().kind != pipe && tokens.back().kind != unterminated) {
    const std::uint32_t here = tokens.back().end;
    add(diagnostics_, missing_last_bar(script_.span(tokens.back()), script_.span(here, here)));
  }
  for (auto at = tokens.begin(); at != tokens.end();) {
    if (at->kind == pipe) row.bars.push_back(*at++);
    if (at == tokens.end()) break;
    const auto end = std::ranges::find(at, tokens.end(), pipe, &Token::kind);
    row.cells.emplace_back(at, end);
    at = end;
  }
  return row;
}

bool TableRows::take(std::span<const Token> tokens, std::uint32_t line) {
  if (is_rule_of_dashes(tokens)) return leave_out(line_of_dashes(script_.span(tokens)));
  if (seen_header_ && columns_ == 0) return false;
  const Row split_row = split(tokens, line);
  if (std::exchange(seen_header_, true)) return row(split_row);
  return header(split_row);
}

void TableRows::look_ahead(std::span<const std::span<const Token>> lines) {
  std::map<std::size_t, std::vector<std::span<const Token>>> by_cells;
  std::size_t rows = 0;
  for (const std::span<const Token> line : lines.subspan(std::min<std::size_t>(1, lines.size()))) {
    if (is_rule_of_dashes(line)) continue;
    by_cells[cells_in(line)].push_back(line);
    ++rows;
  }
  for (const auto& [cells, those] : by_cells) {
    if (those.size() < enough_rows || those.size() * 2 <= rows) continue;
    usual_cells_ = cells;
    usual_row_ = script_.span(those.front());
  }
}

bool TableRows::differs_from_rows(std::size_t columns) const { return usual_cells_ != 0 && usual_cells_ != columns; }

base::Diagnostic TableRows::wrong_header(const Row& row) const {
  const bool a_row = std::ranges::any_of(row.cells, [&](const Cell& cell) { return is_reason(cell); }) ||
                     std::ranges::any_of(row.cells, [&](const Cell& cell) { return begins_effect(cell); });
  if (a_row) return table_without_header(row.span);
  const bool has_then = std::ranges::any_of(row.cells, [&](const Cell& cell) { return is_word(cell, "then"); });
  const bool has_because = std::ranges::any_of(row.cells, [&](const Cell& cell) { return is_word(cell, "because"); });
  return header_without_ends(row.span, has_then, has_because);
}

bool TableRows::header(const Row& row) {
  header_ = row.span;
  const std::size_t count = row.cells.size();
  if (count < 2 || !is_word(row.cells[count - 2], "then") || !is_word(row.cells[count - 1], "because")) {
    return leave_out(wrong_header(row));
  }
  if (count == 2) return leave_out(header_without_facts(row.span));
  const auto unnamed = std::ranges::find_if(row.cells, &Cell::empty);
  if (unnamed != row.cells.end()) {
    return leave_out(
        column_without_name(script_.span(row.bars[static_cast<std::size_t>(unnamed - row.cells.begin())])));
  }
  if (differs_from_rows(count)) return leave_out(header_unlike_rows({usual_cells_, count, usual_row_, row.span}));
  columns_ = count;
  out_.push_back({TokenKind::header, row.bars[0].begin, row.bars[0].end, row.line});
  for (std::size_t column = 0; column + 2 < count; ++column) {
    LineWords(script_, row.cells[column], row.line, diagnostics_, out_).take_tail(Tail::plain);
    put(pipe, row.bars[column + 1].begin, row.line);
  }
  const Token& then_word = row.cells[count - 2].front();
  const Token& because_word = row.cells[count - 1].front();
  out_.push_back({then, then_word.begin, then_word.end, row.line});
  put(pipe, row.bars[count - 1].begin, row.line);
  out_.push_back({because, because_word.begin, because_word.end, row.line});
  put(newline, because_word.end, row.line);
  return true;
}

base::Diagnostic TableRows::wrong_count(const Row& row) const {
  const CellCount count{.cells = row.cells.size(), .columns = columns_, .row = row.span, .header = header_};
  if (count.cells + 1 == count.columns) {
    if (begins_effect(row.cells.back())) return row_without(count, "because", "\"...\"");
    const bool has_effect = std::ranges::any_of(row.cells, [&](const Cell& cell) { return begins_effect(cell); });
    if (is_reason(row.cells.back()) && !has_effect) return row_without(count, "then", "recommend equipment");
  }
  return wrong_number_of_cells(count);
}

bool TableRows::row(const Row& row) {
  if (row.cells.size() != columns_) return leave_out(wrong_count(row));
  out_.push_back({TokenKind::row, row.bars[0].begin, row.bars[0].end, row.line});
  for (std::size_t column = 0; column + 2 < columns_; ++column) {
    condition_cell(row, column);
    put(pipe, row.bars[column + 1].begin, row.line);
  }
  effect_cell(row);
  put(pipe, row.bars[columns_ - 1].begin, row.line);
  const Cell reason = row.cells.back();
  put(because, row.bars[columns_ - 1].end, row.line);
  LineWords(script_, reason, row.line, diagnostics_, out_).take_tail(Tail::text);
  put(newline, reason.empty() ? row.bars[columns_ - 1].end : reason.back().end, row.line);
  return true;
}

void TableRows::condition_cell(const Row& row, std::size_t column) {
  const Cell cell = row.cells[column];
  if (!cell.empty()) return LineWords(script_, cell, row.line, diagnostics_, out_).take_tail(Tail::cell);
  const std::uint32_t here = row.bars[column].end;
  add(diagnostics_, empty_cell(script_.span(row.bars[column]), script_.span(here, here)));
  put(any, here, row.line);
}

void TableRows::effect_cell(const Row& row) {
  const Cell cell = row.cells[columns_ - 2];
  put(then, row.bars[columns_ - 2].end, row.line);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool semicolon_here = cell[at].kind == semicolon;
    const bool joined = cell[at].kind == comma || script_.is(cell[at], "and");
    if (!semicolon_here && !(joined && begins_effect(cell.subspan(at + 1)))) continue;
    LineWords(script_, cell.subspan(begin, at - begin), row.line, diagnostics_, out_).take_tail(Tail::effect);
    begin = at + 1;
    const base::SourceSpan where = script_.span(cell[at]);
    if (joined) {
      // Why: with the space before it, for `a and b` becomes `a; b`.
      const std::uint32_t from = at > 0 ? cell[at - 1].end : cell[at].begin;
      add(diagnostics_, effects_joined(script_.text(cell[at]), where, script_.span(from, cell[at].end)));
    }
    if (semicolon_here && begin == cell.size()) {
      add(diagnostics_, semicolon_at_end(where));
    } else {
      out_.push_back({semicolon, cell[at].begin, cell[at].end, row.line});
    }
  }
  LineWords(script_, cell.subspan(begin), row.line, diagnostics_, out_).take_tail(Tail::effect);
}

}  // namespace frontdoor::syntax
