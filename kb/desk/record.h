// Recording a recommendation: the contact, what was recommended and why, with which pack and directory, and by whom.
#pragma once

#include <span>

#include "engine/base/checked.h"
#include "engine/compile.h"
#include "kb/desk/archive.h"
#include "kb/desk/listings.h"
#include "kb/ledger/ledger.h"

namespace frontdoor::desk {

/// What is to be recorded.
struct Advised {
  const Compiled& compiled;
  const model::Contact& contact;
  const model::Recommendation& recommendation;
  const Listings* listings = nullptr;         // none: services were not looked up
  directory::Directory* directory = nullptr;  // where they come from
  std::int64_t corrects = 0;                  // the entry that this one puts right
  std::span<const IncludedBy> included = {};  // how the pack came by what it includes
};

/// Gives the entry's number; it is safe on the disk. The contact as written is read back and must give the same
/// recommendation again: what is recorded can be replayed.
base::Checked<std::int64_t> record(ledger::Ledger& ledger, const Advised& advised, const ledger::Who& who);

/// A name of somebody: something other than spaces.
bool names_somebody(std::string_view by);

}  // namespace frontdoor::desk
