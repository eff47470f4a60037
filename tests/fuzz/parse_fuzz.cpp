// Any bytes give a tree and diagnostics that can be drawn, each at a place in the text; what is read without a
// mistake is read again from its canonical lines as itself.
#include <cstdlib>

#include "engine/base/render.h"
#include "engine/syntax/canonical.h"
#include "engine/syntax/parse.h"

using namespace frontdoor;

namespace {

std::string canonical_of(const syntax::File& file) { return syntax::canonical({&file, 1}); }

void check_places(const base::Diagnostics& diagnostics, std::size_t size) {
  for (const base::Diagnostic& found : diagnostics) {
    if (!found.primary || found.primary->span.begin > found.primary->span.end || found.primary->span.end > size)
      std::abort();
    for (const base::Edit& edit : found.fixes) {
      if (edit.span.begin > edit.span.end || edit.span.end > size) std::abort();
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const base::Sources sources{{"input", std::string(reinterpret_cast<const char*>(data), size)}};
  const auto parsed = syntax::parse(sources[0], base::SourceId(0U));
  if (!parsed.value) std::abort();
  check_places(parsed.diagnostics, size);
  base::render_all(parsed.diagnostics, sources, {});
  const std::string once = canonical_of(*parsed.value);
  if (!parsed.diagnostics.empty()) return 0;
  const base::SourceText lines{"canonical", once.substr(once.find('\n') + 1)};
  const auto again = syntax::parse(lines, base::SourceId(0U));
  if (!again.diagnostics.empty() || canonical_of(*again.value) != once) std::abort();
  return 0;
}
