// Plain files: read whole, listed by name, told apart by size and time of last change.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/checked.h"

namespace frontdoor::store {

/// The bytes of a file of at most `limit` bytes.
base::Checked<std::string> read_file(const std::string& path, std::uint64_t limit);

/// The paths of a folder's plain files whose names end so, sorted by name.
base::Checked<std::vector<std::string>> files_in(const std::string& folder, std::string_view ending);

/// Size and time of last change of each file, in one line: differs if one of them was touched.
std::string stamp_of(const std::vector<std::string>& paths);

/// Makes the folder that the file is to stand in, and those above it.
base::Diagnostics make_folder_for(const std::string& path);

}  // namespace frontdoor::store
