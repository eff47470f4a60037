// What loading a pack costs as packs grow: parse, check and lower, for 40, 400 and 4,000 rules over 80 facts, whole and
// with a hundred mistakes. The exponent of growth is 1 where ten times the rules take ten times as long.
#include <benchmark/benchmark.h>

#include "engine/author/check_pack.h"
#include "engine/base/render.h"
#include "engine/check/check_pack.h"
#include "engine/compile.h"
#include "tests/support/large_pack.h"

namespace frontdoor {
namespace {

base::Sources sources_of(const benchmark::State& state) {
  return {{"large.rules", tests::large_pack(static_cast<std::size_t>(state.range(0)))}};
}

void note_size(benchmark::State& state, const base::Sources& sources) {
  state.SetBytesProcessed(static_cast<std::int64_t>(sources[0].text.size()) * state.iterations());
  state.SetComplexityN(state.range(0));
}

void parse(benchmark::State& state) {
  const base::Sources sources = sources_of(state);
  for (auto _ : state) benchmark::DoNotOptimize(syntax::parse(sources[0], base::SourceId(0U)));
  note_size(state, sources);
}
BENCHMARK(parse)->Arg(40)->Arg(400)->Arg(4'000)->Unit(benchmark::kMillisecond);

void check(benchmark::State& state) {
  const base::Sources sources = sources_of(state);
  const base::Checked<syntax::File> file = syntax::parse(sources[0], base::SourceId(0U));
  for (auto _ : state) benchmark::DoNotOptimize(check::check_pack({&*file.value, 1}, sources));
  note_size(state, sources);
}
BENCHMARK(check)->Arg(40)->Arg(400)->Arg(4'000)->Unit(benchmark::kMillisecond);

void load(benchmark::State& state) {
  const base::Sources sources = sources_of(state);
  for (auto _ : state) benchmark::DoNotOptimize(compile(sources));
  note_size(state, sources);
}
BENCHMARK(load)->Arg(40)->Arg(400)->Arg(4'000)->Unit(benchmark::kMillisecond)->Complexity();

/// 100 mistakes among 4,000 rules, found and drawn.
void report_mistakes(benchmark::State& state) {
  const base::Sources sources = {{"large.rules", tests::large_pack_with_mistakes(4'000, 100)}};
  for (auto _ : state) {
    const author::PackCheck check = author::check_pack(sources);
    benchmark::DoNotOptimize(base::render_all(check.diagnostics, check.compiled.sources, {}));
    state.counters["diagnostics"] = static_cast<double>(check.diagnostics.size());
  }
}
BENCHMARK(report_mistakes)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace frontdoor
