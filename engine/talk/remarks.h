// Words about what was just taken down: how a rough answer was understood, what a no does not settle, what does not fit
// together, and the moment from which the contact can be closed.
#pragma once

#include <string>
#include <vector>

#include "engine/talk/turn.h"

namespace frontdoor::talk {

/// How the sayings of an answer were understood; nothing where that is what was typed.
std::vector<std::string> understood(const model::Vocabulary& vocabulary, const std::vector<model::Saying>& sayings,
                                    std::string_view typed);

/// What the answer changed: a no that does not count, things that contradict each other.
std::vector<std::string> after_answer(const program::Program& program, const Conversation& before,
                                      const Conversation& then, const Step& step);

/// How an answer about a route was understood.
std::string understood(const model::RouteResponse& response, std::string_view title);
std::string understood(const model::BookedFollowUp& follow_up);

/// How far along: "You can close this contact." and what is left; one line.
std::string where_it_stands(const Moment& moment);

}  // namespace frontdoor::talk
