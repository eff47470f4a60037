// Any bytes that are rules without a mistake mean the same when they are laid out, and laying them out again changes
// nothing.
#include <cstdlib>

#include "engine/author/format_file.h"

using namespace frontdoor;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const base::SourceText source{"input", std::string(reinterpret_cast<const char*>(data), size)};
  const base::Checked<std::string> once = author::format_file(source, base::SourceId(0U));
  if (once.value.has_value() != once.diagnostics.empty()) std::abort();
  if (!once.value) return 0;
  if (!author::mean_the_same(source.text, *once.value)) std::abort();
  const base::Checked<std::string> twice = author::format_file({"once", *once.value}, base::SourceId(0U));
  if (twice.value != once.value) std::abort();
  return 0;
}
