#include "engine/author/junit.h"

#include <fmt/format.h>

#include <algorithm>

namespace frontdoor::author {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\n' && c != '\r' && c != '\t';
}

/// U+FFFE and U+FFFF, which are no characters of XML.
bool is_no_character(std::string_view text) {
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

std::string_view reference_for(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&apos;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    case '\t':
      return "&#9;";
  }
  return {};
}

std::string failure_text(const ExampleRun& run, const Compiled& compiled) {
  std::string text;
  for (const Expectation& each : run.expectations) {
    if (each.judgement.met) continue;
    text += fmt::format("{}: expected {}; {}\n", base::file_and_line(compiled.sources, each.span), each.text,
                        each.judgement.actual);
    if (!each.judgement.why.empty()) text += each.judgement.why + "\n";
  }
  return text;
}

std::string first_failure(const ExampleRun& run) {
  const auto failed =
      std::ranges::find_if(run.expectations, [](const Expectation& each) { return !each.judgement.met; });
  return failed == run.expectations.end() ? std::string() : failed->failure;
}

std::string contradictions(const ExampleRun& run, const Compiled& compiled) {
  std::string text;
  for (const base::SourceSpan span : run.contradictions) {
    text += fmt::format("{}: contradicts what is told before; the later line holds\n",
                        base::file_and_line(compiled.sources, span));
  }
  return text;
}

std::string test_case(const ExampleRun& run, const std::string& file, const Compiled& compiled) {
  const std::string named =
      fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"0\"", escaped_xml(file), escaped_xml(run.name));
  const std::string contrary = contradictions(run, compiled);
  if (run.passed() && contrary.empty()) return named + "/>\n";
  std::string text = named + ">\n";
  if (!run.passed()) {
    text += fmt::format("      <failure type=\"expectation\" message=\"{}\">{}</failure>\n",
                        escaped_xml(first_failure(run)), escaped_xml(failure_text(run, compiled)));
  }
  if (!contrary.empty()) text += fmt::format("      <system-out>{}</system-out>\n", escaped_xml(contrary));
  return text + "    </testcase>\n";
}

std::string counts(std::size_t tests, std::size_t failures) {
  return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\" time=\"0\"", tests, failures);
}

std::string suite(const std::string& file, const std::vector<const ExampleRun*>& runs, const Compiled& compiled) {
  const auto failed = std::ranges::count_if(runs, [](const ExampleRun* run) { return !run->passed(); });
  std::string text = fmt::format("  <testsuite name=\"{}\" {}>\n", escaped_xml(file),
                                 counts(runs.size(), static_cast<std::size_t>(failed)));
  for (const ExampleRun* run : runs) text += test_case(*run, file, compiled);
  return text + "  </testsuite>\n";
}

}  // namespace

std::string escaped_xml(std::string_view text) {
  std::string escaped;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view reference = reference_for(text[i]);
    if (!reference.empty()) {
      escaped += reference;
    } else if (is_control(text[i])) {
      escaped += replacement;
    } else if (is_no_character(text.substr(i))) {
      escaped += replacement;
      i += 2;
    } else {
      escaped += text[i];
    }
  }
  return escaped;
}

std::string junit_xml(const Compiled& compiled, const TestRun& run) {
  std::string suites;
  for (std::size_t source = 0; source < compiled.sources.size(); ++source) {
    std::vector<const ExampleRun*> runs;
    for (const ExampleRun& each : run.examples) {
      if (each.span.source.index == source) runs.push_back(&each);
    }
    std::ranges::sort(runs, {}, [](const ExampleRun* each) { return each->span.begin; });
    if (!runs.empty()) suites += suite(compiled.sources[source].name, runs, compiled);
  }
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{}\" {}>\n{}</testsuites>\n",
                     escaped_xml(compiled.pack.head.name), counts(run.examples.size(), run.failed()), suites);
}

}  // namespace frontdoor::author
