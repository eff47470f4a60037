// Any bytes give a JSON value or a diagnostic that can be drawn; a value written is read again as itself.
#include <cstdlib>

#include "engine/base/render.h"
#include "engine/bytes/json.h"

using namespace frontdoor;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const base::Sources sources{{"input", std::string(reinterpret_cast<const char*>(data), size)}};
  const auto result = bytes::parse_json(sources[0].text, base::SourceId(0), 0, {});
  base::render_all(result.diagnostics, sources, {});
  if (!result.value && result.diagnostics.empty()) std::abort();
  if (!result.usable()) return 0;
  const std::string written = bytes::canonical_json(*result.value);
  const auto again = bytes::parse_json(written, base::SourceId(0), 0, {.depth = 64, .bytes = written.size()});
  if (!again.usable() || bytes::canonical_json(*again.value) != written) std::abort();
  return 0;
}
