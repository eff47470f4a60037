// What a ledger survives: writers killed at any moment, disks and memory that fail at any call, many writers at once.
// Takes minutes: run with `ctest -L nightly`.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <random>

#include "tests/kb/child.h"
#include "tests/kb/ledger_fixture.h"
#include "tests/support/failing_vfs.h"

namespace {

using namespace frontdoor;
using ledger::Ledger;
using test::LedgerDesk;
using test::somebody;

std::string person(int number) { return "P-" + std::to_string(number); }

/// Adds entries and tells each number once it is safe, until it is killed.
[[noreturn]] void write_for_ever(const ledger::Files& files, int tell, int seed) {
  auto ledger = Ledger::open(files, "");
  for (int i = 0; ledger.value; ++i) {
    const auto number = ledger.value->append(test::about(*ledger.value, person(seed * 1000 + i), "said"), somebody());
    if (!number.value || ::write(tell, &*number.value, sizeof *number.value) < 0) break;
  }
  ::_exit(1);
}

/// The last number that a writer told before it was killed: so long after it began, or after it told the first.
std::int64_t told_before_killed(const ledger::Files& files, int seed, bool wait_for_first, unsigned microseconds) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t writer = ::fork();
  if (writer == 0) write_for_ever(files, ends[1], seed);
  ::close(ends[1]);
  std::int64_t last = 0;
  if (wait_for_first) REQUIRE(::read(ends[0], &last, sizeof last) == sizeof last);
  ::usleep(microseconds);
  ::kill(writer, SIGKILL);
  for (std::int64_t number = 0; ::read(ends[0], &number, sizeof number) == sizeof number;) last = number;
  ::close(ends[0]);
  int status = 0;
  ::waitpid(writer, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  return last;
}

/// 0: added; 1: refused.
int add_one(const ledger::Files& files, int number) {
  auto ledger = Ledger::open(files, "");
  if (!ledger.value) return 1;
  return ledger.value->append(test::about(*ledger.value, person(number), "said"), somebody()).value ? 0 : 1;
}

std::string all_readable(Ledger& ledger) {
  std::string wrong = test::findings(ledger);
  for (std::int64_t number = 1; number <= ledger.size(); ++number) {
    const auto stored = ledger.entry(number);
    if (!stored.value || !ledger.body_of(*stored.value).value) wrong += "unreadable: " + std::to_string(number) + "\n";
  }
  return wrong;
}

}  // namespace

TEST_CASE("a writer killed 500 times loses nothing that it said was safe, and leaves a whole tree") {
  const LedgerDesk desk;
  std::mt19937 random(2026);
  std::int64_t safe = 0;
  for (int round = 0; round < 500; ++round) {
    const std::int64_t told =
        told_before_killed(desk.files, round, round % 4 != 0, 2000U + static_cast<unsigned>(random() % 30000));
    safe = std::max(safe, told);
    Ledger ledger = desk.open();
    REQUIRE(ledger.size() >= safe);
    if (round % 25 == 24) REQUIRE(all_readable(ledger).empty());
  }
  WARN("killed 500 times, " << desk.open().size() << " entries, " << safe << " told to be safe");
  CHECK(safe > 500);
}

TEST_CASE("every write, sync and allocation that fails in turn leaves no half entry") {
  const LedgerDesk desk;
  desk.fill(3);
  std::int64_t size = 3;
  for (const tests::Failing what : {tests::Failing::write, tests::Failing::sync, tests::Failing::allocation}) {
    for (const bool once : {true, false}) {
      int k = 0;
      bool reached_the_end = false;
      int refused = 0;
      while (!reached_the_end && ++k < 5000) {
        const int ended = test::in_child([&] {
          tests::install_failing_vfs();
          once ? tests::fail_once_at(what, k) : tests::fail_at(what, k);
          const int result = add_one(desk.files, k);
          return result + (tests::has_failed() ? 0 : 2);
        });
        INFO("sort " << static_cast<int>(what) << ", call " << k << ", once " << once << ", ended " << ended);
        REQUIRE(ended >= 0);
        REQUIRE(ended != 3);
        const bool added = ended == 0 || ended == 2;
        if (!added) ++refused;
        reached_the_end = ended == 2;
        Ledger ledger = desk.open();
        const std::int64_t now = ledger.size();
        REQUIRE(now >= size + (added ? 1 : 0));
        REQUIRE(now <= size + 1);
        size = now;
        if (what != tests::Failing::allocation || k % 20 == 0) REQUIRE(test::findings(ledger).empty());
      }
      WARN("sort " << static_cast<int>(what) << ", once " << once << ": " << k - 1 << " calls failed in turn, "
                   << refused << " times refused");
      CHECK(reached_the_end);
      CHECK(refused > 0);
    }
  }
  Ledger ledger = desk.open();
  CHECK(all_readable(ledger).empty());
}

TEST_CASE("20 processes recording at once lose nothing and are never told that it is locked") {
  const LedgerDesk desk;
  constexpr int writers = 20;
  constexpr int each_adds = 25;
  std::vector<pid_t> all;
  for (int writer = 0; writer < writers; ++writer) {
    const pid_t child = ::fork();
    if (child == 0) {
      int failed = 0;
      for (int i = 0; i < each_adds; ++i) failed += add_one(desk.files, writer % 7);
      ::_exit(failed);
    }
    all.push_back(child);
  }
  for (const pid_t child : all) {
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  Ledger ledger = desk.open();
  CHECK(ledger.size() == writers * each_adds);
  CHECK(all_readable(ledger).empty());
}
