// Everything about one route: what fired and with which facts, what could have recommended it and why it did not, what
// would settle it, who can help, and its place in the list.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "cli/view.h"
#include "engine/base/nearest.h"

namespace frontdoor::cli {

/// A route by its name, either spelling, or title; else the nearest names, if any is near.
std::variant<model::RouteId, base::Near> find_route(const program::Program& program, std::string_view name);

std::string why_in_words(const View& view, model::RouteId id, bool color);

}  // namespace frontdoor::cli
