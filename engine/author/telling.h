// What is known of one fact, as the lines of an example's `given` that tell it: "age is between 75 and 79".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/date.h"
#include "engine/model/vocabulary.h"

namespace frontdoor::author {

/// One line, and the values that it alone leaves possible.
struct Telling {
  std::string text;
  model::Values values;
};

/// The lines that together leave exactly these values of a fact that is told. None where the language has no words for
/// them: a date that happened in some week or never, a text.
std::optional<std::vector<Telling>> tellings(const model::Fact& fact, const model::Values& values, model::Date now);

}  // namespace frontdoor::author
