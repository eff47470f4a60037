// Opening hours in words: "Monday to Friday, 9am to 5pm; Saturday, 10am to 1pm", "first Tuesday of the month, 2pm to
// 4pm", "every day, at any time". Only what holds on the day asked for is said.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kb/directory/service.h"

namespace frontdoor::directory {

/// Days and times of a set of schedules; empty if none of them says anything.
std::string hours_in_words(const std::vector<Schedule>& schedules, model::Date on);

/// "9am", "9:30am", "midday", "midnight".
std::string time_in_words(std::int64_t minutes);

}  // namespace frontdoor::directory
