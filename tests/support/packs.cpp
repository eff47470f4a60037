#include "tests/support/packs.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace frontdoor::tests {

base::Sources sources_in(const std::string& folder) {
  base::Sources sources;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".rules") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    sources.push_back({entry.path().string(), text.str()});
  }
  std::ranges::sort(sources, {}, &base::SourceText::name);
  return sources;
}

const Compiled& county() {
  static const Compiled pack = compile(sources_in("rules/county"));
  return pack;
}

Compiled compiled(std::string_view text) { return compile({{"pack.rules", std::string(text)}}); }

}  // namespace frontdoor::tests
