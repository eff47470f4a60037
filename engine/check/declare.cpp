// Every name of the pack into its name space, before anything is looked up.
#include "engine/base/overload.h"
#include "engine/check/name_errors.h"
#include "engine/check/naming.h"
#include "engine/check/passes.h"
#include "engine/check/table_blocks.h"

namespace frontdoor::check {
namespace {

/// False where the name stands already; `frame_at` gives the frame of the block at a position.
template <class FrameAt>
bool declare(Draft& draft, Kind kind, std::size_t position, const syntax::Name& name, FrameAt frame_at,
             std::size_t count = 1) {
  if (name.text.empty()) return false;  // its head could not be read
  const Declared* first = draft.names.declare(kind, position, name, count);
  if (first == nullptr) return true;
  base::Diagnostic found = declared_twice(kind, name, *first);
  if (first->kind == kind) offer_to_take_out(draft, found, frame_at(position), frame_at(first->position));
  draft.report(std::move(found));
  return false;
}

template <class Block>
void declare_all(Draft& draft, Kind kind, const std::vector<Placed<Block>>& blocks) {
  const auto frame_at = [&](std::size_t i) -> const syntax::Block& { return *blocks[i].frame; };
  for (std::size_t i = 0; i < blocks.size(); ++i) declare(draft, kind, i, blocks[i]->name, frame_at);
}

/// A table, and each of its rows by a name of its own.
template <class FrameAt>
void declare_table(Draft& draft, std::size_t first, const Placed<syntax::TableBlock>& table, std::size_t rows,
                   FrameAt frame_at) {
  if (!declare(draft, Kind::table, first, table->name, frame_at, rows)) return;
  for (std::size_t row = 0; row < rows; ++row) {
    declare(draft, Kind::rule, first + row, {row_name(row, table->name.text), table->rows[row].span}, frame_at);
  }
}

void declare_action(Draft& draft, std::size_t action) {
  const auto frame_at = [&](std::size_t rule) -> const syntax::Block& {
    return std::visit([](const auto& block) -> const syntax::Block& { return *block.frame; },
                      draft.blocks.actions[draft.action_of_rule[rule]]);
  };
  const std::size_t first = draft.action_of_rule.size();
  const std::size_t rules = rules_in(draft.blocks.actions[action]);
  draft.action_of_rule.insert(draft.action_of_rule.end(), rules, action);
  std::visit(
      base::Overload{
          [&](const Placed<syntax::DutyBlock>& duty) { declare(draft, Kind::duty, first, duty->name, frame_at); },
          [&](const Placed<syntax::RuleBlock>& rule) { declare(draft, Kind::rule, first, rule->name, frame_at); },
          [&](const Placed<syntax::TableBlock>& table) { declare_table(draft, first, table, rules, frame_at); },
      },
      draft.blocks.actions[action]);
}

template <class Block>
void check_names(Draft& draft, Named what, const std::vector<Placed<Block>>& blocks) {
  for (const Placed<Block>& block : blocks) check_name(draft, what, block->name);
}

}  // namespace

void declare_names(Draft& draft) {
  const Blocks& blocks = draft.blocks;
  declare_all(draft, Kind::fact, blocks.facts);
  declare_all(draft, Kind::definition, blocks.definitions);
  declare_all(draft, Kind::group, blocks.groups);
  declare_all(draft, Kind::route, blocks.routes);
  declare_all(draft, Kind::principle, blocks.principles);
  declare_all(draft, Kind::example, blocks.examples);
  for (std::size_t i = 0; i < blocks.actions.size(); ++i) declare_action(draft, i);
  check_names(draft, Named::fact, blocks.facts);
  check_names(draft, Named::group, blocks.groups);
  check_names(draft, Named::definition, blocks.definitions);
  check_names(draft, Named::route, blocks.routes);
}

}  // namespace frontdoor::check
