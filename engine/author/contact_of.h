// An example's `given` as a contact: what it tells, said by whoever speaks, and what became of routes.
#pragma once

#include <vector>

#include "engine/check/pack.h"
#include "engine/model/contact.h"
#include "engine/program/program.h"

namespace frontdoor::author {

struct GivenContact {
  model::Contact contact;
  std::vector<model::Contradiction> contradictions;
};

/// The contact of an example, resolved. Its date is the example's, or the pack's first day.
GivenContact contact_of(const check::Example& example, const program::Program& program);

}  // namespace frontdoor::author
