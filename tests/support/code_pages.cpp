#include "tests/support/code_pages.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace frontdoor::tests {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

bool begins_block(const std::string& line) { return !line.empty() && line.front() != ' ' && line.front() != '#'; }

}  // namespace

std::string text_in(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<author::PagePart> page_of(std::string_view code) {
  return author::parts_of_page(text_in("docs/diagnostics/" + std::string(code) + ".md"));
}

std::string code_on(std::string_view code, std::string_view language, std::string_view note) {
  for (const author::PagePart& part : page_of(code))
    if (part.kind == author::PagePart::Kind::code && part.language == language && part.note == note) return part.text;
  return {};
}

base::Sources small_pack_with(const std::string& fragment) {
  const std::vector<std::string> own = lines_of(fragment);
  std::string kept;
  bool dropped = false;
  for (const std::string& line : lines_of(text_in("docs/language/small/pack.rules"))) {
    if (begins_block(line)) dropped = std::ranges::find(own, line) != own.end();
    kept += (dropped ? "" : line) + "\n";
  }
  return {{"my-rules/new.rules", fragment}, {"my-rules/pack.rules", kept}};
}

std::string golden_mismatch(std::string_view code, const std::string& drawn) {
  const std::string path = "tests/golden/diagnostics/" + std::string(code) + ".txt";
  const char* wish = std::getenv("FRONTDOOR_BLESS");
  if (wish != nullptr && std::string_view(wish) == "1") std::ofstream(path, std::ios::binary) << drawn;
  const std::string golden = text_in(path);
  return golden == drawn ? std::string() : path + " says:\n" + golden + "\ndrawn is:\n" + drawn;
}

}  // namespace frontdoor::tests
