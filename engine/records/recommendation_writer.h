// A recommendation as the JSON document of `--json`: routes, facts and groups in `_` spelling; rules, values and
// statuses as written. Keys stand in one fixed order and are only ever added. What the directory lists is passed in.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/bytes/json.h"
#include "engine/model/recommendation.h"
#include "engine/records/listed_service.h"

namespace frontdoor::records {

/// What the directory lists under one route.
struct RouteServices {
  std::vector<ListedService> services;
  std::string nothing;  // why there are none; empty if there are
};

/// The directory as it was searched.
struct ListedFrom {
  std::int64_t snapshot = 0;
  std::string hash;
};

struct ServicesListed {
  std::map<model::RouteId, RouteServices> by_route;  // a route that is missing here lists none
  std::optional<ListedFrom> directory;               // none: no directory was searched
};

/// The whole document.
bytes::Json to_json(const model::Recommendation& recommendation, const ServicesListed& listed = {});

}  // namespace frontdoor::records
