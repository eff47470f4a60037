#include "engine/syntax/canonical.h"

#include <algorithm>
#include <tuple>

#include "engine/syntax/canonical_lines.h"

namespace frontdoor::syntax {

std::string canonical(std::span<const File> files) {
  struct Entry {
    std::pair<std::string_view, std::string> key;
    std::string lines;
  };
  std::vector<Entry> entries;
  for (const File& file : files) {
    for (const Block& block : file.blocks) entries.push_back({canonical_key(block), canonical_block(file, block)});
  }
  std::ranges::sort(entries, {}, [](const Entry& entry) { return std::tie(entry.key, entry.lines); });
  std::string result = "form 1\n";
  for (const Entry& entry : entries) result += "\n" + entry.lines;
  return result;
}

}  // namespace frontdoor::syntax
