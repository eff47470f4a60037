#include "cli/read_input.h"

#include <array>
#include <cstdio>
#include <utility>

#include "kb/store/files.h"
#include "kb/store/store_errors.h"

namespace frontdoor::cli {
namespace {

constexpr const char* name_of_input = "standard input";

base::Checked<base::SourceText> read_standard_input(std::uint64_t limit) {
  std::string text;
  std::array<char, 1 << 16> block{};
  for (std::size_t count = 0; (count = std::fread(block.data(), 1, block.size(), stdin)) > 0;) {
    text.append(block.data(), count);
    if (text.size() > limit) return {{}, {store::file_too_large(name_of_input, limit)}};
  }
  if (std::ferror(stdin) != 0) return {{}, {store::io_error(name_of_input, "it broke off")}};
  return {base::SourceText{name_of_input, std::move(text)}, {}};
}

}  // namespace

base::Checked<base::SourceText> read_input(const std::string& name, std::uint64_t limit) {
  if (name == "-") return read_standard_input(limit);
  base::Checked<std::string> text = store::read_file(name, limit);
  if (!text.value) return {{}, std::move(text.diagnostics)};
  return {base::SourceText{name, std::move(*text.value)}, {}};
}

}  // namespace frontdoor::cli
