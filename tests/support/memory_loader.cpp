#include "tests/support/memory_loader.h"

#include <filesystem>

namespace frontdoor::tests {

Loader memory_loader(base::Sources files) {
  return [files = std::move(files)](std::string_view from_file, std::string_view path) {
    namespace fs = std::filesystem;
    std::string wanted = (fs::path(from_file).parent_path() / path).lexically_normal().string();
    while (wanted.ends_with('/')) wanted.pop_back();
    Loaded loaded;
    loaded.where = wanted;
    for (const base::SourceText& file : files) {
      const bool is_it = file.name == wanted || wanted == "." || file.name.starts_with(wanted + "/");
      loaded.found = loaded.found || is_it;
      if (is_it && file.name.ends_with(".rules")) loaded.sources.push_back(file);
    }
    return loaded;
  };
}

}  // namespace frontdoor::tests
