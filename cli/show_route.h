// One route among those to put to somebody: where it stands, why, what to check, and who can help.
#pragma once

#include "cli/view.h"

namespace frontdoor::cli {

void show_route(Page& page, const View& view, const model::RouteAdvice& route);

/// The services listed for a route, at most so many of them, or why there are none; nothing where none are looked for.
void show_services(Page& page, const View& view, model::RouteId route, std::size_t at_most);

}  // namespace frontdoor::cli
