// Tables: what a row's cells may say, one name space with rules, circles, rows that are idle.
#include <catch2/catch.hpp>

#include "engine/author/check_pack.h"
#include "tests/support/marked_pack.h"
#include "tests/support/packs.h"

namespace frontdoor::tests {
namespace {

struct Case {
  const char* what;
  const char* code;
  const char* pack;
};

constexpr Case cases[] = {
    {"required lines", "R0402", R"(
table t   ### "table `t` has no `upholds`, no `first row that fits`"
)"},
    {"a column that nothing is called, told once", "R0201", R"(
table t
  upholds home first
  every row that fits
  | lives allone | then               | because |   ### "unknown fact or definition `lives allone`"
  | yes          | recommend telecare | "x"     |
  | no           | consider telecare  | "x"     |
)"},
    {"a column that stands twice", "R0214", R"(
table t
  upholds home first
  every row that fits
  | lives alone | lives alone | then               | because |   ### "the column `lives alone`"
  | yes         | yes         | recommend telecare | "x"     |
)"},
    {"cells by their fact's type", "R0301", R"(
table t
  upholds home first
  every row that fits
  | washing                   | then               | because |
  | any of manages, unable    | recommend telecare | "x"     |   ### "write `one of` before the values"
  | between manages and unable | recommend telecare | "x"    |   ### "does not fit `washing`"
)"},
    {"values of another fact", "R0206", R"(
table t
  upholds home first
  every row that fits
  | washing | then               | because |
  | often   | recommend telecare | "x"     |   ### "`often`"
)"},
    {"a negation of yes", "R0313", R"(
table t
  upholds home first
  every row that fits
  | lives alone | then               | because |
  | not yes     | recommend telecare | "x"     |   ### "write `no`"
)"},
    {"one name space with rules", "R0202", R"(
table t
  upholds home first
  every row that fits
  | lives alone | then               | because |
  | yes         | recommend telecare | "x"     |

rule t   ### "`t`"
  upholds home first
  when lives alone
  then recommend telecare
  because "x"
)"},
    {"a circle of overrides, of which the table is one", "R0407", R"(
table t
  upholds home first
  overrides r
  every row that fits
  | lives alone | then               | because |
  | yes         | recommend telecare | "x"     |
  | no          | consider telecare  | "x"     |

rule r
  upholds home first
  when lives alone
  then recommend telecare
  overrides t   ### "`t`"
  because "x"
)"},
    {"rows that a row above takes everything from", "R0471", R"(
table t
  upholds home first
  first row that fits
  | lives alone | washing | then               | because |
  | yes         | any     | recommend telecare | "x"     |
  | Yes         | any     | consider telecare  | "x"     |   ### "a row above fits the same"
  | yes         | unable  | consider telecare  | "x"     |   ### "a row above fits whenever this one does"
  | any         | any     | consider telecare  | "x"     |
  | no          | unable  | consider telecare  | "x"     |   ### "can never fire"
)"},
    {"a row twice where every row counts", "R0472", R"(
table t
  upholds home first
  every row that fits
  | lives alone | then               | because |
  | yes         | recommend telecare | "x"     |
  | any         | recommend telecare | "y"     |
  | yes         | recommend telecare | "z"     |   ### "stands twice"
)"},
    {"a reason whose fact may be unknown", "R0453", R"(
table t
  upholds home first
  every row that fits
  | age         | then               | because        |
  | 81          | recommend telecare | "Aged {age}."  |
  | at least 65 | recommend telecare | "Aged {age}."  |   ### "give the row a cell that makes it known"
)"},
};

std::string table_of(std::size_t rows) {
  std::string text = "\ntable t\n  upholds home first\n  first row that fits\n  | age | then | because |\n";
  for (std::size_t i = 0; i < rows; ++i) {
    text += "  | " + std::to_string(i % 100) + " | recommend telecare | \"x\" |\n";
  }
  return text;
}

}  // namespace

TEST_CASE("mistakes in tables, each at its place") {
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(mismatches(each.code, each.pack) == "");
  }
}

TEST_CASE("a table of too many rows is told so once") {
  const Compiled compiled = compile({{"t.rules", table_of(250)}, {"whole.rules", std::string(whole_pack())}});
  std::size_t told = 0;
  for (const base::Diagnostic& each : compiled.diagnostics) told += each.code == "R0426" ? 1 : 0;
  CHECK(told == 1);
}

TEST_CASE("a table is overridden, and expected to advise, as one") {
  const std::string text = R"(
table t
  upholds home first
  every row that fits
  | lives alone | then           | because |
  | yes         | advise "Ring." | "x"     |
  | no          | advise "Call." | "x"     |

table mixed
  upholds home first
  first row that fits
  | lives alone | then               | because |
  | yes         | recommend telecare | "x"     |
  | no          | advise "Call."     | "x"     |

rule quiet
  upholds home first
  when washing is unable
  then recommend telecare
  overrides t
  because "x"

example loud
  given
    - lives alone is yes
    - washing is manages
  expect
    - advice from t is given
    - advice from row 1 of t is given
    - advice from row 2 of t is not given
    - advice from mixed is not given
    - telecare is recommended

example still
  given
    - lives alone is no
    - washing is unable
  expect
    - advice from t is not given
    - advice from mixed is given
)";
  const author::PackCheck check = author::check_pack({{"t.rules", text}, {"whole.rules", std::string(whole_pack())}});
  for (const base::Diagnostic& each : check.diagnostics) UNSCOPED_INFO(each.code << " " << each.message);
  REQUIRE(check.tests);
  CHECK(check.tests->examples.size() == 2);
  CHECK(check.tests->failed() == 0);
}

}  // namespace frontdoor::tests
