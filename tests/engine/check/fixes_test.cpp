// Mistakes with one right answer: told once, and the edit that is offered makes the text what was meant.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "engine/compile.h"
#include "tests/support/marked_pack.h"

namespace frontdoor::tests {
namespace {

struct Case {
  const char* what;
  const char* code;
  const char* at;  // what the diagnostic points at
  const char* wrong;
  const char* right;
};

constexpr Case cases[] = {
    {"a declaration that every place spells another way", "R0201", "sees wel",
     "fact sees wel\n  yes or no\n  ask \"Do you see well?\"\n\n"
     "rule r\n  upholds home first\n  when any of\n    - not sees well\n    - sees well is no\n"
     "  then recommend telecare\n  because \"x\"\n",
     "fact sees well\n  yes or no\n  ask \"Do you see well?\"\n\n"
     "rule r\n  upholds home first\n  when any of\n    - not sees well\n    - sees well is no\n"
     "  then recommend telecare\n  because \"x\"\n"},
    {"a declaration with a word that stands nowhere else", "R0201", "lives aloone too",
     "fact lives aloone too\n  yes or no\n  ask \"Does the neighbour?\"\n\n"
     "rule r\n  upholds home first\n  when lives alone too\n  then recommend telecare\n  because \"x\"\n",
     "fact lives alone too\n  yes or no\n  ask \"Does the neighbour?\"\n\n"
     "rule r\n  upholds home first\n  when lives alone too\n  then recommend telecare\n  because \"x\"\n"},
    {"a declared value that every place spells another way", "R0206", "wel",
     "fact sight\n  scale: wel, badly\n  ask \"How do you see?\"\n\n"
     "rule r\n  upholds home first\n  when any of\n    - sight is at most well\n    - sight is not well\n"
     "  then recommend telecare\n  because \"x\"\n",
     "fact sight\n  scale: well, badly\n  ask \"How do you see?\"\n\n"
     "rule r\n  upholds home first\n  when any of\n    - sight is at most well\n    - sight is not well\n"
     "  then recommend telecare\n  because \"x\"\n"},
    {"a comparison misspelt", "R0120", "at leasst",
     "rule r\n  upholds home first\n  when age is at leasst 65\n  then recommend telecare\n  because \"x\"\n",
     "rule r\n  upholds home first\n  when age is at least 65\n  then recommend telecare\n  because \"x\"\n"},
    {"a comparison misspelt that is nearer to a later one", "R0120", "at mest",
     "rule r\n  upholds home first\n  when age is at mest 65\n  then recommend telecare\n  because \"x\"\n",
     "rule r\n  upholds home first\n  when age is at most 65\n  then recommend telecare\n  because \"x\"\n"},
    {"a comparison with a date misspelt", "R0120", "wtihin the last",
     "rule r\n  upholds home first\n  when discharge is wtihin the last 7 days\n  then recommend telecare\n"
     "  because \"x\"\n",
     "rule r\n  upholds home first\n  when discharge is within the last 7 days\n  then recommend telecare\n"
     "  because \"x\"\n"},
    {"a time limit misspelt", "R0120", "withen",
     "rule r\n  upholds home first\n  when lives alone\n  then recommend telecare withen 5 days\n  because \"x\"\n",
     "rule r\n  upholds home first\n  when lives alone\n  then recommend telecare within 5 days\n  because \"x\"\n"},
    {"tests joined in one line", "R0212", "lives alone and age is at least 65",
     "rule r\n  upholds home first\n  when lives alone and age is at least 65\n  then recommend telecare\n  because "
     "\"x\"\n",
     "rule r\n  upholds home first\n  when all of\n    - lives alone\n    - age is at least 65\n  then recommend "
     "telecare\n"
     "  because \"x\"\n"},
    {"tests joined in a bullet of a list that says the same", "R0212", "lives alone or age is at least 65",
     "rule r\n  upholds home first\n  when any of\n    - age is 20\n    - lives alone or age is at least 65\n"
     "  then recommend telecare\n  because \"x\"\n",
     "rule r\n  upholds home first\n  when any of\n    - age is 20\n    - lives alone\n    - age is at least 65\n"
     "  then recommend telecare\n  because \"x\"\n"},
    {"a block twice", "R0202", "r",
     "rule r\n  upholds home first\n  when lives alone\n  then recommend telecare\n  because \"x\"\n\n"
     "rule r\n  upholds home first\n  when lives alone\n  then recommend telecare\n  because \"x\"\n",
     "rule r\n  upholds home first\n  when lives alone\n  then recommend telecare\n  because \"x\"\n\n"},
    {"a unit that the fact does not have", "R0304", "20 yaers",
     "rule r\n  upholds home first\n  when age is at least 20 yaers\n  then recommend telecare\n  because \"x\"\n",
     "rule r\n  upholds home first\n  when age is at least 20 years\n  then recommend telecare\n  because \"x\"\n"},
};

std::string at(const Compiled& compiled, base::SourceSpan span) {
  return compiled.sources[span.source.index].text.substr(span.begin, span.end - span.begin);
}

std::string fixed(std::string text, std::vector<base::Edit> edits) {
  std::ranges::sort(edits, std::greater{}, [](const base::Edit& edit) { return edit.span.begin; });
  for (const base::Edit& edit : edits) text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
  return text;
}

TEST_CASE("the edit that is offered makes the text what was meant") {
  for (const Case& each : cases) {
    INFO(each.what);
    const Compiled compiled = compile({{"case.rules", each.wrong}, {"before.rules", std::string(whole_pack())}});
    for (const base::Diagnostic& found : compiled.diagnostics) UNSCOPED_INFO(found.code << " " << found.message);
    REQUIRE(compiled.diagnostics.size() == 1);
    const base::Diagnostic& found = compiled.diagnostics.front();
    CHECK(found.code == each.code);
    CHECK(at(compiled, found.primary->span) == each.at);
    CHECK(fixed(each.wrong, found.fixes) == each.right);
  }
}

}  // namespace
}  // namespace frontdoor::tests
