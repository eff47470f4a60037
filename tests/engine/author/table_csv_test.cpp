// A table to CSV and back: nothing is lost, whatever a spreadsheet makes of the file, and mistakes name their cell.
#include <catch2/catch.hpp>
#include <random>

#include "engine/author/table_csv.h"
#include "engine/base/render.h"
#include "engine/syntax/canonical_lines.h"
#include "engine/syntax/parse.h"
#include "tests/support/packs.h"

namespace frontdoor::tests {
namespace {

std::vector<syntax::File> parsed(const std::string& text) {
  const base::SourceText source{"test.rules", text};
  base::Checked<syntax::File> file = syntax::parse(source, base::SourceId(0U));
  for (const base::Diagnostic& each : file.diagnostics) UNSCOPED_INFO(each.code << " " << each.message);
  REQUIRE(file.diagnostics.empty());
  return {std::move(*file.value)};
}

std::string read_back(const std::string& csv, const std::string& name = "") {
  const base::Checked<std::string> block = author::table_from_csv({"table.csv", csv}, name);
  for (const base::Diagnostic& each : block.diagnostics) UNSCOPED_INFO(each.code << " " << each.message);
  REQUIRE(block.value);
  return *block.value;
}

std::string canonical_of(const std::string& block) {
  const std::vector<syntax::File> files = parsed(block);
  REQUIRE(files.front().blocks.size() == 1);
  return syntax::canonical_block(files.front(), files.front().blocks.front());
}

/// The first thing said of a CSV that is no table.
std::string said_of(const std::string& csv, const std::string& name = "t") {
  const base::Checked<std::string> block = author::table_from_csv({"table.csv", csv}, name);
  CHECK_FALSE(block.value);
  if (block.diagnostics.empty()) return {};
  return std::string(block.diagnostics.front().code) + " " + block.diagnostics.front().message;
}

constexpr std::string_view full = R"(table getting around the home
  upholds home first, the least that works
  under "An \"odd\" power"
  unless any of
    - lives in a care home
    - all of
      - age is less than 18
      - lives alone
  overrides one rule, another
  first row that fits
  | washing | existing services | then | because |
  | not unable | any of telecare, reablement | recommend equipment as visit within 2 weeks; advise "Keep; \"warm\"." | "=1+1, or so." |
  | any | none | consider equipment | "\"All of it\"" |
  | any | not telecare | rule out equipment | "\"\"twice\"\"" |
  | between 1 and 3 | any | consider equipment | "{{ {age} \ and a | bar" |
  accept R0471 of 3f9a2c because "They like it, \"really\"."
  accept R0472 because "So be it."
)";

}  // namespace

TEST_CASE("every table comes back as it was") {
  std::vector<base::SourceText> sources = sources_in("rules/county");
  for (base::SourceText& each : sources_in("tests/engine/syntax/fixtures")) sources.push_back(std::move(each));
  sources.push_back({"full", std::string(full)});
  std::size_t tables = 0;
  for (const base::SourceText& source : sources) {
    const std::vector<syntax::File> files = parsed(source.text);
    for (const syntax::Block& block : files.front().blocks) {
      if (!std::holds_alternative<syntax::TableBlock>(block.kind)) continue;
      const std::string csv = author::table_to_csv(files.front(), block);
      INFO(csv);
      CHECK(canonical_of(read_back(csv)) == syntax::canonical_block(files.front(), block));
      ++tables;
    }
  }
  CHECK(tables >= 6);
}

TEST_CASE("reasons of any words come back") {
  std::mt19937 random(20261101);
  const std::string_view parts[] = {"\\\"", "a", " b", ",", ";", "|", "{{", "{age}", "\\", "\xC3\xA9", "#", "'"};
  for (int round = 0; round < 500; ++round) {
    std::string reason = "x";
    if (random() % 2 == 0) reason = "\\\"";
    for (std::size_t i = random() % 8; i > 0; --i) reason += parts[random() % std::size(parts)];
    if (random() % 2 == 0) reason += "\\\"";
    if (reason.ends_with('\\')) reason += " ";
    const std::string block =
        "table t\n  every row that fits\n  | a | then | because |\n  | 1 | consider b | \"" + reason + "\" |\n";
    INFO(block);
    const base::SourceText source{"t.rules", block};
    const base::Checked<syntax::File> file = syntax::parse(source, base::SourceId(0U));
    if (!file.diagnostics.empty()) continue;
    const std::string csv = author::table_to_csv(*file.value, file.value->blocks.front());
    CHECK(canonical_of(read_back(csv)) == syntax::canonical_block(*file.value, file.value->blocks.front()));
  }
}

TEST_CASE("what spreadsheets make of a file is read as meant") {
  const std::string plain =
      "table,t\r\nupholds,home first\r\nevery row that fits\r\n\r\nwashing,lives alone,then,because\r\n"
      "unable,any,\"recommend equipment; consider telecare\",Unable to wash.\r\n";
  const std::string wanted = canonical_of(read_back(plain));
  const std::vector<std::string> others = {
      "\xEF\xBB\xBF" + plain,
      "sep=;\ntable;t\nupholds;home first\nevery row that fits;;;\n;;;\nWashing;Lives alone;Then;Because\n"
      "unable;;\"recommend equipment; consider telecare\";\"Unable to wash.\"\n",
      "table\tt\nupholds\thome first\nevery row that fits\n\nwashing\tlives alone\tthen\tbecause\n"
      "unable\tany\trecommend equipment; consider telecare\tUnable to wash.\n",
      "table,t\nupholds,home first\nevery row that fits\n\nwashing,lives alone,then,because,,\n\n"
      "unable , any,\"recommend equipment; consider telecare\",\"\"\"Unable to wash.\"\"\",,\n,,,,,",
  };
  for (const std::string& other : others) {
    INFO(other);
    std::string got = canonical_of(read_back(other));
    const std::size_t capital = got.find("| Washing | Lives alone |");
    if (capital != std::string::npos) got.replace(capital, 25, "| washing | lives alone |");
    CHECK(got == wanted);
  }
  CHECK(canonical_of(read_back(plain, "another name")).starts_with("table another name\n"));
}

TEST_CASE("a mistake names its row and column") {
  CHECK(said_of("a,b\n1,2\n") == "F0542 no line of the file is a table's header");
  CHECK(said_of("a,then,because\n1,consider b,\"x\n") == "F0541 a quoted cell that does not end");
  CHECK(said_of("a,then,because\n1,consider b,x\n", "") == "F0543 the table has no name");
  CHECK(said_of("owner,me\na,then,because\n1,consider b,x\n") ==
        "F0544 row 1, column 1: `owner` begins no line of a table");
  CHECK(said_of("a,then,because\n1,consider b,x,more\n") == "F0545 row 2, column 4: a cell beyond the header");
  CHECK(said_of("a,then,because\n\n1,recomend b,x\n") ==
        "F0546 row 3, column 2 (`then`): `recomend` is no word that can stand here");
  CHECK(said_of("a,then,because\n1,consider b,\n") ==
        "F0546 row 2, column 3 (`because`): the text is missing after `because`");
  CHECK(said_of("a,then,because\n\"1, 2\",consider b,x\n") == "F0546 row 2, column 1 (`a`): several values in a cell");
}

}  // namespace frontdoor::tests
