// Any bytes as a pack: always a tree, every mistake a diagnostic whose spans lie within the text, and never a crash;
// the canonical form can be written, and drawing the diagnostics is safe too.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/base/render.h"
#include "engine/compile.h"
#include "engine/syntax/canonical.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace frontdoor;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const Compiled compiled = compile({{"fuzz.rules", text}});
  for (const base::Diagnostic& diagnostic : compiled.diagnostics) {
    if (!diagnostic.primary) continue;
    const base::SourceSpan span = diagnostic.primary->span;
    if (span.begin > span.end || span.end > text.size()) std::abort();
  }
  if (!compiled.program && !base::has_errors(compiled.diagnostics)) std::abort();
  if (syntax::canonical(compiled.files).empty() && !compiled.files.front().blocks.empty()) std::abort();
  static_cast<void>(base::render_all(compiled.diagnostics, compiled.sources, {}));
  return 0;
}
