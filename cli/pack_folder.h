// A pack as a folder: which one, its files, and what the front end makes of them.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "engine/base/checked.h"
#include "engine/compile.h"
#include "engine/packs_in_force.h"
#include "kb/desk/archive.h"

namespace frontdoor::cli {

/// Where the program keeps its own data (rules/, kb/data): beside itself when installed, else the source tree.
std::string data_folder();

/// The packs in a folder: the folder itself, or, if it has no pack block, each folder in it that has one. No value:
/// there is no such folder.
base::Checked<std::vector<PackHead>> packs_in(const std::string& folder);

/// All `.rules` files below the folder, sorted by name, shown as they are reached from here. No value: nothing to read.
base::Checked<base::Sources> read_pack(const std::string& folder);

/// The paths of those files.
base::Checked<std::vector<std::string>> rules_files_in(const std::string& folder);

/// A path as it is best shown: from here, if it lies below.
std::string shown(const std::string& path);

/// Loads what the pack in that folder includes, from the disk.
Loader loader_from(const std::string& folder);

/// The county pack's folder, unless another is asked for.
std::string pack_folder(const CommonOptions& options);

/// A pack to recommend from, or how the command ends without one. Whatever there is to say has been said.
struct OpenedPack {
  std::optional<Compiled> compiled;        // with its program
  std::vector<desk::IncludedBy> included;  // how it came by what it includes
  ExitCode code = ExitCode::fine;
};

/// Reads and compiles; a pack with errors is not used. Errors go to standard error.
OpenedPack open_pack(const CommonOptions& options);
OpenedPack open_pack(const std::string& folder, const CommonOptions& options);

/// True if the pack is in force on that day.
bool is_in_force(const program::PackIdentity& pack, model::Date day);

}  // namespace frontdoor::cli
