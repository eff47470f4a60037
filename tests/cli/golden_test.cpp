// Golden cases: one file holds a command, what it is given, and exactly what people see. FRONTDOOR_BLESS=1 rewrites the
// answers: read every changed line before you keep it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "tests/support/run_program.h"

namespace frontdoor::tests {
namespace {

/// "=== file contact.json" and what stands below it; "=== copy of ledger_1": that folder of tests/fixtures.
struct Part {
  std::string name;
  std::string text;
};

struct Case {
  std::string head;  // up to the first part: comments
  std::vector<Part> parts;

  [[nodiscard]] std::string operator[](std::string_view name) const {
    const auto part = std::ranges::find(parts, name, &Part::name);
    return part == parts.end() ? std::string() : part->text;
  }
  void set(const std::string& name, const std::string& text) {
    const auto part = std::ranges::find(parts, name, &Part::name);
    if (part != parts.end()) part->text = text;
    if (part == parts.end() && !text.empty()) parts.push_back({name, text});
    if (text.empty()) std::erase_if(parts, [&](const Part& each) { return each.name == name; });
  }
};

constexpr std::string_view mark = "=== ";

Case read_case(const std::filesystem::path& path) {
  std::ifstream file(path);
  Case golden;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(mark))
      golden.parts.push_back({line.substr(mark.size()), {}});
    else
      (golden.parts.empty() ? golden.head : golden.parts.back().text) += line + "\n";
  }
  return golden;
}

void write_case(const std::filesystem::path& path, const Case& golden) {
  std::ofstream file(path);
  file << golden.head;
  for (const Part& part : golden.parts) file << mark << part.name << "\n" << part.text;
}

std::string one_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

bool blessing() {
  const char* wish = std::getenv("FRONTDOOR_BLESS");
  return wish != nullptr && std::string_view(wish) == "1";
}

std::vector<std::filesystem::path> all_cases() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator("tests/golden/cli"))
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

/// Runs the command of a case and gives the case with what came of it.
Case played(const Case& golden) {
  const Desk desk;
  for (const Part& part : golden.parts)
    if (part.name.starts_with("file ")) desk.write(part.name.substr(5), part.text);
  for (const Part& part : golden.parts)
    if (part.name.starts_with("copy of "))
      std::filesystem::copy("tests/fixtures/" + part.name.substr(8), desk.folder() + "/" + part.name.substr(8));
  const Ran ran = run_program(desk, FRONTDOOR_PROGRAM, one_line(golden["command"]), golden["input"]);
  Case result = golden;
  result.set("exit", std::to_string(ran.exit) + "\n");
  result.set("out", ran.out);
  result.set("err", ran.err);
  for (const Part& part : golden.parts)
    if (part.name.starts_with("kept ")) result.set(part.name, desk.read(part.name.substr(5)));
  return result;
}

TEST_CASE("what people see is what the golden cases say") {
  const std::vector<std::filesystem::path> paths = all_cases();
  REQUIRE(paths.size() >= 20);
  for (const std::filesystem::path& path : paths) {
    const Case golden = read_case(path);
    const Case result = played(golden);
    if (blessing()) {
      write_case(path, result);
      continue;
    }
    CAPTURE(path.string());
    CHECK(result["exit"] == golden["exit"]);
    CHECK(result["out"] == golden["out"]);
    CHECK(result["err"] == golden["err"]);
    for (const Part& part : golden.parts) CHECK(result[part.name] == part.text);
  }
}

TEST_CASE("no line of a golden answer in words is wider than 80 columns") {
  for (const std::filesystem::path& path : all_cases()) {
    const Case golden = read_case(path);
    // Why not those: a line of somebody's own file is shown as it is, rules are as wide as files of rules, and a table
    // or an entry is one line.
    const std::string command = golden["command"];
    if (command.find("--json") != std::string::npos || command.starts_with("check")) continue;
    if (command.find("--format") != std::string::npos || command.starts_with("ledger list")) continue;
    if (command.find("--suggest") != std::string::npos || command.starts_with("format -") ||
        command.starts_with("table"))
      continue;
    std::istringstream lines(golden["out"]);
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(path.string(), line);
      const auto columns =
          std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
      CHECK(columns <= 80);
    }
  }
}

}  // namespace
}  // namespace frontdoor::tests
