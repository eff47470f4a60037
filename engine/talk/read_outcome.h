// What became of a route that was put to somebody, and contacts that were booked.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/contact.h"
#include "engine/talk/reading.h"

namespace frontdoor::talk {

struct Booking {
  model::Date date;
  std::string name;
};

/// "24 November, duty worker", "duty worker on Monday", "tomorrow with Jo". The day must not be over on `today`.
Reading<Booking> read_booking(std::string_view text, model::Date today);

/// "accepted", "declined by the person", "raised", "handed over to the duty worker on 24 November". `by` and `route`
/// are for the caller to fill in.
Reading<model::RouteResponse> read_response(std::string_view text, model::Date today);

}  // namespace frontdoor::talk
