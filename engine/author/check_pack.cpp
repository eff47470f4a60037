#include "engine/author/check_pack.h"

#include <algorithm>

#include "engine/author/author_errors.h"
#include "engine/author/plain_words/plain_words.h"

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

void report_broken(const program::Program& program, const GuaranteeTrial& trial, base::Diagnostics& diagnostics) {
  if (trial.broken) {
    diagnostics.push_back(
        guarantee_not_kept(trial.name, *trial.broken, places_of(program, trial.broken->expectation.judgement)));
  } else if (trial.contacts == 0) {
    diagnostics.push_back(guarantee_not_tried(trial.name, trial.span));
  }
}

}  // namespace

PackCheck check_pack(base::Sources sources, const Loader& loader) {
  PackCheck check;
  check.compiled = compile(std::move(sources), loader);
  check.diagnostics = check.compiled.diagnostics;
  if (check.compiled.program) {
    const program::Program& program = *check.compiled.program;
    check.tests = test_pack(check.compiled);
    for (const ExampleRun& run : check.tests->examples) report_failures(program, run, check.diagnostics);
    check.guarantees = try_guarantees(check.compiled);
    for (const GuaranteeTrial& trial : check.guarantees->guarantees) report_broken(program, trial, check.diagnostics);
    base::append(check.diagnostics, plain_words::findings_on(check.compiled));
  }
  check.accepted = take_accepted(check.compiled.files, check.diagnostics);
  base::sort_by_place(check.diagnostics);
  return check;
}

}  // namespace frontdoor::author
