// Every code is used, declared, explained on a page and shown in a golden text; nothing stands without a code.
#include "engine/base/codes.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "tests/support/code_pages.h"

namespace frontdoor::tests {
namespace {

namespace fs = std::filesystem;

bool is_code(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.size() == 5 && std::string_view("RFK").find(text.front()) != std::string_view::npos && text[1] == '0' &&
         std::ranges::all_of(text.substr(1), is_digit);
}

/// Each code that stands in quotes in the source, with a file that has it.
std::map<std::string, std::string> codes_in_source() {
  std::map<std::string, std::string> codes;
  for (const char* folder : {"engine", "kb", "cli"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      const std::string text = text_in(entry.path().string());
      for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 1)) {
        const std::string word = text.substr(at + 1, 5);
        if (is_code(word) && text.substr(at + 6, 1) == "\"") codes.try_emplace(word, entry.path().string());
      }
    }
  }
  return codes;
}

std::set<std::string> codes_named_in(const char* folder) {
  std::set<std::string> codes;
  for (const auto& entry : fs::directory_iterator(folder))
    if (is_code(entry.path().stem().string())) codes.insert(entry.path().stem().string());
  return codes;
}

/// The codes of what is drawn in a golden case, as in "error[R0201]".
std::set<std::string> codes_drawn_in(const char* folder) {
  std::set<std::string> codes;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string text = text_in(entry.path().string());
    for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1))
      if (is_code(text.substr(at + 1, 5)) && text.substr(at + 6, 1) == "]") codes.insert(text.substr(at + 1, 5));
  }
  return codes;
}

}  // namespace

TEST_CASE("the codes that the source uses are those of codes.def") {
  const std::map<std::string, std::string> used = codes_in_source();
  for (const auto& [code, file] : used) {
    INFO(file << " uses " << code);
    CHECK_FALSE(base::meaning_of(code).empty());
  }
  for (const base::Code& each : base::all_codes()) {
    INFO(each.code << " is used nowhere");
    CHECK(used.contains(std::string(each.code)));
  }
}

TEST_CASE("codes stand in order, each once, with a meaning in one line") {
  const std::span<const base::Code> codes = base::all_codes();
  CHECK(std::ranges::adjacent_find(codes, std::ranges::greater_equal(), &base::Code::code) == codes.end());
  for (const base::Code& each : codes) {
    INFO(each.code);
    CHECK(is_code(each.code));
    CHECK(each.meaning.size() <= 80);
    CHECK_FALSE(each.meaning.ends_with('.'));
  }
}

TEST_CASE("every code has a page that begins with its meaning, and says why it matters and what to do") {
  for (const base::Code& each : base::all_codes()) {
    INFO("docs/diagnostics/" << each.code << ".md");
    const std::vector<author::PagePart> page = page_of(each.code);
    REQUIRE(page.size() >= 4);
    CHECK(page.front().kind == author::PagePart::Kind::title);
    CHECK(page.front().text == std::string(each.code) + ": " + std::string(each.meaning));
    CHECK(page[1].kind == author::PagePart::Kind::paragraph);
    for (const std::string_view lead : {"**Why.** ", "**What to do.** "})
      CHECK(std::ranges::count_if(page, [&](const auto& part) { return part.text.starts_with(lead); }) == 1);
  }
}

TEST_CASE("every code is drawn in a golden text, and no page or golden text stands without a code") {
  const std::set<std::string> drawn = codes_drawn_in("tests/golden/cli");
  const std::set<std::string> golden = codes_named_in("tests/golden/diagnostics");
  for (const base::Code& each : base::all_codes()) {
    INFO("neither tests/golden/diagnostics nor tests/golden/cli shows " << each.code);
    CHECK((golden.contains(std::string(each.code)) || drawn.contains(std::string(each.code))));
  }
  for (const char* folder : {"docs/diagnostics", "tests/golden/diagnostics"}) {
    for (const std::string& code : codes_named_in(folder)) {
      INFO(folder << " has " << code);
      CHECK_FALSE(base::meaning_of(code).empty());
    }
  }
}

}  // namespace frontdoor::tests
