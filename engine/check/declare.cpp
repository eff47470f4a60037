// Every name of the pack into its name space, before anything is looked up.
#include "engine/base/overload.h"
#include "engine/check/name_errors.h"
#include "engine/check/naming.h"
#include "engine/check/passes.h"

namespace frontdoor::check {
namespace {

void declare(Draft& draft, Kind kind, std::size_t position, const syntax::Name& name) {
  if (name.text.empty()) return;  // its head could not be read
  const Declared* first = draft.names.declare(kind, position, name);
  if (first != nullptr) draft.report(declared_twice(kind, name, *first));
}

template <class Block>
void declare_all(Draft& draft, Kind kind, const std::vector<Placed<Block>>& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) declare(draft, kind, i, blocks[i]->name);
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
  for (std::size_t i = 0; i < blocks.actions.size(); ++i) {
    const bool is_duty = std::holds_alternative<Placed<syntax::DutyBlock>>(blocks.actions[i]);
    declare(draft, is_duty ? Kind::duty : Kind::rule, i, name_of(blocks.actions[i]));
  }
  check_names(draft, Named::fact, blocks.facts);
  check_names(draft, Named::group, blocks.groups);
  check_names(draft, Named::definition, blocks.definitions);
  check_names(draft, Named::route, blocks.routes);
}

}  // namespace frontdoor::check
