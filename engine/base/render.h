// Draws diagnostics as text: message, place, the source line with the span underlined, related places, help.
#pragma once

#include <string>

#include "engine/base/diagnostic.h"
#include "engine/base/source_text.h"

namespace frontdoor::base {

struct RenderOptions {
  bool color = false;
  std::size_t at_most = 100;  // the rest is counted
};

/// One diagnostic, ending in a newline.
std::string render(const Diagnostic& diagnostic, const Sources& sources, const RenderOptions& options);

/// All of them, a blank line between two, then the count of those not shown.
std::string render_all(const Diagnostics& diagnostics, const Sources& sources, const RenderOptions& options);

}  // namespace frontdoor::base
