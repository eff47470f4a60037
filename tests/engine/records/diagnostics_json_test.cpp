#include "engine/records/diagnostics_json.h"

#include <catch2/catch.hpp>

using namespace frontdoor;

namespace {

base::SourceSpan span(std::uint32_t begin, std::uint32_t end) { return {base::SourceId(0), begin, end}; }

}  // namespace

TEST_CASE("a diagnostic as editors read it: places count characters from 1, ends are past the last") {
  const base::Sources sources{{"café.rules", "when é falls\n  more\n"}};
  base::Diagnostic found;
  found.code = "R0201";
  found.severity = base::Severity::finding;
  found.message = "unknown fact `falls`";
  found.primary = base::Label{span(8, 13), "not declared"};
  found.related = {{span(5, 20), "both lines"}};
  found.help = "did you mean `fall`?";
  found.fixes = {{span(8, 13), "fall"}};
  CHECK(
      bytes::line_json(records::to_json(found, sources)) ==
      R"({"code": "R0201", "severity": "finding", "message": "unknown fact `falls`", "file": "café.rules", )"
      R"("line": 1, "column": 8, "end_line": 1, "end_column": 13, "label": "not declared", )"
      R"("help": "did you mean `fall`?", )"
      R"("related": [{"file": "café.rules", "line": 1, "column": 6, "end_line": 2, "end_column": 7, "label": "both lines"}], )"
      R"("fixes": [{"file": "café.rules", "line": 1, "column": 8, "end_line": 1, "end_column": 13, "text": "fall"}]})");
}

TEST_CASE("the world's failures have no place") {
  base::Diagnostic found;
  found.code = "K0602";
  found.message = "cannot be opened";
  CHECK(
      bytes::line_json(records::to_json(base::Diagnostics{found}, {})) ==
      R"([{"code": "K0602", "severity": "error", "message": "cannot be opened", "file": null, "line": null, )"
      R"("column": null, "end_line": null, "end_column": null, "label": null, "help": null, "related": [], "fixes": []}])");
}
