// The `include` lines of a pack: the files they lead to become part of it, as if they stood in its folder. Where files
// come from is somebody else's matter: a Loader, from the disk, an editor's buffers or a test's memory.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/source_text.h"
#include "engine/syntax/tree.h"

namespace frontdoor {

/// What stands where an include leads.
struct Loaded {
  bool found = false;      // there is a file or a folder
  std::string where;       // its path, as people call it
  base::Sources sources;   // its `.rules` files; one that is a file of the pack itself has the name it has there
  std::string unreadable;  // why a file could not be read; empty if all could
};

/// Loads the `.rules` file that a path leads to, or all below a folder. The path starts at the folder of `from_file`.
using Loader = std::function<Loaded(std::string_view from_file, std::string_view path)>;

/// The Loader of those who have none: there is nothing anywhere.
Loaded load_nothing(std::string_view from_file, std::string_view path);

/// The files that includes lead to, and the include line that led to each.
struct Included {
  base::Sources sources;
  std::vector<base::SourceSpan> because_of;  // by source
  base::Diagnostics diagnostics;
};

/// Loads what the pack's files include. `sources` are the pack's own.
Included load_included(std::span<const syntax::File> files, const base::Sources& sources, const Loader& loader);

/// The pack blocks among included files; none may stand there. `because_of` is by file.
base::Diagnostics included_packs(std::span<const syntax::File> files, std::span<const base::SourceSpan> because_of);

}  // namespace frontdoor
