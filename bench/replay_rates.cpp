// How fast decisions are replayed as they were: records so many of the county pack with listings, then replays them
// with and without services. replay_rates FOLDER [DECISIONS]; the folder must not exist yet.
#include <fmt/core.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "engine/explain/recommend.h"
#include "kb/desk/record.h"
#include "kb/desk/replay.h"
#include "kb/directory/open_or_make.h"
#include "kb/store/transaction.h"
#include "tests/support/packs.h"
#include "tests/support/people.h"

namespace {

using namespace frontdoor;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Records made-up contacts, about half told, with what is listed for them.
void record(ledger::Ledger& ledger, directory::Directory& directory, tests::Random& random, int count) {
  const Compiled& county = tests::county();
  const ledger::Who who = {.by = "adviser 7", .os_user = "ana", .time = "2026-11-20T10:15:00Z", .engine = "0.1.0"};
  for (int i = 0; i < count; ++i) {
    const auto person = tests::made_up_person(county.program->vocabulary, random, {});
    model::Contact contact = tests::partly_told(*county.program, person, random, 30);
    contact.id = "C-" + std::to_string(i);
    contact.about.person = "P-" + std::to_string(i % 1000);
    contact.about.postcode = i % 2 == 0 ? "LX4 2QD" : "LX2 1AR";
    const auto advised = explain::recommend(*county.program, contact);
    const auto listings = desk::list_services(*county.program, contact, advised, directory);
    if (!listings.value) std::exit(1);
    if (!desk::record(ledger, {county, contact, advised, &*listings.value, &directory, 0}, who).value) std::exit(1);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::string folder = arguments[1];
  const int decisions = count > 2 ? std::atoi(arguments[2]) : 100'000;
  std::filesystem::create_directories(folder);
  const ledger::Files files = ledger::files_of(folder + "/ledger.db", "");
  base::Sources sources;
  auto directory = directory::open_or_make(folder + "/services.db", "kb/data", sources);
  if (!ledger::Ledger::make(files, "", "2026-11-20T09:00:00Z").value || !directory.value) return 1;
  auto opened = ledger::Ledger::open(files, "");
  if (!opened.value) return 1;
  ledger::Ledger& ledger = *opened.value;
  tests::Random random(2026);
  auto start = Clock::now();
  for (int left = decisions; left > 0; left -= 1000) {
    store::Transaction transaction(ledger.connection());
    record(ledger, *directory.value, random, std::min(left, 1000));
    if (!transaction.commit()) return 1;
  }
  fmt::print("{} decisions made and recorded in {:.1f} s\n", decisions, seconds_since(start));
  fmt::print("{} bytes a decision\n", std::filesystem::file_size(files.ledger) / static_cast<unsigned>(decisions));
  for (const bool without_services : {true, false}) {
    start = Clock::now();
    desk::Replay request;
    request.without_services = without_services;
    const auto summary = desk::replay(ledger, request, {}, [](const desk::Replayed&) {});
    if (!summary.value) return 1;
    fmt::print("replayed {}: {:.1f} s, {} the same, {} different, {} came to nothing\n",
               without_services ? "without services" : "with services", seconds_since(start), summary.value->same,
               summary.value->different, summary.value->nothing);
  }
  return 0;
}
