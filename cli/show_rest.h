// What is shown on request: routes still open, ruled out and not indicated, briefly.
#pragma once

#include "cli/view.h"

namespace frontdoor::cli {

void show_rest(Page& page, const View& view);

}  // namespace frontdoor::cli
