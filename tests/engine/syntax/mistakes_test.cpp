#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/engine/syntax/reading.h"

using namespace frontdoor;
using namespace frontdoor::tests;

namespace {

/// `=== name`, a text, `---`, what is said of it.
struct Case {
  std::string name;
  std::string text;
  std::string told;
};

std::vector<Case> cases_in(const std::filesystem::path& path) {
  std::vector<Case> cases;
  std::ifstream file(path);
  bool in_text = true;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("=== ")) cases.push_back({line.substr(4), "", ""});
    in_text = line.starts_with("=== ") || (in_text && line != "---");
    if (line.starts_with("=== ") || line == "---") continue;
    (in_text ? cases.back().text : cases.back().told) += line + "\n";
  }
  return cases;
}

std::vector<Case> all_cases() {
  std::vector<Case> all;
  for (const auto& entry : std::filesystem::directory_iterator("tests/engine/syntax/mistakes")) {
    for (Case& each : cases_in(entry.path())) all.push_back(std::move(each));
  }
  return all;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// With FRONTDOOR_BLESS set: what is said now becomes what is expected. Read every changed line.
void bless() {
  for (const auto& entry : std::filesystem::directory_iterator("tests/engine/syntax/mistakes")) {
    std::string text;
    for (const Case& each : cases_in(entry.path())) {
      text += "=== " + each.name + "\n" + each.text + "---\n" + joined(told(read(each.text)));
    }
    std::ofstream(entry.path()) << text;
  }
}

}  // namespace

TEST_CASE("each mistake is said once, at its place, in an author's words") {
  if (std::getenv("FRONTDOOR_BLESS") != nullptr) return bless();
  const std::vector<Case> cases = all_cases();
  REQUIRE(cases.size() > 50);
  for (const Case& each : cases) {
    INFO(each.name);
    CHECK(joined(told(read(each.text))) == each.told);
  }
}

TEST_CASE("a fix ends its mistake and makes no other") {
  for (const Case& each : all_cases()) {
    INFO(each.name);
    const Read before = read(each.text);
    std::vector<std::string> left;
    for (const base::Diagnostic& found : before.diagnostics) {
      if (found.fixes.empty()) left.push_back(std::string(found.code) + " " + found.message);
    }
    const Read after = read(fixed(before));
    std::vector<std::string> found_after;
    for (const base::Diagnostic& found : after.diagnostics) {
      found_after.push_back(std::string(found.code) + " " + found.message);
    }
    CHECK(found_after == left);
  }
}

TEST_CASE("a block with a line that could not be read is damaged, the others are not") {
  const Read result = read("fact a\n  yes or no\n  asks again\n\nfact b\n  date\n\nfact c, d\n  text\n");
  REQUIRE(result.file.blocks.size() == 3);
  CHECK(result.file.blocks[0].damaged);
  CHECK_FALSE(result.file.blocks[1].damaged);
  CHECK(result.file.blocks[2].damaged);
  CHECK(std::get<syntax::FactBlock>(result.file.blocks[2].kind).type.has_value());
}

TEST_CASE("what can be read of a broken block is read") {
  const Read result = read(
      "rule r\n  upholds home & hearth\n  when all of\n    - lives alone\n    - age is is 3\n    - any of\n"
      "      - a, b\n      - c\n  then recommend telecare\n");
  CHECK(lines_of(result.file) ==
        "rule r\n  when all of\n    - lives alone\n    - any of\n      - c\n  then\n    - recommend telecare\n");
  CHECK(result.diagnostics.size() == 3);
}
