// Everything about one route: what fired and with which facts, what could have recommended it and why it did not, what
// would settle it, who can help, and its place in the list.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "cli/view.h"

namespace frontdoor::cli {

/// A route by its name, either spelling, or title; else the nearest name, which may be empty.
std::variant<model::RouteId, std::string> find_route(const program::Program& program, std::string_view name);

std::string why_in_words(const View& view, model::RouteId route, bool color);

}  // namespace frontdoor::cli
