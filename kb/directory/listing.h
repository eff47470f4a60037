// A candidate in words, as it is listed: phone, address, cost and hours on the day, and why it stands there.
#pragma once

#include "kb/directory/candidate.h"

namespace frontdoor::directory {

/// True if the details were last checked more than twelve months before the day, or on no known day.
bool is_stale(std::optional<model::Date> assured, model::Date on);

/// Reads the rest of the service and puts it in words.
records::ListedService listing_of(Directory& directory, const Candidate& candidate, const Query& query);

}  // namespace frontdoor::directory
