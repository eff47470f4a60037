#include "cli/messages.h"

#include <unistd.h>

#include <algorithm>

#include "cli/output.h"
#include "engine/base/render.h"

namespace frontdoor::cli {

void report(const base::Diagnostics& diagnostics, const base::Sources& sources, const CommonOptions& options) {
  base::Diagnostics shown;
  std::ranges::copy_if(diagnostics, std::back_inserter(shown), [&](const base::Diagnostic& each) {
    return !options.quiet || each.severity == base::Severity::error;
  });
  if (shown.empty()) return;
  write_error(base::render_all(shown, sources, {.color = shows_color(STDERR_FILENO, options.no_color)}));
  write_error("\n");
}

void say(std::string_view line) { write_error(line); }

}  // namespace frontdoor::cli
