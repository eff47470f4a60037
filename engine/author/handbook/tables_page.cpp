// Tables as tables, row by row with the reason of each.
#include <fmt/format.h>

#include <algorithm>

#include "engine/author/handbook/html.h"
#include "engine/author/handbook/pages.h"
#include "engine/author/handbook/sentences.h"
#include "engine/author/handbook/written.h"
#include "engine/base/text.h"
#include "engine/check/table_blocks.h"
#include "engine/syntax/canonical.h"

namespace frontdoor::author::handbook {
namespace {

using syntax::RowsThatFit;
using syntax::TableBlock;

std::string column_link(const Book& book, const std::string& name) {
  const auto definition = book.definitions.find(base::lower(name));
  if (definition != book.definitions.end())
    return link_to("facts.html#" + mark_of("meaning", book.program.words[definition->second.index].text), name);
  const auto fact = book.program.vocabulary.find_fact(name);
  return fact ? book.link(*fact) : escaped(name);
}

std::vector<std::string> head_of(const Book& book, const TableBlock& table) {
  std::vector<std::string> head = {"Row"};
  for (const syntax::Name& column : table.columns) head.push_back(column_link(book, column.text));
  head.insert(head.end(), {"Then", "Because"});
  return head;
}

std::string then_of(const Book& book, const program::Rule& rule) {
  std::vector<std::string> effects;
  for (const program::Effect& each : rule.effects) effects.push_back(effect(book, each));
  return base::joined(effects, "<br>");
}

Row row_of(const Book& book, const syntax::TableRow& row, std::size_t number, const program::Rule& rule) {
  Row made{mark_of("rule", rule.name), {std::to_string(number)}};
  for (const syntax::Cell& cell : row.cells)
    made.cells.push_back(cell.comparison ? as_written(book, cell.span) : "<span class=\"any\">any</span>");
  made.cells.push_back(then_of(book, rule));
  made.cells.push_back("<q>" + words(book, rule.because) + "</q>");
  return made;
}

std::string terms_of(const Book& book, const TableBlock& table) {
  std::vector<std::string> principles, over;
  for (const syntax::Name& each : table.upholds) principles.push_back(book.link_principle(each.text));
  for (const syntax::Name& each : table.overrides) over.push_back(escaped(each.text));
  return terms({{"Law", table.under ? escaped(syntax::words_of(*table.under)) : std::string()},
                {"Upholds", base::joined(principles, ", ")},
                {"Silences", base::joined(over, ", ")}});
}

std::string table_section(const Book& book, const syntax::File& file, const TableBlock& block) {
  const std::string name = with_capital(block.name.text);
  std::string html = "<section class=\"table\">\n" + heading(2, mark_of("table", block.name.text), name);
  if (block.unless) html += written_condition(book, file, "Unless", *block.unless);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < block.rows.size(); ++i) {
    const auto rule = std::ranges::find(book.program.rules, check::row_name(i, block.name.text), &program::Rule::name);
    if (rule != book.program.rules.end()) rows.push_back(row_of(book, block.rows[i], i + 1, *rule));
  }
  const bool first = block.rows_that_fit == RowsThatFit::first;
  html += table(name + (first ? ": the first row that fits counts" : ": every row that fits counts"),
                head_of(book, block), rows);
  return html + terms_of(book, block) + "</section>\n";
}

}  // namespace

std::string tables_page(const Book& book) {
  std::string html;
  for (const syntax::File& file : book.compiled.files) {
    for (const syntax::Block& block : file.blocks) {
      if (const auto* table = std::get_if<TableBlock>(&block.kind)) html += table_section(book, file, *table);
    }
  }
  const std::string lead = html.empty()
                               ? "This pack has no tables."
                               : "Many small rules in one picture. Each row is a rule: it counts when all of it "
                                 "is so. Where it says any, that fact does not matter.";
  return paragraph(lead, "lead") + html;
}

}  // namespace frontdoor::author::handbook
