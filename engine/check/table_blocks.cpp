#include "engine/check/table_blocks.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/base/text.h"
#include "engine/check/block_errors.h"
#include "engine/check/conditions.h"
#include "engine/check/name_errors.h"
#include "engine/check/passes.h"
#include "engine/check/rule_lines.h"
#include "engine/check/table_errors.h"

namespace frontdoor::check {
namespace {

using TableAt = Placed<syntax::TableBlock>;

/// What each column tests; null where its name means nothing.
std::vector<const Declared*> check_columns(Draft& draft, const TableAt& block) {
  std::vector<const Declared*> columns;
  for (std::size_t i = 0; i < block->columns.size(); ++i) {
    const syntax::Name& name = block->columns[i];
    const Declared* declared = look_up(draft, Wanted::fact_or_definition, name);
    for (std::size_t earlier = 0; declared != nullptr && earlier < i; ++earlier) {
      if (columns[earlier] != declared) continue;
      draft.report(stands_twice("the column", name.text, name.span, block->columns[earlier].span));
      break;
    }
    columns.push_back(declared);
  }
  return columns;
}

/// The rows of one table, from the first on.
class Rows {
 public:
  Rows(Draft& draft, const TableAt& block) : draft_(draft), block_(block), columns_(check_columns(draft, block)) {
    common_.table = block->name.text;
    common_.upholds = check_upholds(draft, block->upholds);
    common_.under = plain_text(draft, block->under);
    if (block->unless) common_.unless = check_condition(draft, standing(), *block->unless);
    common_.overrides = check_overrides(draft, block->overrides);
  }

  Rule next(const syntax::TableRow& row) {
    Rule rule = common_;
    rule.name = row_name(fits_.size(), common_.table);
    rule.span = row.span;
    rule.when = condition(row);
    for (const syntax::RuleEffect& effect : row.then) rule.effects.push_back(check_effect(draft_, effect));
    rule.because = filled_text(draft_, row.because);
    return rule;
  }

 private:
  [[nodiscard]] Standing standing() const {
    return {.file = *block_.file, .damaged = block_.frame->damaged, .may_be_always = false};
  }

  [[nodiscard]] const model::Fact* fact_of(const Declared& column) const {
    return column.kind == Kind::fact ? &draft_.fact(FactId(column.position)) : nullptr;
  }

  /// A cell as it would be written in a condition: of a set, `telecare` is `includes telecare`.
  [[nodiscard]] syntax::Comparison written_out(const Declared& column, const syntax::Comparison& cell) const {
    const model::Fact* const fact = fact_of(column);
    const auto* const value = std::get_if<syntax::IsPhrase>(&cell.kind);
    if (fact == nullptr || fact->type != model::FactType::set || value == nullptr) return cell;
    return {.negated = cell.negated, .kind = syntax::Includes{{value->value}, false}, .span = cell.span};
  }

  /// What is wrong with a cell as a cell, and would be said in the words of a condition otherwise.
  [[nodiscard]] std::optional<base::Diagnostic> trouble(const Declared& column, const syntax::Comparison& cell) const {
    const model::Fact* const fact = fact_of(column);
    if (fact != nullptr && !draft_.fact_is_sound[column.position]) return std::nullopt;
    const bool yes_or_no = fact == nullptr || fact->type == model::FactType::yes_no;
    const auto* const value = std::get_if<syntax::IsPhrase>(&cell.kind);
    if (yes_or_no && cell.negated && value != nullptr) {
      const std::string said = base::lower(value->value.text);
      if (said == "yes" || said == "no") return not_in_cell(said, cell.span);
    }
    const bool any_of = std::holds_alternative<syntax::Includes>(cell.kind);
    if (any_of && fact != nullptr && fact->type != model::FactType::set) return any_of_in_cell(cell.span, *fact);
    return std::nullopt;
  }

  std::optional<ExprId> cell(std::size_t column, const syntax::Cell& cell) {
    const Declared* const declared = columns_[column];
    if (!cell.comparison || declared == nullptr || declared->twice) return std::nullopt;
    if (auto found = trouble(*declared, *cell.comparison)) {
      draft_.report(*std::move(found));
      return std::nullopt;
    }
    const syntax::Test test{
        .negated = false, .subject = block_->columns[column], .comparison = written_out(*declared, *cell.comparison)};
    return check_cell(draft_, *declared, test, cell.span);
  }

  /// The row fits, and, where that counts, no row above does.
  ExprId condition(const syntax::TableRow& row) {
    List cells{.quantifier = syntax::Quantifier::all, .count = 0, .items = {}};
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
      if (const std::optional<ExprId> item = cell(i, row.cells[i])) cells.items.push_back(*item);
    }
    List when = cells;
    const bool first = block_->rows_that_fit == syntax::RowsThatFit::first;
    if (first && !fits_.empty()) {
      List above{.quantifier = syntax::Quantifier::none, .count = 0, .items = fits_};
      when.items.push_back(add_expr(draft_, {std::move(above), "none of the rows above fits", row.span}));
    }
    const std::string fits = fmt::format("{} fits", row_name(fits_.size(), common_.table));
    fits_.push_back(first ? add_expr(draft_, {std::move(cells), fits, row.span}) : ExprId());
    if (when.items.empty()) return add_expr(draft_, {syntax::Always{}, "always", row.span});
    return add_expr(draft_, {std::move(when), "all of", row.span});
  }

  Draft& draft_;
  const TableAt& block_;
  std::vector<const Declared*> columns_;
  Rule common_;               // what stands once for all rows
  std::vector<ExprId> fits_;  // of the rows so far
};

}  // namespace

std::string row_name(std::size_t row, std::string_view table) { return fmt::format("row {} of {}", row + 1, table); }

void check_table(Draft& draft, const TableAt& block) {
  Rows rows(draft, block);
  const std::size_t count = std::min(block->rows.size(), most_rows);
  for (std::size_t i = 0; i < count; ++i) draft.pack.rules.push_back(rows.next(block->rows[i]));
  if (block->rows.size() > most_rows) draft.report(too_many_rows(block->rows.size(), most_rows, block->name.span));
  require_lines(
      draft, *block.frame, fmt::format("table `{}`", block->name.text),
      {{!block->upholds.empty(), "`upholds`", "upholds ..."},
       {block->rows_that_fit.has_value(), "`first row that fits` (nor `every row that fits`)", "first row that fits"},
       {block->header.has_value(), "header", "| ... | then | because |"},
       {!block->rows.empty(), "row", "| ... | recommend ... | \"...\" |"}});
}

}  // namespace frontdoor::check
