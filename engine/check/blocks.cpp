#include "engine/check/blocks.h"

#include <algorithm>
#include <tuple>

#include "engine/base/overload.h"
#include "engine/base/text.h"

namespace frontdoor::check {
namespace {

using base::Overload;

struct SortKey {
  std::string spelling;
  base::SourceSpan place;
  friend auto operator<=>(const SortKey&, const SortKey&) = default;
};

SortKey key_of(const syntax::Name& name) { return {base::spelling(name.text), name.span}; }

template <class Thing, class Key>
void sort_by_key(std::vector<Thing>& things, Key key) {
  std::vector<std::pair<SortKey, Thing>> keyed;
  keyed.reserve(things.size());
  for (Thing& thing : things) keyed.emplace_back(key(thing), thing);
  std::ranges::stable_sort(keyed, {}, [](const auto& each) -> const SortKey& { return each.first; });
  std::ranges::transform(keyed, things.begin(), [](auto& each) { return each.second; });
}

template <class Kind>
void sort_by_name(std::vector<Placed<Kind>>& blocks) {
  sort_by_key(blocks, [](const Placed<Kind>& each) { return key_of(each->name); });
}

template <class Kind>
void sort_by_place(std::vector<Placed<Kind>>& blocks) {
  std::ranges::stable_sort(blocks, {}, [](const Placed<Kind>& each) { return each.frame->span; });
}

void sort_all(Blocks& blocks) {
  sort_by_place(blocks.packs);
  sort_by_place(blocks.national_outcomes);
  sort_by_place(blocks.conversations);
  sort_by_place(blocks.menus);
  sort_by_name(blocks.principles);
  sort_by_name(blocks.facts);
  sort_by_name(blocks.groups);
  sort_by_name(blocks.definitions);
  sort_by_name(blocks.routes);
  sort_by_name(blocks.guarantees);
  sort_by_name(blocks.examples);
  sort_by_key(blocks.actions, [](const Action& action) { return key_of(name_of(action)); });
}

void add_block(Blocks& blocks, const syntax::Block& frame, const syntax::File& file) {
  blocks.any_damaged = blocks.any_damaged || frame.damaged;
  const auto placed = [&](const auto& block) { return Placed<std::decay_t<decltype(block)>>{&block, &frame, &file}; };
  std::visit(Overload{
                 [&](const syntax::PackBlock& block) { blocks.packs.push_back(placed(block)); },
                 [&](const syntax::NationalOutcomesBlock& block) { blocks.national_outcomes.push_back(placed(block)); },
                 [&](const syntax::PrincipleBlock& block) { blocks.principles.push_back(placed(block)); },
                 [&](const syntax::FactBlock& block) { blocks.facts.push_back(placed(block)); },
                 [&](const syntax::GroupBlock& block) { blocks.groups.push_back(placed(block)); },
                 [&](const syntax::DefineBlock& block) { blocks.definitions.push_back(placed(block)); },
                 [&](const syntax::ConversationBlock& block) { blocks.conversations.push_back(placed(block)); },
                 [&](const syntax::RouteBlock& block) { blocks.routes.push_back(placed(block)); },
                 [&](const syntax::MenuBlock& block) { blocks.menus.push_back(placed(block)); },
                 [&](const syntax::DutyBlock& block) { blocks.actions.emplace_back(placed(block)); },
                 [&](const syntax::RuleBlock& block) { blocks.actions.emplace_back(placed(block)); },
                 [&](const syntax::TableBlock& block) { blocks.actions.emplace_back(placed(block)); },
                 [&](const syntax::GuaranteeBlock& block) { blocks.guarantees.push_back(placed(block)); },
                 [&](const syntax::ExampleBlock& block) { blocks.examples.push_back(placed(block)); },
             },
             frame.kind);
}

}  // namespace

Blocks sorted_blocks(std::span<const syntax::File> files) {
  Blocks blocks;
  for (const syntax::File& file : files) {
    for (const syntax::Block& frame : file.blocks) add_block(blocks, frame, file);
  }
  sort_all(blocks);
  return blocks;
}

std::size_t rules_in(const Action& action) {
  const auto* table = std::get_if<Placed<syntax::TableBlock>>(&action);
  return table == nullptr ? 1 : std::min((*table)->rows.size(), most_rows);
}

const syntax::Name& name_of(const Action& action) {
  return std::visit([](const auto& placed) -> const syntax::Name& { return placed->name; }, action);
}

}  // namespace frontdoor::check
