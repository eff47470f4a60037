// Everything there is to say about a pack: its mistakes, its findings, and, if it can be used, its failing examples.
#pragma once

#include <optional>

#include "engine/author/test_pack.h"
#include "engine/compile.h"

namespace frontdoor::author {

struct PackCheck {
  Compiled compiled;              // its diagnostics as compile gives them
  std::optional<TestRun> tests;   // none where the pack cannot be used
  base::Diagnostics diagnostics;  // those, and the examples' findings, sorted by place
};

/// Checks the `.rules` files of one pack, in whatever order they come. Pure.
PackCheck check_pack(base::Sources sources);

}  // namespace frontdoor::author
