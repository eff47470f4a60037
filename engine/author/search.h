// Looks for a contact in which nodes of a program come out as wanted: from what is wanted of a node down to what must
// be told of facts, with the alternatives tried in order and every choice tried out by eval. Pure and deterministic;
// a search that takes too many steps gives up.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "engine/eval/evaluate.h"
#include "engine/model/contact.h"
#include "engine/program/program.h"

namespace frontdoor::author {

/// A node and what it should be: yes or no.
struct Want {
  program::NodeId node;
  bool yes = true;
};

/// What is told of facts.
using Choice = std::map<model::FactId, model::Values>;
/// What must hold of the contact that is found.
using Accepts = std::function<bool(const eval::Trace&)>;

/// A contact of the pack's first day that tells just this, resolved.
model::Contact contact_telling(const program::Program& program, const Choice& choice);

/// How much a search may still do: nodes given a truth.
struct Budget {
  std::int64_t nodes = 0;
};

/// As little as makes all wants so and is accepted, in plain values where that is as good; none if nothing was found
/// before the budget was used up.
std::optional<Choice> find_contact(const program::Program& program, const std::vector<Want>& wants,
                                   const Accepts& accepts, Budget& budget);

}  // namespace frontdoor::author
