// One route of a recommendation as JSON: where it stands, why, and who offers it.
#pragma once

#include "engine/bytes/json.h"
#include "engine/model/recommendation.h"
#include "engine/records/recommendation_writer.h"

namespace frontdoor::records {

bytes::Json write_route(const model::RouteAdvice& route, const RouteServices& listed);

/// {"amount": 28, "unit": "days"}.
bytes::JsonObject write_within(model::Within within);

}  // namespace frontdoor::records
