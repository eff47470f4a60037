// What one answer costs in a running program: load and check of the county pack, one evaluation with its full trace,
// one whole recommendation with every explanation.
#include <benchmark/benchmark.h>

#include "engine/explain/recommend.h"
#include "tests/support/packs.h"
#include "tests/support/people.h"

namespace frontdoor {
namespace {

model::Contact half_told(const program::Program& program) {
  tests::Random random(7);
  const tests::Person person = tests::made_up_person(program.vocabulary, random, {.need = 15});
  return tests::partly_told(program, person, random, 50);
}

void load_and_check(benchmark::State& state) {
  const base::Sources sources = tests::sources_in("rules/county");
  for (auto _ : state) benchmark::DoNotOptimize(compile(sources));
}
BENCHMARK(load_and_check)->Unit(benchmark::kMillisecond);

void evaluate_with_trace(benchmark::State& state) {
  const program::Program& program = *tests::county().program;
  const model::Contact contact = half_told(program);
  for (auto _ : state) benchmark::DoNotOptimize(eval::evaluate(program, contact));
  state.counters["nodes"] = static_cast<double>(program.nodes.size());
}
BENCHMARK(evaluate_with_trace)->Unit(benchmark::kMicrosecond);

void whole_recommendation(benchmark::State& state) {
  const program::Program& program = *tests::county().program;
  const model::Contact contact = half_told(program);
  for (auto _ : state) benchmark::DoNotOptimize(explain::recommend(program, contact));
}
BENCHMARK(whole_recommendation)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace frontdoor
