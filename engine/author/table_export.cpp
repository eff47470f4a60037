// A table block as CSV.
#include <algorithm>

#include "engine/author/table_csv.h"
#include "engine/author/table_words.h"
#include "engine/base/text.h"
#include "engine/bytes/csv.h"
#include "engine/syntax/canonical.h"
#include "engine/syntax/parse.h"

namespace frontdoor::author {
namespace {

using bytes::csv_row;
using syntax::TableBlock;

void names_line(std::string_view keyword, const std::vector<syntax::Name>& names, std::string& csv) {
  if (names.empty()) return;
  std::vector<std::string> cells = {std::string(keyword)};
  for (const syntax::Name& name : names) cells.push_back(name.text);
  csv += csv_row(cells);
}

/// The condition, and each of its bullets in a line of its own: round ones, for a spreadsheet takes `-` for a sum.
void condition_lines(const syntax::File& file, syntax::ExprId root, std::string& csv) {
  struct Waiting {
    syntax::ExprId expr;
    std::size_t depth;
  };
  std::vector<Waiting> waiting = {{root, 0}};
  while (!waiting.empty()) {
    const Waiting next = waiting.back();
    waiting.pop_back();
    const std::string words = syntax::words_of(file, next.expr);
    if (next.depth == 0) {
      csv += csv_row({"unless", words});
    } else {
      csv += csv_row({"", std::string(2 * (next.depth - 1), ' ') + std::string(round_bullet) + " " + words});
    }
    const auto* const list = std::get_if<syntax::List>(&file[next.expr].kind);
    if (list == nullptr) continue;
    for (std::size_t i = list->items.size(); i-- > 0;) waiting.push_back({list->items[i], next.depth + 1});
  }
}

void lines_for_all(const syntax::File& file, const syntax::Block& block, const TableBlock& table, std::string& csv) {
  csv += csv_row({"table", table.name.text});
  names_line("upholds", table.upholds, csv);
  if (table.under) csv += csv_row({"under", cell_of_text(*table.under)});
  if (table.unless) condition_lines(file, *table.unless, csv);
  names_line("overrides", table.overrides, csv);
  for (const syntax::Accept& accept : block.accepts) {
    csv += csv_row({"accept", accept.code.text, accept.of ? accept.of->text : "", cell_of_text(accept.because)});
  }
  if (table.rows_that_fit) {
    csv +=
        csv_row({*table.rows_that_fit == syntax::RowsThatFit::first ? "first row that fits" : "every row that fits"});
  }
}

void row_line(const syntax::TableRow& row, std::string& csv) {
  std::vector<std::string> cells;
  for (const syntax::Cell& cell : row.cells) cells.push_back(syntax::words_of(cell));
  std::vector<std::string> effects;
  for (const syntax::RuleEffect& effect : row.then) effects.push_back(syntax::words_of(effect));
  cells.push_back(base::joined(effects, "; "));
  cells.push_back(cell_of_text(row.because));
  csv += csv_row(cells);
}

/// The mistakes inside a table's own block.
base::Diagnostics mistakes_in(const base::Diagnostics& all, const syntax::Block& block) {
  base::Diagnostics inside;
  for (const base::Diagnostic& each : all) {
    const bool here = each.primary && each.primary->span.source == block.span.source &&
                      each.primary->span.begin >= block.span.begin && each.primary->span.begin <= block.span.end;
    if (here) inside.push_back(each);
  }
  return inside;
}

}  // namespace

std::string table_to_csv(const syntax::File& file, const syntax::Block& block) {
  const auto& table = std::get<TableBlock>(block.kind);
  std::string csv;
  lines_for_all(file, block, table, csv);
  csv += "\r\n";
  std::vector<std::string> header;
  for (const syntax::Name& column : table.columns) header.push_back(column.text);
  header.insert(header.end(), {"then", "because"});
  csv += csv_row(header);
  for (const syntax::TableRow& row : table.rows) row_line(row, csv);
  return csv;
}

FoundTable find_table(const std::vector<syntax::File>& files, std::string_view name) {
  const std::string wanted = base::spelling(name);
  for (const syntax::File& file : files) {
    for (const syntax::Block& block : file.blocks) {
      const auto* const table = std::get_if<TableBlock>(&block.kind);
      if (table != nullptr && base::spelling(table->name.text) == wanted) return {&file, &block};
    }
  }
  return {};
}

std::vector<std::string> table_names(const std::vector<syntax::File>& files) {
  std::vector<std::string> names;
  for (const syntax::File& file : files) {
    for (const syntax::Block& block : file.blocks) {
      const auto* const table = std::get_if<TableBlock>(&block.kind);
      if (table != nullptr) names.push_back(table->name.text);
    }
  }
  std::ranges::sort(names);
  return names;
}

ExportedTable export_table(const base::Sources& sources, std::string_view name) {
  std::vector<syntax::File> files;
  base::Diagnostics diagnostics;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    base::Checked<syntax::File> file = syntax::parse(sources[i], base::SourceId(i));
    if (file.value) files.push_back(std::move(*file.value));
    base::append(diagnostics, std::move(file.diagnostics));
  }
  ExportedTable exported{.found = false, .csv = {}, .names = table_names(files)};
  const FoundTable table = find_table(files, name);
  if (table.block == nullptr) return exported;
  exported.found = true;
  exported.csv.diagnostics = mistakes_in(diagnostics, *table.block);
  if (exported.csv.diagnostics.empty()) exported.csv.value = table_to_csv(*table.file, *table.block);
  return exported;
}

}  // namespace frontdoor::author
