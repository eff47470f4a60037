// What became of a contact: the routes answered, the follow-ups booked, what would have been ideal.
#pragma once

#include "engine/records/reading.h"

namespace frontdoor::records {

/// Reads `outcome`.
model::Outcome read_outcome(Reading& reading, const bytes::Json& value);

/// The word for a response: "accepted", "declined", "arranged", "handed over".
std::string_view word_for(model::Response response);

}  // namespace frontdoor::records
