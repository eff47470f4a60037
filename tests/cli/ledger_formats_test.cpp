// A ledger that an earlier release wrote is kept in tests/fixtures/ledger_1, with its keys: it verifies, opens and
// replays identically for ever. Whoever sees this fail has changed what is frozen: mend the code, never the fixture. A
// new format gets a folder of its own beside it.
#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/support/run_program.h"

namespace frontdoor::tests {
namespace {

namespace fs = std::filesystem;

/// A desk with a copy of the ledger of format 1.
struct Archive {
  Desk desk;
  Archive() { fs::copy("tests/fixtures/ledger_1", desk.folder() + "/ledger_1"); }
  Ran run(const std::string& arguments) { return run_program(desk, FRONTDOOR_PROGRAM, arguments); }
  Ran verify(const std::string& arguments) {
    return run_program(desk, (fs::path(FRONTDOOR_PROGRAM).parent_path() / "frontdoor-verify").string(), arguments);
  }
};

constexpr const char* in_ledger = "--ledger ledger_1/ledger.db";

}  // namespace

TEST_CASE("a ledger of format 1 verifies, and what it exports is to the byte what it was") {
  Archive archive;
  const Ran verified = archive.run(std::string("ledger verify ") + in_ledger + " --head ledger_1/head.json");
  CHECK(verified.err == "");
  CHECK(verified.exit == 0);
  CHECK(archive.run(std::string("ledger export --quiet --out now.jsonl ") + in_ledger).exit == 0);
  CHECK(archive.desk.read("now.jsonl") == archive.desk.read("ledger_1/bodies.jsonl"));
  CHECK(archive.run(std::string("ledger export --entries --out now.txt ") + in_ledger).exit == 0);
  CHECK(archive.desk.read("now.txt") == archive.desk.read("ledger_1/entries.txt"));
  const Ran outside =
      archive.verify("ledger_1/entries.txt --public-key ledger_1/public-key.txt --head ledger_1/head.json");
  CHECK(outside.exit == 0);
  CHECK(archive.verify("ledger_1/receipt.json --public-key ledger_1/public-key.txt").exit == 0);
  CHECK(archive.verify("ledger_1/proof.json --public-key ledger_1/public-key.txt").exit == 0);
}

TEST_CASE("decisions of format 1 replay without a difference") {
  Archive archive;
  for (const char* how : {"", "--without-services"}) {
    const Ran replayed = archive.run(std::string("replay --json ") + in_ledger + " " + how);
    INFO(replayed.out << replayed.err);
    CHECK(replayed.exit == 0);
    CHECK(replayed.out.find("\"came_out\": \"different\"") == std::string::npos);
    CHECK(replayed.out.find("could not be replayed") == std::string::npos);
  }
  const Ran all = archive.run(std::string("replay ") + in_ledger);
  CHECK(all.out.find("7 decisions replayed: 6 the same, 0 different, 1 erased") != std::string::npos);
}

TEST_CASE("a ledger of format 1 is gone on with") {
  Archive archive;
  CHECK(archive
            .run(std::string("ledger decide 1 --route reablement --response declined --said-by person "
                             "--because 'changed her mind' --corrects 3 --by 'adviser 7' ") +
                 in_ledger)
            .exit == 0);
  CHECK(archive.run(std::string("ledger verify ") + in_ledger + " --head ledger_1/head.json").exit == 0);
}

}  // namespace frontdoor::tests
