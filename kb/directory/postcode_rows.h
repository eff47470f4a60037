// The table of postcodes in the database, as of a snapshot.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kb/directory/directory.h"
#include "kb/directory/postcode.h"

namespace frontdoor::directory {

/// All lines of a snapshot, sorted by code.
std::vector<Postcode> load_postcodes(store::Connection& connection, std::int64_t snapshot);

/// Where a postcode is, written in whatever way: its own line, else the middle of its district, else none.
std::optional<Spot> find_spot(Directory& directory, std::string_view postcode);

/// The names of all counties of the table.
std::vector<std::string> counties_of(Directory& directory);

}  // namespace frontdoor::directory
