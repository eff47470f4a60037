// What a service costs, in words: "£4.50 a visit; free for the first six weeks". Only what holds on the day is said.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kb/directory/service.h"

namespace frontdoor::directory {

/// The cost options, then what the service says in its own words; empty if it says nothing.
std::string cost_in_words(const std::vector<Cost>& costs, const std::string& fees, model::Date on);

/// "£4", "£4.50", "free".
std::string pounds_in_words(std::int64_t pence);

}  // namespace frontdoor::directory
