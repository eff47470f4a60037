// Distances as the crow flies, in whole metres between points of the National Grid, told in tenths of a mile.
// Whole numbers throughout: the same on every machine.
#pragma once

#include <cstdint>
#include <string>

#include "kb/directory/postcode.h"

namespace frontdoor::directory {

/// The largest whole number whose square is at most `n`; 0 for negative `n`.
std::int64_t whole_root(std::int64_t n);

/// Metres between two points, rounded down.
std::int64_t metres_between(const Postcode& from, const Postcode& to);

/// To the nearest tenth of a mile (1,609.344 metres).
std::int64_t tenths_of_a_mile(std::int64_t metres);

/// True if that many metres are no more than that many miles.
bool within_miles(std::int64_t metres, std::int64_t miles);

/// "2.1 miles", "1 mile", "less than 0.1 miles".
std::string miles_in_words(std::int64_t tenths);

}  // namespace frontdoor::directory
