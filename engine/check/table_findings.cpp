#include "engine/check/table_findings.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/check/table_errors.h"
#include "engine/syntax/canonical.h"

namespace frontdoor::check {
namespace {

/// A row in words that are the same if the rows are.
struct RowWords {
  std::vector<std::string> cells;  // empty for `any`
  std::string effects;
};

RowWords words_of(const syntax::TableRow& row) {
  RowWords words;
  for (const syntax::Cell& cell : row.cells) {
    words.cells.push_back(cell.comparison ? base::lower(syntax::words_of(cell)) : std::string{});
  }
  for (const syntax::RuleEffect& effect : row.then) words.effects += syntax::words_of(effect) + ";";
  return words;
}

/// True if the row above fits whenever this one does, cell by cell.
bool takes_all(const RowWords& above, const RowWords& row) {
  if (above.cells.size() != row.cells.size()) return false;
  return std::ranges::equal(above.cells, row.cells, [](const std::string& one, const std::string& other) {
    return one.empty() || one == other;
  });
}

void check_row(Draft& draft, const syntax::TableBlock& table, const std::vector<RowWords>& words, std::size_t row) {
  const bool first = table.rows_that_fit == syntax::RowsThatFit::first;
  for (std::size_t above = 0; above < row; ++above) {
    const bool same = words[above].cells == words[row].cells;
    if (first && takes_all(words[above], words[row])) {
      draft.report(row_never_fires(table.rows[row].span, table.rows[above].span, same));
      return;
    }
    if (!first && same && words[above].effects == words[row].effects) {
      draft.report(row_twice(table.rows[row].span, table.rows[above].span));
      return;
    }
  }
}

}  // namespace

void report_table_findings(Draft& draft) {
  for (const Action& action : draft.blocks.actions) {
    const auto* const table = std::get_if<Placed<syntax::TableBlock>>(&action);
    if (table == nullptr || !(*table)->rows_that_fit) continue;
    std::vector<RowWords> words;
    for (std::size_t row = 0; row < rules_in(action); ++row) {
      words.push_back(words_of((*table)->rows[row]));
      check_row(draft, *table->block, words, row);
    }
  }
}

}  // namespace frontdoor::check
