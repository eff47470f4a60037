// How long it takes to read and write one contact record as JSON.
#include <benchmark/benchmark.h>

#include "engine/bytes/json.h"

namespace {

using namespace frontdoor;

constexpr std::string_view record = R"({
  "contact": "C-2026-000104",
  "date": "2026-11-20",
  "about": {"person": "P-5521", "carer": "P-5522", "postcode": "LX4 2QD", "linked": ["C-2026-000098"]},
  "facts": {
    "caller": "family member",
    "age": {"at_least": 75, "at_most": 79},
    "lives_alone": true,
    "washing": {"value": "some difficulty", "said_by": "caller"},
    "what_matters_most": {"includes": ["staying at home"]},
    "existing_services": [],
    "hospital_discharge": "2026-11-17",
    "worry_about_abuse": [{"value": true, "said_by": "caller"}, {"value": false, "said_by": "person"}],
    "doubt_about_capacity": {"value": null, "asked": "not known"}
  }
})";

void read_record(benchmark::State& state) {
  for ([[maybe_unused]] auto turn : state) {
    benchmark::DoNotOptimize(bytes::parse_json(record, base::SourceId(0), 0, {}));
  }
}
BENCHMARK(read_record);

void write_record(benchmark::State& state) {
  const base::Checked<bytes::Json> read = bytes::parse_json(record, base::SourceId(0), 0, {});
  for ([[maybe_unused]] auto turn : state) benchmark::DoNotOptimize(bytes::canonical_json(*read.value));
}
BENCHMARK(write_record);

}  // namespace
