// What another pack, or another snapshot of the directory, would have advised otherwise: route by route, and whether
// the contact could have been closed. Each change names the rules behind it.
#pragma once

#include <vector>

#include "engine/bytes/json.h"
#include "kb/desk/replay.h"

namespace frontdoor::desk {

/// `was` and `now` are recommendations as they are recorded. Services are compared only where both looked them up.
std::vector<Change> changes_under_another(const bytes::Json& was, const bytes::Json& now, bool with_services);

}  // namespace frontdoor::desk
