// Duties and rules to the program's table and their truths: holds, and fires unless an overriding rule does; and
// from them the five truths of each route (LANGUAGE part II, 3 and 4).
#pragma once

#include <vector>

#include "engine/check/pack.h"
#include "engine/lower/conditions.h"
#include "engine/lower/nodes.h"

namespace frontdoor::lower {

/// The rules in the pack's order of ids; `at` is left empty.
std::vector<program::Rule> lower_rules(const check::Pack& pack, Conditions& conditions, Nodes& nodes);

/// By route: the effects that can change its status, in order of rules.
std::vector<std::vector<program::RouteEffectRef>> effects_by_route(const std::vector<program::Rule>& rules,
                                                                   std::size_t routes);

/// The five truths of a route.
program::RouteNodes route_nodes(const std::vector<program::Rule>& rules,
                                const std::vector<program::RouteEffectRef>& effects, Nodes& nodes);

}  // namespace frontdoor::lower
