// Everything there is to say about a pack: its mistakes, its findings, and, if it can be used, its failing
// examples and the guarantees it does not keep.
#pragma once

#include <optional>

#include "engine/author/accepted.h"
#include "engine/author/test_pack.h"
#include "engine/author/try_guarantees.h"
#include "engine/compile.h"

namespace frontdoor::author {

struct PackCheck {
  Compiled compiled;             // its diagnostics as compile gives them
  std::optional<TestRun> tests;  // none where the pack cannot be used
  std::optional<GuaranteeRun> guarantees;
  base::Diagnostics diagnostics;  // those, and what examples and guarantees show, sorted; without what is accepted
  std::vector<AcceptedFinding> accepted;
};

/// Checks the `.rules` files of one pack, in whatever order they come, with what they include.
PackCheck check_pack(base::Sources sources, const Loader& loader = load_nothing);

}  // namespace frontdoor::author
