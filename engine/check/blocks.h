// The blocks of all files of a pack by kind, each kind sorted by name and, for equal names, by place.
// The position of a block here is the id of what it declares: `facts[i]` declares FactId i.
#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "engine/syntax/tree.h"

namespace frontdoor::check {

/// One block with the file it stands in.
template <class Kind>
struct Placed {
  const Kind* block = nullptr;
  const syntax::Block* frame = nullptr;
  const syntax::File* file = nullptr;

  const Kind* operator->() const { return block; }
};

using Action = std::variant<Placed<syntax::DutyBlock>, Placed<syntax::RuleBlock>, Placed<syntax::TableBlock>>;

struct Blocks {
  std::vector<Placed<syntax::PackBlock>> packs;
  std::vector<Placed<syntax::NationalOutcomesBlock>> national_outcomes;
  std::vector<Placed<syntax::PrincipleBlock>> principles;
  std::vector<Placed<syntax::FactBlock>> facts;
  std::vector<Placed<syntax::GroupBlock>> groups;
  std::vector<Placed<syntax::DefineBlock>> definitions;
  std::vector<Placed<syntax::ConversationBlock>> conversations;
  std::vector<Placed<syntax::RouteBlock>> routes;
  std::vector<Placed<syntax::MenuBlock>> menus;
  std::vector<Action> actions;  // duties, rules and tables
  std::vector<Placed<syntax::GuaranteeBlock>> guarantees;
  std::vector<Placed<syntax::ExampleBlock>> examples;
  bool any_damaged = false;  // something of the pack could not be read
};

/// Sorts out the blocks of a pack's files. The result points into the files.
Blocks sorted_blocks(std::span<const syntax::File> files);

/// The rows of a table that are read; what has more is no picture, and is reported.
inline constexpr std::size_t most_rows = 200;

/// How many rules an action is.
std::size_t rules_in(const Action& action);
/// The name of a duty, a rule or a table.
const syntax::Name& name_of(const Action& action);

}  // namespace frontdoor::check
