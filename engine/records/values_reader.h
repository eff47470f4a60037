// From the JSON of one fact to the values it leaves possible: a plain value, a whole list, "never", or a part of what
// is possible (`at_least`, `at_most`, `or_never`, `includes`, `excludes`, `one_of`).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "engine/records/reading.h"

namespace frontdoor::records {

/// A fact, and the name that the record gives it.
struct NamedFact {
  const model::Fact& fact;
  std::string_view field;
};

/// The names that tell a part of what is possible.
bool is_part_name(std::string_view name);

/// Reads what a value tells; none, and reported, if it is none. Not for text facts.
std::optional<model::Values> read_values(Reading& reading, const NamedFact& named, const bytes::Json& value);

/// Reads the parts in an object, whatever else stands in it.
std::optional<model::Values> read_parts(Reading& reading, const NamedFact& named, const bytes::Json& object);

}  // namespace frontdoor::records
