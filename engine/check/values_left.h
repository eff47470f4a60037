// Which values of its fact a comparison leaves possible, where that can be said exactly as model::Values: what a
// line of an example tells, what a told fact tells of another, and who is speaking.
#pragma once

#include <optional>

#include "engine/check/condition.h"
#include "engine/check/window.h"
#include "engine/model/vocabulary.h"

namespace frontdoor::check {

/// None if Values cannot say it ("any of", a hole in the middle), or if it depends on the contact's date and no
/// date is given. `is unknown` leaves everything.
std::optional<model::Values> values_left(const model::Fact& fact, const Comparison& comparison,
                                         std::optional<model::Date> now);

}  // namespace frontdoor::check
