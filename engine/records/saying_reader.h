// What stands around a value when an object tells who said it: `said_by`, `asked`, `cleared_by`.
#pragma once

#include <optional>
#include <string>

#include "engine/records/reading.h"

namespace frontdoor::records {

struct SayingFields {
  std::optional<model::Sayer> said_by;
  std::optional<model::Asked> asked;
  std::string cleared_by;
};

/// Reads the three fields of one saying.
SayingFields read_saying_fields(Reading& reading, const bytes::Json& object);

}  // namespace frontdoor::records
