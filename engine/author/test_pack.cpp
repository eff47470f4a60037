#include "engine/author/test_pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "engine/author/contact_of.h"
#include "engine/base/text.h"
#include "engine/explain/because.h"
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

Expectation run_expectation(const Compiled& compiled, const check::Expect& expect, const Answered& answered) {
  Expectation run;
  run.text = source_words(compiled.sources, expect.span);
  run.judgement = judge(compiled.pack, expect, answered);
  run.span = expect.span;
  if (!run.judgement.met) run.failure = fmt::format("expected {}; {}", run.text, run.judgement.actual);
  return run;
}

void count(std::vector<RuleCoverage>& coverage, const Program& program, const model::Contact& contact) {
  const eval::Trace trace = eval::evaluate(program, contact);
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    switch (explain::outcome_of(program, trace, program.rules[i])) {
      case model::RuleOutcome::fired:
        ++coverage[i].fired;
        break;
      case model::RuleOutcome::did_not_fire:
        ++coverage[i].silent;
        break;
      case model::RuleOutcome::undetermined:
        ++coverage[i].undetermined;
        break;
      case model::RuleOutcome::overridden:
        ++coverage[i].overridden;
        break;
    }
  }
}

std::vector<RuleCoverage> no_coverage(const Program& program) {
  std::vector<RuleCoverage> coverage;
  for (const program::Rule& rule : program.rules) {
    const bool always = std::holds_alternative<program::Constant>(program[rule.fires].kind);
    coverage.push_back({.name = rule.name, .is_duty = rule.is_duty, .can_be_silent = !always});
  }
  return coverage;
}

ExampleRun run_example(const Compiled& compiled, const check::Example& example, std::vector<RuleCoverage>& coverage) {
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
  count(coverage, program, given.contact);
  return run;
}

std::vector<std::string> names_where(const std::vector<RuleCoverage>& rules, bool (*is)(const RuleCoverage&)) {
  std::vector<std::string> names;
  for (const RuleCoverage& rule : rules) {
    if (is(rule)) names.push_back(rule.name);
  }
  return names;
}

}  // namespace

bool ExampleRun::passed() const {
  return std::ranges::all_of(expectations, [](const Expectation& each) { return each.judgement.met; });
}

std::size_t TestRun::failed() const {
  return static_cast<std::size_t>(std::ranges::count_if(examples, [](const ExampleRun& run) { return !run.passed(); }));
}

std::vector<std::string> TestRun::never_fired() const {
  return names_where(rules, [](const RuleCoverage& rule) { return rule.fired == 0; });
}

std::vector<std::string> TestRun::never_silent() const {
  return names_where(
      rules, [](const RuleCoverage& rule) { return rule.can_be_silent && rule.silent == 0 && rule.overridden == 0; });
}

TestRun test_pack(const Compiled& compiled, std::string_view only) {
  assert(compiled.program);
  TestRun run;
  run.rules = no_coverage(*compiled.program);
  const std::string wanted = base::lower(only);
  for (const check::Example& example : compiled.pack.examples) {
    if (base::lower(example.name).find(wanted) == std::string::npos) continue;
    run.examples.push_back(run_example(compiled, example, run.rules));
  }
  return run;
}

}  // namespace frontdoor::author
