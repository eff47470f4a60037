// The smallest contact that still shows something: told facts are dropped, answers taken away and values widened, one
// step at a time, while it is still so. Not the smallest there is, but none of these steps makes it smaller.
#pragma once

#include <functional>

#include "engine/model/contact.h"
#include "engine/program/program.h"

namespace frontdoor::author {

/// `still_shows` is asked about resolved contacts that contradict nothing; of the one given it must be true.
model::Contact shrunk(const program::Program& program, const model::Contact& contact,
                      const std::function<bool(const model::Contact&)>& still_shows);

}  // namespace frontdoor::author
