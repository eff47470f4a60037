// Values that make a condition come out as wanted: found by walking down from its node, taking one way where several
// lead there. What clashes with a part already walked is left as it is, so an aim may be missed; whoever needs to
// know evaluates. Not a solver: it only makes rare things less rare.
#pragma once

#include <vector>

#include "engine/author/chance.h"
#include "engine/model/contact.h"
#include "engine/program/program.h"

namespace frontdoor::author {

struct Aim {
  program::NodeId node;
  bool wanted = true;  // that it comes out yes, or no
};

/// What the facts may be if the aims are to be met.
struct Aimed {
  std::vector<model::Values> values;   // by FactId
  std::vector<model::FactId> touched;  // in the order they were narrowed, each once
};

Aimed aimed_at(const program::Program& program, const std::vector<Aim>& aims, model::Date today, Chance& chance);

}  // namespace frontdoor::author
