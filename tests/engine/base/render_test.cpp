#include "engine/base/render.h"

#include <catch2/catch.hpp>

using namespace frontdoor::base;

namespace {

/// Where the words stand in a source.
SourceSpan place_of_words(const Sources& sources, std::size_t source, std::string_view words) {
  const std::size_t at = sources[source].text.find(words);
  REQUIRE(at != std::string::npos);
  return {SourceId(source), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Diagnostic unknown_fact(SourceSpan where) {
  return {.code = "R0201",
          .severity = Severity::error,
          .message = "unknown fact `falls in the lst year`",
          .primary = Label{where, "not declared in this pack's vocabulary"},
          .related = {},
          .help = "did you mean `falls in the last year`?",
          .fixes = {}};
}

std::string thirteen_lines() { return "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n"; }

}  // namespace

TEST_CASE("a diagnostic with its place and help") {
  const Sources sources{{"falls.rules", thirteen_lines() + "  when falls in the lst year is at least 1\n"}};
  const Diagnostic diagnostic = unknown_fact(place_of_words(sources, 0, "falls in the lst year"));
  CHECK(render(diagnostic, sources, {}) == R"(error[R0201]: unknown fact `falls in the lst year`
  --> falls.rules:14:8
   |
14 |   when falls in the lst year is at least 1
   |        ^^^^^^^^^^^^^^^^^^^^^ not declared in this pack's vocabulary
   |
help: did you mean `falls in the last year`?
)");
}

TEST_CASE("a diagnostic without a place, and one in a source that is not there") {
  Diagnostic diagnostic;
  diagnostic.code = "K0601";
  diagnostic.message = "the file `x` cannot be read";
  diagnostic.help = "is it there?\nmay you read it?";
  const std::string_view drawn =
      "error[K0601]: the file `x` cannot be read\nhelp: is it there?\n      may you read it?\n";
  CHECK(render(diagnostic, {}, {}) == drawn);
  diagnostic.primary = Label{{SourceId(4), 0, 1}, "nowhere"};
  CHECK(render(diagnostic, {}, {}) == drawn);
}

TEST_CASE("related places: same line, later line, other file") {
  const Sources sources{{"a.rules", "first here\nsecond\nthird there\nfourth\nfifth"}, {"b.rules", "x\nelsewhere"}};
  Diagnostic diagnostic;
  diagnostic.code = "R0203";
  diagnostic.severity = Severity::finding;
  diagnostic.message = "said twice";
  diagnostic.primary = Label{place_of_words(sources, 0, "third"), "again"};
  diagnostic.related = {{place_of_words(sources, 1, "elsewhere"), "and there"},
                        {place_of_words(sources, 0, "there"), "beside"},
                        {place_of_words(sources, 0, "here"), "first"},
                        {place_of_words(sources, 0, "fourth"), ""}};
  CHECK(render(diagnostic, sources, {}) == R"(finding[R0203]: said twice
 --> a.rules:3:1
  |
1 | first here
  |       ---- first
...
3 | third there
  | ^^^^^ again
  |       ----- beside
4 | fourth
  | ------
  |
 ::: b.rules:2:1
  |
2 | elsewhere
  | --------- and there
)");
}

TEST_CASE("what is underlined") {
  struct Case {
    const char* what;
    std::string text;
    std::uint32_t begin;
    std::uint32_t end;
    std::string drawn;  // the source line and the line below it
  };
  const std::vector<Case> cases{
      {"a span of several lines: its first", "when a and\n  b", 5, 14, "1 | when a and\n  |      ^^^^^\n"},
      {"spaces at the line's end are not underlined", "when a  \n  b", 5, 12, "1 | when a  \n  |      ^\n"},
      {"an empty span is one column", "when", 2, 2, "1 | when\n  |   ^\n"},
      {"the end of the text", "when", 4, 4, "1 | when\n  |     ^\n"},
      {"past the end of the text", "when", 90, 95, "1 | when\n  |     ^\n"},
      {"an empty text", "", 0, 0, "1 |\n  | ^\n"},
      {"a line end", "ab\ncd", 2, 3, "1 | ab\n  |   ^\n"},
      {"a tab is one space", "\twhen\ta", 1, 5, "1 |  when a\n  |  ^^^^\n"},
      {"columns are characters", "café is open", 6, 8, "1 | café is open\n  |      ^^\n"},
      {"control characters are not let through", "a\x1b[31mb\x7f", 6, 7, "1 | a�[31mb�\n  |       ^\n"},
      {"nor what turns the direction of the text", "a\u202E\u2066b", 7, 8, "1 | a��b\n  |    ^\n"},
      {"nor what is no UTF-8",
       "a\x80"
       "bc",
       2, 4, "1 | a�bc\n  |   ^^\n"},
      {"a byte order mark is not shown", "\xEF\xBB\xBF{", 3, 4, "1 | {\n  | ^\n"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.what);
    Diagnostic diagnostic;
    diagnostic.primary = Label{{SourceId(0), each.begin, each.end}, ""};
    const std::string drawn = render(diagnostic, {{"x", each.text}}, {});
    CHECK(drawn.substr(drawn.find("  |\n") + 4) == each.drawn);
  }
}

TEST_CASE("a very long line is cut around the span") {
  const Sources sources{{"x", std::string(500000, 'a') + "HERE" + std::string(500000, 'b')}};
  Diagnostic diagnostic;
  diagnostic.primary = Label{place_of_words(sources, 0, "HERE"), "this"};
  diagnostic.related = {{{SourceId(0), 0, 900000}, "all of it"}};
  const std::string a30(30, 'a');
  const std::string expected = "error: \n --> x:1:500001\n  |\n1 | …" + a30 + "HERE" + std::string(86, 'b') + "…\n" +
                               "  |  " + std::string(30, ' ') + "^^^^ this\n" + "1 | " + std::string(120, 'a') +
                               "…\n  | " + std::string(120, '-') + " all of it\n";
  CHECK(render(diagnostic, sources, {}) == expected);
}

TEST_CASE("messages, labels, names and help cannot steer the terminal") {
  Diagnostic diagnostic;
  diagnostic.message = "no \x1b[2J";
  diagnostic.primary = Label{{SourceId(0), 0, 1}, "a\nb"};
  diagnostic.help = "c\x07";
  CHECK(render(diagnostic, {{"n\x1b", "x"}}, {}) ==
        "error: no �[2J\n --> n�:1:1\n  |\n1 | x\n  | ^ a b\n  |\nhelp: c�\n");
}

TEST_CASE("colour changes nothing but colour") {
  const Sources sources{{"falls.rules", "when falls in the lst year"}};
  const Diagnostic diagnostic = unknown_fact(place_of_words(sources, 0, "falls in the lst year"));
  std::string colored = render(diagnostic, sources, {.color = true, .at_most = 100});
  CHECK(colored.find("\x1b[1;31merror[R0201]\x1b[0m") == 0);
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) + 1 - at);
  }
  CHECK(colored == render(diagnostic, sources, {}));
}

TEST_CASE("many diagnostics: a blank line between, the rest counted") {
  Diagnostic one;
  one.message = "one";
  Diagnostic two;
  two.message = "two";
  CHECK(render_all({}, {}, {}).empty());
  CHECK(render_all({one, two}, {}, {}) == "error: one\n\nerror: two\n");
  CHECK(render_all({one, two, two}, {}, {.color = false, .at_most = 1}) == "error: one\n\nand 2 more\n");
}
