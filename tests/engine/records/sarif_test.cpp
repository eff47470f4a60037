#include "engine/records/sarif.h"

#include <catch2/catch.hpp>

using namespace frontdoor;

namespace {

base::SourceSpan span(std::uint32_t begin, std::uint32_t end) { return {base::SourceId(0), begin, end}; }

}  // namespace

TEST_CASE("a diagnostic as SARIF: columns count UTF-16 code units, an insertion deletes an empty region") {
  const base::Sources sources{{"my rules/é.rules",
                               "\xEF\xBB\xBF"
                               "a\n\U0001F600 \"é\" falls\n"}};
  base::Diagnostic found;
  found.code = "R0201";
  found.severity = base::Severity::finding;
  found.message = "unknown fact `falls`";
  found.primary = base::Label{span(15, 20), "not declared"};
  found.related = {{span(3, 4), "the first"}};
  found.help = "did you mean `fall`?";
  found.fixes = {{span(15, 20), "fall"}, {span(5, 5), "- "}, {span(9, 10), ""}};
  CHECK(
      bytes::line_json(records::to_sarif({found}, sources, "1.2.3")) ==
      R"({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [)"
      R"({"tool": {"driver": {"name": "frontdoor", "version": "1.2.3", "rules": [)"
      R"({"id": "R0201", "shortDescription": {"text": "a fact is unknown"}, )"
      R"("help": {"text": "frontdoor explain R0201"}}]}}, "columnKind": "utf16CodeUnits", "results": [)"
      R"({"ruleId": "R0201", "ruleIndex": 0, "level": "warning", )"
      R"("message": {"text": "unknown fact `falls`\nhelp: did you mean `fall`?"}, )"
      R"("locations": [{"physicalLocation": {"artifactLocation": {"uri": "my%20rules/%C3%A9.rules"}, )"
      R"("region": {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 13}}, )"
      R"("message": {"text": "not declared"}}], )"
      R"("relatedLocations": [{"physicalLocation": {"artifactLocation": {"uri": "my%20rules/%C3%A9.rules"}, )"
      R"("region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2}}, )"
      R"("message": {"text": "the first"}}], )"
      R"("fixes": [{"description": {"text": "did you mean `fall`?"}, "artifactChanges": [)"
      R"({"artifactLocation": {"uri": "my%20rules/%C3%A9.rules"}, "replacements": [)"
      R"({"deletedRegion": {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 13}, "insertedContent": {"text": "fall"}}, )"
      R"({"deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 1}, "insertedContent": {"text": "- "}}, )"
      R"({"deletedRegion": {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 4}}]}]}]}]}]})");
}

TEST_CASE("what has no place has no locations, and each code is a rule once") {
  base::Diagnostic world;
  world.code = "K0602";
  world.message = "cannot be opened";
  base::Diagnostic note = world;
  note.code = "F0517";
  note.severity = base::Severity::note;
  const bytes::Json log = records::to_sarif({world, note, world}, {}, "1");
  const bytes::Json& run = log.find("runs")->as_array()->front();
  CHECK(run.find("tool")->find("driver")->find("rules")->as_array()->size() == 2);
  const bytes::JsonArray& results = *run.find("results")->as_array();
  REQUIRE(results.size() == 3);
  CHECK(*results[0].find("ruleIndex")->as_number() == 1);
  CHECK(*results[1].find("ruleIndex")->as_number() == 0);
  CHECK(*results[0].find("level")->as_text() == "error");
  CHECK(*results[1].find("level")->as_text() == "note");
  for (const char* const name : {"locations", "relatedLocations", "fixes"}) CHECK(results[0].find(name) == nullptr);
}

TEST_CASE("names of files as URIs") {
  CHECK(records::uri_of("county/duties.rules") == "county/duties.rules");
  CHECK(records::uri_of("a b/50%.rules") == "a%20b/50%25.rules");
  CHECK(records::uri_of("/srv/ü#1.rules") == "file:///srv/%C3%BC%231.rules");
  CHECK(records::uri_of("../shared/a:b.rules") == "../shared/a%3Ab.rules");
}
