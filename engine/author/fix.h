// Mends what can be mended safely. A fix is safe if, once it is made, its diagnostic is gone and no new one has come:
// each is tried in memory. Where a pack has errors, only new errors count, since errors hide findings and failing
// examples; where it has none, everything counts. Pure: what is to be written is given back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/author/check_pack.h"

namespace frontdoor::author {

/// A mistake that was mended.
struct Mended {
  std::string_view code;
  std::string message;
};

/// Lines of one file, before and after; several mistakes may stand in them.
struct Change {
  std::string file;
  std::size_t line = 1;  // of the first, before
  std::vector<Mended> mended;
  std::string before, after;  // lines with line ends between them
};

struct FixedPack {
  std::vector<Change> changes;
  PackCheck left;  // the pack with them made; its sources by name
};

/// The `.rules` files of one pack with every safe fix made; files that it includes are others' too, and left alone.
FixedPack fix_pack(const base::Sources& sources, const Loader& loader = load_nothing);

}  // namespace frontdoor::author
