// The front end on one page: texts become trees, trees a checked pack, the pack a program.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"
#include "engine/check/pack.h"
#include "engine/include.h"
#include "engine/program/program.h"
#include "engine/syntax/parse.h"

namespace frontdoor {

/// Bytes that one `.rules` file may have.
inline constexpr std::size_t largest_rules_file = syntax::largest_file;

struct Compiled {
  base::Sources sources;
  std::vector<syntax::File> files;
  check::Pack pack;
  std::optional<program::Program> program;  // none where a diagnostic is an error
  base::Diagnostics diagnostics;            // sorted by place
};

/// Compiles the `.rules` files of one pack, in whatever order they come, with what they include. As pure as the loader.
Compiled compile(base::Sources sources, const Loader& loader = load_nothing);

}  // namespace frontdoor
