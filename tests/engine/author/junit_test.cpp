// JUnit XML: suites by file, failures with what was expected, and any text escaped.
#include "engine/author/junit.h"

#include <catch2/catch.hpp>

#include "tests/support/marked_pack.h"

namespace frontdoor::tests {
namespace {

TEST_CASE("text in XML") {
  CHECK(author::escaped_xml("plain words, caf\xC3\xA9") == "plain words, caf\xC3\xA9");
  CHECK(author::escaped_xml("<a & \"b\" 'c'>") == "&lt;a &amp; &quot;b&quot; &apos;c&apos;&gt;");
  CHECK(author::escaped_xml("one\ntwo\r\tthree") == "one&#10;two&#13;&#9;three");
  const std::string_view controls("\0\x01\x1F", 3);
  CHECK(author::escaped_xml(controls) == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(author::escaped_xml("a\xEF\xBF\xBF"
                            "b") ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("a run, file by file") {
  const std::string one =
      "example it's alone\n  given\n    - lives alone\n  expect\n    - telecare is ruled out\n\n"
      "example b\n  given\n    - lives alone\n    - lives alone is no\n  expect\n    - telecare is not offered\n";
  const std::string two = "example c\n  given\n    - age is 70\n  expect\n    - telecare is not offered\n";
  const Compiled compiled =
      compile({{"whole.rules", std::string(whole_pack())}, {"one.rules", one}, {"two.rules", two}});
  REQUIRE(compiled.program);
  const std::string xml = author::junit_xml(compiled, author::test_pack(compiled));
  CHECK(xml ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="try out" tests="3" failures="1" errors="0" skipped="0" time="0">
  <testsuite name="one.rules" tests="2" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="one.rules" name="it&apos;s alone" time="0">
      <failure type="expectation" message="expected telecare is ruled out; it is recommended">one.rules:5: expected telecare is ruled out; it is recommended&#10;`use everything` fired: lives alone (lives alone: yes)&#10;</failure>
    </testcase>
    <testcase classname="one.rules" name="b" time="0">
      <system-out>one.rules:10: contradicts what is told before; the later line holds&#10;</system-out>
    </testcase>
  </testsuite>
  <testsuite name="two.rules" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase classname="two.rules" name="c" time="0"/>
  </testsuite>
</testsuites>
)");
}

}  // namespace
}  // namespace frontdoor::tests
