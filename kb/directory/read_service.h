// Services from Open Referral UK 3.0 JSON: an array of services, one service, or one page of a feed (`contents`).
// Each service that cannot be read is named and left out; the others are read.
#pragma once

#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/bytes/json.h"
#include "kb/directory/service.h"

namespace frontdoor::directory {

/// A service as read, with the places in its text that later checks may have to point at.
struct ReadService {
  Service service;
  base::SourceSpan id;
  std::vector<base::SourceSpan> places;  // by place: its postcode
  std::vector<base::SourceSpan> areas;   // by area
};

/// All readable services of a document, in its order.
std::vector<ReadService> read_services(const bytes::Json& document, base::Diagnostics& diagnostics);

}  // namespace frontdoor::directory
