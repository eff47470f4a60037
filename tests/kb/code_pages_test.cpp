// The K06 pages of docs/diagnostics: what they show is what is drawn. That the world's failures are noticed as these
// codes is tried in store_test.cpp and open_or_make_test.cpp; here stand their words. The mistakes of a feed are made.
#include <catch2/catch.hpp>

#include "cli/cli_errors.h"
#include "engine/base/render.h"
#include "kb/desk/desk_errors.h"
#include "kb/directory/directory_errors.h"
#include "kb/directory/import.h"
#include "kb/ledger/ledger_errors.h"
#include "kb/store/store_errors.h"
#include "tests/kb/directory_fixture.h"
#include "tests/support/code_pages.h"

namespace frontdoor::tests {
namespace {

struct Trouble {
  std::string_view code;
  base::Diagnostic said;
};

/// Services and a table of postcodes with one mistake.
struct Feed {
  std::string_view code;
  std::string_view services;
  std::string_view postcodes;
};

constexpr std::string_view good_postcodes =
    "postcode,easting,northing,town,district,county\nLX2 1AR,655500,409500,Ashlingford,Harrow Vale,Loxshire\n";

constexpr Feed feeds[] = {
    {"K0611",
     "[\n  {\"id\": \"s1\", \"name\": \"Marlbeck Hot Meals\"},\n"
     "  {\"id\": \"s2\", \"name\": \"Coast Meals Round\", \"status\": \"active\"}\n]\n",
     good_postcodes},
    {"K0612",
     "[\n  {\"id\": \"s1\", \"name\": \"Marlbeck Hot Meals\", \"status\": \"active\"},\n"
     "  {\n    \"id\": \"s2\", \"name\": \"Coast Meals Round\", \"status\": \"active\",\n"
     "    \"assured_date\": \"30/09/2026\"\n  }\n]\n",
     good_postcodes},
    {"K0613",
     "[\n  {\"id\": \"s1\", \"name\": \"Marlbeck Hot Meals\", \"status\": \"active\"},\n"
     "  {\"id\": \"s1\", \"name\": \"Coast Meals Round\", \"status\": \"active\"}\n]\n",
     good_postcodes},
    {"K0614",
     "[\n  {\n    \"id\": \"s1\", \"name\": \"Ashlingford Tiffin\", \"status\": \"active\",\n"
     "    \"service_areas\": [{\"id\": \"a\", \"name\": \"Ashlingfrod\"}]\n  }\n]\n",
     good_postcodes},
    {"K0615", "[{\"id\": \"s1\", \"name\": \"Ashlingford Tiffin\", \"status\": \"active\"}]\n",
     "postcode,easting,northing,town,district,county\nLX2 1AR,655500,409500.5,Ashlingford,Harrow Vale,Loxshire\n"},
    {"K0616", "[]\n", good_postcodes},
    {"K0617",
     "[\n  {\n    \"id\": \"s1\", \"name\": \"Ashlingford Tiffin\", \"status\": \"active\",\n"
     "    \"minimun_age\": 65\n  }\n]\n",
     good_postcodes},
};

void check_page(std::string_view code, const std::string& drawn) {
  INFO(code);
  CHECK(golden_mismatch(code, drawn) == "");
  CHECK(code_on(code, "text", "") == drawn);
}

}  // namespace

TEST_CASE("what the pages say of files and databases is what is said") {
  const Trouble troubles[] = {
      {"K0601", store::newer_schema("directory.db", 3, 1)},
      {"K0602", store::cannot_open("directory.db", "Permission denied")},
      {"K0603", store::read_only("directory.db")},
      {"K0604", store::disk_full("directory.db")},
      {"K0605", store::io_error("directory.db", "Input/output error")},
      {"K0606", store::not_a_database("notes.txt")},
      {"K0607", store::locked("directory.db")},
      {"K0608", store::damaged("directory.db", "database disk image is malformed")},
      {"K0609", store::another_kind("ledger.db", "service directory")},
      {"K0610", store::file_too_large("services.json", 64 << 20)},
  };
  for (const Trouble& each : troubles) {
    CHECK(each.said.code == each.code);
    check_page(each.code, base::render(each.said, {}, {}));
  }
}

TEST_CASE("what the pages say of a ledger is what is said") {
  const std::string pack = "sha256:4fd0a2c1";
  const Trouble troubles[] = {
      {"K0640", ledger::no_ledger("ledger.db")},
      {"K0641", ledger::keys_missing("ledger.db.key", "ledger.db")},
      {"K0642", ledger::not_a_key_file("notes.json", "the recording key file of a ledger")},
      {"K0643", ledger::key_file_locked("ledger.db.key", false)},
      {"K0644", ledger::no_such_entry("C-2026-000999", 12)},
      {"K0645", ledger::was_erased(12, "2026-12-01T09:00:00Z")},
      {"K0646", ledger::cannot_be_read(12, "its key is missing, and no erasure says why")},
      {"K0647", ledger::does_not_verify("entry 9 was changed")},
      {"K0648", ledger::signs_no_rewritten_ledger(23, "2026-11-20T12:00:00Z")},
      {"K0649", ledger::copy_has_expired("persons.db", "2026-12-20")},
      {"K0650", desk::reason_needed("Care Act assessment is owed, and it is declined")},
      {"K0651", desk::not_safe_to_close(12)},
      {"K0652", desk::not_in_archive("pack", pack)},
      {"K0653", desk::no_such_route("telecar", base::Near{{"telecare"}})},
      {"K0654", desk::cannot_be_decided_on(12, "its contact was closed; put something right with --corrects")},
      {"K0655", desk::nobody_named()},
      {"K0656", desk::does_not_replay()},
      {"K0657", cli::cannot_run("/usr/local/bin/post-head", "it ended with 1")},
  };
  for (const Trouble& each : troubles) {
    CHECK(each.said.code == each.code);
    check_page(each.code, base::render(each.said, {}, {}));
  }
}

TEST_CASE("what the pages say of a feed is what is said") {
  for (const Feed& feed : feeds) {
    const base::Sources sources = {{"services.json", std::string(feed.services)},
                                   {"postcodes.csv", std::string(feed.postcodes)}};
    directory::Directory directory = test::empty_directory();
    const auto result = directory::import_services(
        directory, sources, {.services = {base::SourceId(0)}, .postcodes = base::SourceId(1), .origin = {}});
    INFO(feed.code);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics.front().code == feed.code);
    check_page(feed.code, base::render_all(result.diagnostics, sources, {}));
  }
}

}  // namespace frontdoor::tests
