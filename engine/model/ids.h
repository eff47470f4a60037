// The typed indices of the model: positions in a Vocabulary and in a pack's routes.
#pragma once

#include "engine/base/id.h"

namespace frontdoor::model {

struct FactTag;
struct GroupTag;
struct RouteTag;
using FactId = base::Id<FactTag>;
using GroupId = base::Id<GroupTag>;
using RouteId = base::Id<RouteTag>;

}  // namespace frontdoor::model
