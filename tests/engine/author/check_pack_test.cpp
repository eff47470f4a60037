// Checking a pack as an author does: failing examples are findings at their lines, errors keep examples from running.
#include <catch2/catch.hpp>

#include <algorithm>

#include "engine/author/check_pack.h"
#include "tests/support/marked_pack.h"
#include "tests/support/packs.h"

namespace frontdoor::tests {
namespace {

author::PackCheck checked(const std::string& more) {
  return author::check_pack({{"whole.rules", std::string(whole_pack())}, {"more.rules", more}});
}

TEST_CASE("a failing example is a finding at its line") {
  const author::PackCheck check = checked(R"(example e
  given
    - age is 70
    - lives alone
    - age is 80
  expect
    - telecare is recommended
    - telecare is ruled out
)");
  REQUIRE(check.tests);
  CHECK(check.tests->failed() == 1);
  REQUIRE(check.diagnostics.size() == 2);
  const base::Diagnostic& contradiction = check.diagnostics[0];
  CHECK(contradiction.code == "R0462");
  CHECK(base::file_and_line(check.compiled.sources, contradiction.primary->span) == "more.rules:5");
  const base::Diagnostic& failure = check.diagnostics[1];
  CHECK(failure.code == "R0461");
  CHECK(failure.severity == base::Severity::finding);
  CHECK(failure.message == "example `e` fails: expected telecare is ruled out; it is recommended");
  CHECK(base::file_and_line(check.compiled.sources, failure.primary->span) == "more.rules:8");
  REQUIRE(failure.related.size() == 1);
  CHECK(failure.help == "`use everything` fired: lives alone (lives alone: yes); age is at least 18 (age: 80 years)");
}

TEST_CASE("a pack with errors runs no examples") {
  const author::PackCheck check = checked("define d\n  nothing of the kind\n");
  CHECK(!check.tests);
  CHECK(!check.compiled.program);
  CHECK(base::has_errors(check.diagnostics));
}

TEST_CASE("the county pack is whole") {
  const author::PackCheck check = author::check_pack(sources_in("rules/county"));
  for (const base::Diagnostic& each : check.diagnostics) UNSCOPED_INFO(each.message);
  CHECK(check.diagnostics.empty());
  REQUIRE(check.tests);
  CHECK(check.tests->failed() == 0);
  CHECK(check.tests->coverage.never_fired().empty());
  CHECK(check.tests->coverage.never_silent().empty());
}

}  // namespace
}  // namespace frontdoor::tests
