// From one field of `facts` to what was said about that fact, or in answer to that group's question: a plain value,
// one saying (an object), or a list of what several people said.
#pragma once

#include <vector>

#include "engine/records/reading.h"

namespace frontdoor::records {

/// What was said about one fact, in the order written.
std::vector<model::Saying> read_fact(Reading& reading, model::FactId fact, const bytes::JsonMember& member);

/// What was answered to one group's question, as sayings about its members.
std::vector<model::Saying> read_group(Reading& reading, model::GroupId group, const bytes::JsonMember& member);

}  // namespace frontdoor::records
