// "Nothing more known": everything that could still be asked, but for what is always asked, could not be asked; and
// again for what that opens, until nothing new comes up (LANGUAGE part II, 5).
#pragma once

#include <vector>

#include "engine/talk/conversation.h"

namespace frontdoor::talk {

std::vector<model::Saying> nothing_more_known(const program::Program& program, const model::Contact& contact);

}  // namespace frontdoor::talk
