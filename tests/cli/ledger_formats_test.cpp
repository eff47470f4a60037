// A ledger of each format is kept in tests/fixtures/ledger_FORMAT, with its keys: it verifies, opens and replays
// identically for ever. Whoever sees this fail has changed what is frozen: mend the code, never the fixture. A new
// format gets a folder of its own beside them (scripts/make-ledger-fixture).
#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/support/run_program.h"

namespace frontdoor::tests {
namespace {

namespace fs = std::filesystem;

/// A desk with a copy of the ledger of one format, for each format in turn.
struct Archive {
  Desk desk;
  std::string name = GENERATE("ledger_1", "ledger_2");
  Archive() { fs::copy("tests/fixtures/" + name, desk.folder() + "/ledger"); }
  Ran run(const std::string& arguments) { return run_program(desk, FRONTDOOR_PROGRAM, arguments); }
  Ran verify(const std::string& arguments) {
    return run_program(desk, (fs::path(FRONTDOOR_PROGRAM).parent_path() / "frontdoor-verify").string(), arguments);
  }
};

constexpr const char* in_ledger = "--ledger ledger/ledger.db";

}  // namespace

TEST_CASE("a ledger of each format verifies, and what it exports is to the byte what it was") {
  Archive archive;
  INFO(archive.name);
  const Ran verified = archive.run(std::string("ledger verify ") + in_ledger + " --head ledger/head.json");
  CHECK(verified.err == "");
  CHECK(verified.exit == 0);
  CHECK(archive.run(std::string("ledger export --quiet --out now.jsonl ") + in_ledger).exit == 0);
  CHECK(archive.desk.read("now.jsonl") == archive.desk.read("ledger/bodies.jsonl"));
  CHECK(archive.run(std::string("ledger export --entries --out now.txt ") + in_ledger).exit == 0);
  CHECK(archive.desk.read("now.txt") == archive.desk.read("ledger/entries.txt"));
  const Ran outside = archive.verify("ledger/entries.txt --public-key ledger/public-key.txt --head ledger/head.json");
  CHECK(outside.exit == 0);
  CHECK(archive.verify("ledger/receipt.json --public-key ledger/public-key.txt").exit == 0);
  CHECK(archive.verify("ledger/proof.json --public-key ledger/public-key.txt").exit == 0);
}

TEST_CASE("decisions of each format replay without a difference") {
  Archive archive;
  INFO(archive.name);
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

TEST_CASE("a ledger of each format is gone on with") {
  Archive archive;
  INFO(archive.name);
  CHECK(archive
            .run(std::string("ledger decide 1 --route reablement --response declined --said-by person "
                             "--because 'changed her mind' --corrects 3 --by 'adviser 7' ") +
                 in_ledger)
            .exit == 0);
  CHECK(archive.run(std::string("ledger verify ") + in_ledger + " --head ledger/head.json").exit == 0);
}

}  // namespace frontdoor::tests
