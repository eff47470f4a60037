// How fast a ledger is: recorded a second by one writer and by twenty, a million entries verified, bytes an entry.
// ledger_rates FOLDER [ENTRIES]; the folder must not exist yet.
#include <fmt/core.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "kb/ledger/ledger.h"
#include "kb/ledger/verify.h"
#include "kb/store/transaction.h"

namespace {

using namespace frontdoor;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

ledger::Ledger opened(const ledger::Files& files) {
  auto ledger = ledger::Ledger::open(files, "");
  if (!ledger.value) std::exit(1);
  return std::move(*ledger.value);
}

/// Adds entries about `people` persons, each in a transaction of its own.
void add(ledger::Ledger& ledger, int count, int people, const std::string& body) {
  const ledger::Who who = {.by = "adviser 7", .os_user = "ana", .time = "2026-11-20T10:15:00Z", .engine = "0.1.0"};
  for (int i = 0; i < count; ++i) {
    const std::string person = "P-" + std::to_string(i % people);
    const ledger::Draft draft = {.kind = ledger::Kind::recommendation,
                                 .about = ledger.tags_for(person, "", ""),
                                 .pack = "sha256:" + std::string(64, '0'),
                                 .directory = {},
                                 .refers_to = 0,
                                 .corrects = 0,
                                 .details = {},
                                 .body = body};
    if (!ledger.append(draft, who).value) std::exit(1);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::string folder = arguments[1];
  const int entries = count > 2 ? std::atoi(arguments[2]) : 1'000'000;
  std::filesystem::create_directories(folder);
  const ledger::Files files = ledger::files_of(folder + "/ledger.db", "");
  if (!ledger::Ledger::make(files, "", "2026-11-20T09:00:00Z").value) return 1;
  const std::string body(20'000, 'b');

  auto start = Clock::now();
  {
    ledger::Ledger ledger = opened(files);
    add(ledger, 500, 50, body);
  }
  fmt::print("one writer: {:.0f} recorded a second\n", 500 / seconds_since(start));

  start = Clock::now();
  for (int writer = 0; writer < 20; ++writer)
    if (::fork() == 0) {
      ledger::Ledger ledger = opened(files);
      add(ledger, 50, 50, body);
      ::_exit(0);
    }
  while (::wait(nullptr) > 0) {
  }
  fmt::print("20 writers: {:.0f} recorded a second\n", 1000 / seconds_since(start));
  fmt::print("{} bytes an entry with a body of 20000\n", std::filesystem::file_size(files.ledger) / 1500);

  ledger::Ledger ledger = opened(files);
  for (int left = entries - 1500; left > 0; left -= 10'000) {
    store::Transaction transaction(ledger.connection());
    add(ledger, std::min(left, 10'000), 50, "{}");
    if (!transaction.commit()) return 1;
  }
  for (const bool entries_only : {false, true}) {
    start = Clock::now();
    const auto walked = ledger::verify(ledger, {.heads = {}, .entries_only = entries_only});
    fmt::print("{} entries verified{} in {:.2f} s, {} findings\n", walked.value->entries,
               entries_only ? ", without bodies," : "", seconds_since(start), walked.diagnostics.size());
  }
  return 0;
}
