// What a talk shows: the question with its choices, or what became of a route, or when a follow-up is booked.
#pragma once

#include <string>
#include <vector>

#include "engine/talk/turn.h"

namespace frontdoor::cli {

/// What is put, ready for an answer; nothing when the talk is finished.
std::string turn_in_words(const talk::Moment& moment, bool color);

/// Lines of the program's own, set off from the questions.
std::string remarks_in_words(const std::vector<std::string>& lines, bool color);

}  // namespace frontdoor::cli
