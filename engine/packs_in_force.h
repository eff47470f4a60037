// Several packs, each with its time in force: what their pack blocks say, and which of them is in force on a day.
// Pure; who finds the folders and reads the files is somebody else.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"
#include "engine/model/date.h"

namespace frontdoor {

/// A pack as its pack block tells of it.
struct PackHead {
  std::string folder;  // where it is, as messages say it
  std::string name;
  std::string version;
  model::Date in_force_from;
  std::optional<model::Date> until;
};

/// True if it is in force on that day; the first and the last day count.
bool is_in_force(const PackHead& pack, model::Date day);

/// The pack blocks in these sources, as far as they can be read; nothing else of them is looked at.
std::vector<PackHead> pack_heads(const base::Sources& sources, std::string_view folder);

/// The position of the one pack in force on that day. None, with a word on why, where none is, or more than one.
base::Checked<std::size_t> pack_in_force(std::span<const PackHead> packs, model::Date day);

}  // namespace frontdoor
