// Where a route stands: status, what is still possible, the time limit, the form; and whether that is settled.
#pragma once

#include <optional>
#include <vector>

#include "engine/eval/evaluate.h"
#include "engine/model/within.h"

namespace frontdoor::eval {

struct Verdict {
  model::RouteTruths truths;
  model::Status status = model::Status::open;
  model::PossibleStatuses possible;
  bool settled = false;
  bool duty_open = false;
  std::optional<model::Within> within;  // the shortest of the firing effects that count for the status shown
  bool within_open = false;             // an undetermined effect could still make it shorter
  std::optional<std::size_t> form;      // position in the route's forms
  bool due_at_once = false;             // a firing effect says now or today
};

/// True for now and today.
bool is_at_once(model::Within within);

/// The verdict on one route.
Verdict verdict_on(const program::Program& program, const Trace& trace, program::RouteId route);

/// True if this undetermined effect, were its rule to fire, would change the route's possible statuses or its time
/// limit. A rule-out counts only for what else may come: ruled out against not indicated is worth no question.
bool could_matter(const program::Program& program, const Trace& trace, program::RouteId route,
                  const program::Effect& effect);

}  // namespace frontdoor::eval
