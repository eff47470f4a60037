#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "tests/engine/syntax/reading.h"

using namespace frontdoor;
using namespace frontdoor::tests;

namespace {

/// The text between "```name" and "```" in a page.
std::string example_in(const std::string& page, const std::string& name) {
  const std::string open = "```" + name + "\n";
  const std::size_t begin = page.find(open) + open.size();
  return page.substr(begin, page.find("```", begin) - begin);
}

std::string canonical(const std::vector<std::string>& texts) {
  std::vector<syntax::File> files;
  for (const std::string& text : texts) {
    const Read result = read(text);
    CHECK(said(result) == std::vector<std::string>{});
    files.push_back(result.file);
  }
  return syntax::canonical(files);
}

const std::string fact = "fact lives alone\n  yes or no\n  ask \"Alone?\"\n";
const std::string rule = "rule r\n  when all of\n    - lives alone\n    - age is 3\n  then recommend telecare\n";

}  // namespace

TEST_CASE("the page's example is true") {
  std::ifstream file("docs/canonical-form.md");
  std::ostringstream page;
  page << file.rdbuf();
  CHECK(canonical({example_in(page.str(), "rules")}) == example_in(page.str(), "canonical"));
}

TEST_CASE("files, order, layout and comments do not count") {
  const std::string once = canonical({fact + rule});
  CHECK(canonical({rule, fact}) == once);
  CHECK(canonical({fact, rule}) == once);
  CHECK(canonical({"# a comment\n\n" + rule + "\n\n# another\n" + fact}) == once);
  CHECK(canonical({"fact   lives  alone # so\n    ask \"Alone?\"\n    yes or no\n", rule}) == once);
  CHECK(canonical({fact, "rule r\n  then\n  - recommend telecare\n  When all of\n  - lives alone\n  - age IS 3\n"}) ==
        once);
}

TEST_CASE("what is said counts, to the letter") {
  const std::string once = canonical({fact, rule});
  const std::vector<std::string> others = {
      "fact lives alone\n  yes or no\n  ask \"alone?\"\n",
      "fact Lives alone\n  yes or no\n  ask \"Alone?\"\n",
      "fact lives alone\n  yes or no\n",
  };
  for (const std::string& other : others) CHECK(canonical({other, rule}) != once);
  CHECK(canonical({fact, "rule r\n  when all of\n    - age is 3\n    - lives alone\n  then recommend telecare\n"}) !=
        once);
}

TEST_CASE("quotes, braces and backslashes in texts cannot be taken for the text's end") {
  struct Case {
    std::string_view written;
    std::string_view canonical;
  };
  const std::vector<Case> cases = {
      {R"("a \"b\" {{ c")", R"("a \"b\" {{ c")"},
      {"“a \"b\" c”", R"("a \"b\" c")"},
      {R"("ends in \ ")", R"("ends in \ ")"},
      {R"("{a  fact}, {b}")", R"("{a fact}, {b}")"},
  };
  for (const Case& each : cases) {
    const std::string expected = "form 1\n\npack p\n  owner " + std::string(each.canonical) + "\n";
    CHECK(canonical({"pack p\n  owner " + std::string(each.written) + "\n"}) == expected);
    CHECK(canonical({expected.substr(7)}) == expected);
  }
}
