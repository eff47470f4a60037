#include "engine/author/test_pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "engine/author/contact_of.h"
#include "engine/base/text.h"
#include "engine/explain/recommend.h"

namespace frontdoor::author {
namespace {

using program::Program;

/// A line as written, with one space between words.
std::string source_words(const base::Sources& sources, base::SourceSpan span) {
  const std::string& text = sources[span.source.index].text;
  std::string words;
  for (const char c : std::string_view(text).substr(span.begin, span.end - span.begin)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) words += c;
    if (blank && !words.empty() && words.back() != ' ') words += ' ';
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

ExampleRun run_example(const Compiled& compiled, const check::Example& example, CoverageCount& count) {
  const Program& program = *compiled.program;
  const GivenContact given = contact_of(example, program);
  const model::Recommendation recommendation = explain::recommend(program, given.contact);
  const Answered answered{program, given.contact, recommendation};
  ExampleRun run;
  run.name = example.name;
  run.span = example.span;
  for (const check::Expect& expect : example.expect) {
    run.expectations.push_back(run_expectation(compiled, expect, answered));
  }
  for (const model::Contradiction& each : given.contradictions) run.contradictions.push_back(each.span);
  count.count(eval::evaluate(program, given.contact));
  return run;
}

}  // namespace

bool ExampleRun::passed() const {
  return std::ranges::all_of(expectations, [](const Expectation& each) { return each.judgement.met; });
}

std::size_t TestRun::failed() const {
  return static_cast<std::size_t>(std::ranges::count_if(examples, [](const ExampleRun& run) { return !run.passed(); }));
}

Expectation run_expectation(const Compiled& compiled, const check::Expect& expect, const Answered& answered) {
  Expectation run;
  run.text = source_words(compiled.sources, expect.span);
  run.judgement = judge(compiled.pack, expect, answered);
  run.span = expect.span;
  if (!run.judgement.met) run.failure = fmt::format("expected {}; {}", run.text, run.judgement.actual);
  return run;
}

TestRun test_pack(const Compiled& compiled, std::string_view only) {
  assert(compiled.program);
  TestRun run;
  CoverageCount count(*compiled.program);
  const std::string wanted = base::lower(only);
  for (const check::Example& example : compiled.pack.examples) {
    if (base::lower(example.name).find(wanted) == std::string::npos) continue;
    run.examples.push_back(run_example(compiled, example, count));
  }
  run.coverage = std::move(count.coverage);
  return run;
}

}  // namespace frontdoor::author
