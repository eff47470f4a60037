// Any bytes give a JSON value or a diagnostic that can be drawn; a value written is read again as itself; and what is
// JSON is what nlohmann's reader takes, but for numbers too large for its floating point.
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "engine/base/render.h"
#include "engine/bytes/json.h"

using namespace frontdoor;

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

bool may_hold_a_large_number(std::string_view text) {
  return text.size() > 300 || text.find_first_of("eE") != std::string_view::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const base::Sources sources{{"input", std::string(reinterpret_cast<const char*>(data), size)}};
  const std::string& text = sources[0].text;
  const auto result = bytes::parse_json(text, base::SourceId(0), 0, {});
  base::render_all(result.diagnostics, sources, {});
  demand(result.value || !result.diagnostics.empty());
  const bool unreadable = !result.diagnostics.empty() && result.diagnostics.back().code == "F0501";
  const bool accepted = nlohmann::json::accept(text);
  demand(!(accepted && unreadable));
  if (!result.usable()) return 0;
  demand(accepted || may_hold_a_large_number(text));
  const std::string written = bytes::canonical_json(*result.value);
  const auto again = bytes::parse_json(written, base::SourceId(0), 0, {.depth = 64, .bytes = written.size()});
  demand(again.usable() && bytes::canonical_json(*again.value) == written);
  return 0;
}
