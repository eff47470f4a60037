// Tables: the columns' names, and each row as cells, effects and a reason.
#include "engine/syntax/read_block.h"
#include "engine/syntax/read_conditions.h"
#include "engine/syntax/read_qualities.h"
#include "engine/syntax/table_errors.h"

namespace frontdoor::syntax {
namespace {

Cell read_cell(const Part& part, Reading& reading) {
  Cell cell{.comparison = std::nullopt, .span = part.span()};
  if (part.keyword() != TokenKind::any) cell.comparison = read_quality_of_cell(part, reading);
  return cell;
}

TableRow read_row(const Part& line, Reading& reading) {
  TableRow row{.cells = {}, .then = {}, .because = read_text(line, reading), .span = line.span()};
  for (const Part& cell : line.children(Rule::cell)) row.cells.push_back(read_cell(cell, reading));
  for (const Part& part : line.child(Rule::effects)->children(Rule::effect)) {
    RuleEffect effect = read_effect(part, reading);
    const WordsEffect* const words = std::get_if<WordsEffect>(&effect.kind);
    if (words != nullptr && words->verb == WordsEffect::Verb::do_first) {
      reading.report(do_first_in_table(effect.span));
    } else {
      row.then.push_back(std::move(effect));
    }
  }
  return row;
}

void read_header(const Part& line, TableBlock& table, Reading& reading) {
  table.columns = read_names(line, reading);
  table.header = line.span();
}

}  // namespace

TableBlock read_table(const Part& block, Reading& reading) {
  TableBlock table;
  table.name = head_name(block, Rule::table_head, Rule::title, reading);
  for (const Part& line : lines_once(block, reading)) {
    if (line.rule() == Rule::upholds_line) table.upholds = read_titles(line, reading);
    if (line.rule() == Rule::under_line) table.under = read_text(line, reading);
    if (line.rule() == Rule::unless_line) table.unless = read_condition_of(line, reading);
    if (line.rule() == Rule::overrides_line) table.overrides = read_titles(line, reading);
    if (line.rule() == Rule::header_line) read_header(line, table, reading);
    if (line.rule() == Rule::row_line) table.rows.push_back(read_row(line, reading));
    if (line.rule() != Rule::rows_fit_line) continue;
    table.rows_that_fit = line.keyword() == TokenKind::first_row_that_fits ? RowsThatFit::first : RowsThatFit::every;
  }
  return table;
}

}  // namespace frontdoor::syntax
