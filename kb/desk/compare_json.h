// Where two JSON documents differ, in words that lead to the place: "routes, telecare, status".
#pragma once

#include <vector>

#include "engine/bytes/json.h"
#include "kb/desk/replay.h"

namespace frontdoor::desk {

/// The first differences, at most so many. Members of a list are named by their `route`, `rule` or place.
std::vector<Change> differences(const bytes::Json& was, const bytes::Json& now, std::size_t at_most);

}  // namespace frontdoor::desk
