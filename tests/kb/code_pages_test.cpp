// The K06 pages of docs/diagnostics: what they show is what is drawn. That the world's failures are noticed as these
// codes is tried in store_test.cpp and open_or_make_test.cpp; here stand their words. The mistakes of a feed are made.
#include <catch2/catch.hpp>

#include "engine/base/render.h"
#include "kb/directory/directory_errors.h"
#include "kb/directory/import.h"
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
