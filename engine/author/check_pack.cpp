#include "engine/author/check_pack.h"

#include <algorithm>

#include "engine/author/author_errors.h"

namespace frontdoor::author {
namespace {

/// The places of the rules that made the difference, each with its name.
std::vector<base::Label> places_of(const program::Program& program, const Judgement& judgement) {
  std::vector<base::Label> places;
  for (const std::string& name : judgement.rules) {
    const auto rule = std::ranges::find(program.rules, name, &program::Rule::name);
    if (rule != program.rules.end()) places.push_back({rule->span, rule->is_duty ? "this duty" : "this rule"});
  }
  return places;
}

void report_failures(const program::Program& program, const ExampleRun& run, base::Diagnostics& diagnostics) {
  for (const Expectation& each : run.expectations) {
    if (each.judgement.met) continue;
    diagnostics.push_back(example_fails(run.name, each, places_of(program, each.judgement)));
  }
  for (const base::SourceSpan span : run.contradictions) diagnostics.push_back(example_contradicts(run.name, span));
}

}  // namespace

PackCheck check_pack(base::Sources sources) {
  PackCheck check;
  check.compiled = compile(std::move(sources));
  check.diagnostics = check.compiled.diagnostics;
  if (!check.compiled.program) return check;
  check.tests = test_pack(check.compiled);
  for (const ExampleRun& run : check.tests->examples) report_failures(*check.compiled.program, run, check.diagnostics);
  base::sort_by_place(check.diagnostics);
  return check;
}

}  // namespace frontdoor::author
