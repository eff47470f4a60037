#include "kb/directory/import.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "kb/directory/content_hash.h"
#include "kb/directory/postcode_rows.h"
#include "kb/directory/service_rows.h"
#include "tests/kb/directory_fixture.h"

namespace {

using namespace frontdoor;
using directory::Directory;
using test::Said;
using test::Texts;

/// A service of which every field is told.
constexpr std::string_view full = R"({
  "id": "s1", "name": "Marl Lunch", "status": "active", "description": "A lunch.", "url": "https://example.org/l",
  "email": "lunch@example.org", "fees": "bring what you can", "alert": "moved", "minimum_age": 55, "maximum_age": 120,
  "assured_date": "2026-09-30", "assurer_email": "a@example.org", "last_modified": "2026-09-30T10:00:00Z",
  "organization": {"id": "o1", "name": "St Bride's", "description": "A church.", "email": "o@example.org", "website": "https://example.org"},
  "phones": [{"id": "p0", "number": "01632 960000"}],
  "contacts": [{"id": "c1", "phones": [{"id": "p1", "number": "01632 960001", "description": "mornings"}]}],
  "service_at_locations": [{"id": "l1",
    "location": {"id": "l2", "location_type": "physical", "name": "The Hall",
      "addresses": [{"id": "x", "address_1": "1 Road", "city": "Northend", "state_province": "L", "postal_code": "lx11aa", "country": "GB", "address_type": "physical"}]},
    "schedules": [{"id": "h0", "freq": "MONTHLY", "bymonthday": "1,15", "interval": 2}]}],
  "schedules": [{"id": "h1", "freq": "WEEKLY", "byday": "TU,FR", "opens_at": "12:00", "closes_at": "14:30:00Z",
                 "valid_from": "2026-01-01", "valid_to": "2026-12-31", "description": "in term"}],
  "cost_options": [{"id": "m1", "option": "lunch", "amount": 5.50, "amount_description": "a meal", "valid_from": "2026-01-01"}],
  "service_areas": [{"id": "a1", "name": "Upper"}, {"id": "a2", "service_area": "Lower"}],
  "attributes": [{"id": "t1", "taxonomy_term": {"id": "t2", "name": "Lunch Club", "description": "d"}},
                 {"id": "t3", "taxonomy_term": {"id": "t4", "name": "lunch club", "description": "d"}},
                 {"id": "t5", "link_type": "none"}]
})";

std::int64_t count(Directory& directory, std::string_view table) {
  return directory.connection().number_of("SELECT count(*) FROM " + std::string(table)).value_or(-1);
}

directory::Imported imported(Directory& directory, Texts texts) {
  auto result = texts.import_into(directory);
  REQUIRE(result.value);
  CHECK(result.diagnostics.empty());
  return *result.value;
}

/// "K0612 2:5 message | label" for each diagnostic.
std::vector<std::string> told(const Texts& texts, const base::Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const base::Diagnostic& each : diagnostics) {
    std::string line = std::string(each.code) + " ";
    if (each.primary) {
      const base::SourceText& source = texts.sources[each.primary->span.source.index];
      const base::Place place = base::place_of(source, each.primary->span.begin);
      line += std::to_string(place.line) + ":" + std::to_string(place.column) + " ";
    }
    lines.push_back(line + each.message + (each.primary ? " | " + each.primary->text : ""));
  }
  return lines;
}

std::vector<std::string> told_of(std::string services, std::string postcodes = std::string(test::road)) {
  Directory directory = test::empty_directory();
  Texts texts{.services = {std::move(services)}, .postcodes = std::move(postcodes)};
  const auto result = texts.import_into(directory);
  return told(texts, result.diagnostics);
}

/// One good service and one with `members` in it.
std::string with(std::string_view members) {
  return "[" + test::json_of(Said{.name = "Good"}) + ",\n{\"id\": \"b\", \"name\": \"Bad\", \"status\": \"active\",\n" +
         std::string(members) + "}]";
}

}  // namespace

TEST_CASE("everything a service tells is kept and comes back") {
  Directory directory = test::empty_directory();
  imported(directory, {.services = {std::string(full)}});
  const directory::Service service = directory::load_service(directory.connection(), 1);
  CHECK(service.name == "Marl Lunch");
  CHECK(service.fees == "bring what you can");
  CHECK(service.least_age == 55);
  CHECK(service.most_age == 120);
  CHECK(service.modified == "2026-09-30T10:00:00Z");
  CHECK(service.organisation.name == "St Bride's");
  REQUIRE(service.phones.size() == 2);
  CHECK(service.phones[0].number == "01632 960000");
  CHECK(service.phones[1].description == "mornings");
  REQUIRE(service.places.size() == 1);
  CHECK(service.places[0].address == "The Hall, 1 Road, Northend");
  CHECK(service.places[0].postcode == "LX1 1AA");
  REQUIRE(service.schedules.size() == 2);
  CHECK(service.schedules[0].month_days == std::vector<std::int64_t>{1, 15});
  CHECK(service.schedules[0].interval == 2);
  CHECK(service.schedules[1].opens == 720);
  CHECK(service.schedules[1].closes == 870);
  CHECK(service.schedules[1].period.until == model::read_iso_date("2026-12-31"));
  REQUIRE(service.costs.size() == 1);
  CHECK(service.costs[0].pence == 550);
  CHECK(service.areas == std::vector<std::string>{"Upper", "Lower"});
  CHECK(service.tags == std::vector<std::string>{"lunch club"});

  store::Statement hash = directory.connection().prepare("SELECT hash FROM services");
  REQUIRE(hash.step());
  CHECK(hash.text(0) == directory::hash_of(service));
}

TEST_CASE("one service, an array of them and a page of a feed are read alike") {
  const std::string one = test::json_of(Said{.name = "a"});
  std::vector<std::string> hashes;
  for (const std::string& text : {one, "[" + one + "]", R"({"total_items": 31, "contents": [)" + one + "]}"}) {
    Directory directory = test::empty_directory();
    hashes.push_back(imported(directory, {.services = {text}}).snapshot.hash);
  }
  CHECK(std::ranges::adjacent_find(hashes, std::not_equal_to<>()) == hashes.end());
}

TEST_CASE("an import of the same again changes nothing") {
  Directory directory = test::empty_directory();
  const Texts texts{.services = {test::array_of({{.name = "a"}, {.name = "b"}})}};
  const directory::Imported first = imported(directory, texts);
  CHECK(first.added == 2);
  CHECK(first.snapshot.number == 1);
  CHECK(first.snapshot.services == 2);
  CHECK(first.snapshot.postcodes == 7);
  const directory::Imported second = imported(directory, texts);
  CHECK(second.unchanged == 2);
  CHECK(second.added + second.changed + second.removed == 0);
  CHECK(second.snapshot.number == 1);
  CHECK(second.snapshot.hash == first.snapshot.hash);
  CHECK(count(directory, "services") == 2);
  CHECK(count(directory, "postcodes") == 7);
  CHECK(count(directory, "organisations") == 1);
}

TEST_CASE("the hash is of what is listed, not of files, order, spelling or times of change") {
  const auto hash_of = [](std::vector<std::string> files, std::string_view postcodes = test::road) {
    Directory directory = test::empty_directory();
    return imported(directory, {.services = std::move(files), .postcodes = std::string(postcodes)}).snapshot.hash;
  };
  const std::string a = test::json_of(Said{.name = "a"});
  const std::string b = test::json_of(Said{.name = "b"});
  const std::string base = hash_of({"[" + a + "," + b + "]"});
  CHECK(base.starts_with("sha256:"));
  CHECK(base.size() == 71);
  CHECK(hash_of({a, b}) == base);
  CHECK(hash_of({b, a}) == base);
  CHECK(hash_of({"[" + b + ",  " + a + "]"}) == base);
  CHECK(hash_of({test::json_of(Said{.name = "a", .tag = "MEALS"}), b}) == base);
  CHECK(hash_of({test::json_of(Said{.name = "a", .more = R"(, "last_modified": "2026-01-01T00:00:00Z")"}), b}) == base);
  CHECK(hash_of({test::json_of(Said{.name = "a", .more = R"(, "languages": [{"id": "en"}])"}), b}) == base);

  CHECK(hash_of({a}) != base);
  CHECK(hash_of({test::json_of(Said{.name = "a", .assured = "2026-09-29"}), b}) != base);
  CHECK(hash_of({test::json_of(Said{.name = "a", .status = "inactive"}), b}) != base);
  CHECK(hash_of({test::json_of(Said{.name = "a", .tag = "other"}), b}) != base);
  CHECK(hash_of({test::json_of(Said{.name = "a", .least_age = 18}), b}) != base);
  std::string moved(test::road);
  moved.replace(moved.find("640000"), 6, "640001");
  CHECK(hash_of({a, b}, moved) != base);
}

TEST_CASE("what changed is a new snapshot, and the earlier one can still be seen") {
  Directory directory = test::empty_directory();
  imported(directory, {.services = {test::array_of({{.name = "stays"}, {.name = "changes"}, {.name = "goes"}})}});
  std::string moved(test::road);
  moved.replace(moved.find("640000"), 6, "650000");
  const directory::Imported second = imported(
      directory,
      {.services = {test::array_of({{.name = "stays"}, {.name = "changes", .least_age = 18}, {.name = "comes"}})},
       .postcodes = moved});
  CHECK(second.added == 1);
  CHECK(second.changed == 1);
  CHECK(second.removed == 1);
  CHECK(second.unchanged == 1);
  CHECK(second.snapshot.number == 2);
  CHECK(directory.snapshot().number == 2);
  CHECK(directory::find_spot(directory, "LX1 1AA")->at.easting == 650'000);
  CHECK(count(directory, "services WHERE until IS NULL") == 3);

  REQUIRE(directory.go_to(1));
  CHECK(directory::find_spot(directory, "LX1 1AA")->at.easting == 640'000);
  CHECK(directory.snapshot().services == 3);
  CHECK_FALSE(directory.go_to(3));
  CHECK(directory.snapshot().number == 1);
}

TEST_CASE("without a table of postcodes the one before stays") {
  Directory directory = test::empty_directory();
  imported(directory, {.services = {test::json_of(Said{.name = "a"})}});
  imported(directory, {.services = {test::json_of(Said{.name = "b"})}, .postcodes = ""});
  CHECK(directory.snapshot().postcodes == 7);
  CHECK(directory::find_spot(directory, "LX1 1AA"));
}

TEST_CASE("a service with a mistake is left out, in its place and words, and the others are kept") {
  struct Case {
    std::string members;
    std::string told;
  };
  const std::vector<Case> cases = {
      {R"("minimum_age": "sixty")",
       "K0612 3:16 `minimum_age` of the service `Bad` cannot be read | expected a whole number from 0 to 130"},
      {R"("minimum_age": 16.5)",
       "K0612 3:16 `minimum_age` of the service `Bad` cannot be read | expected a whole number from 0 to 130"},
      {R"("maximum_age": 131)",
       "K0612 3:16 `maximum_age` of the service `Bad` cannot be read | expected a whole number from 0 to 130"},
      {R"("minimum_age": 65, "maximum_age": 60)",
       "K0612 3:16 the service `Bad` is for people aged at least 65 and at most 60: for nobody | `minimum_age` is "
       "above `maximum_age`"},
      {R"("assured_date": "30/09/2026")",
       "K0612 3:17 `assured_date` of the service `Bad` cannot be read | expected a date such as 2026-09-30"},
      {R"("assured_date": "2026-02-30")",
       "K0612 3:17 `assured_date` of the service `Bad` cannot be read | expected a date such as 2026-09-30"},
      {R"("description": 5)",
       "K0612 3:16 `description` of the service `Bad` cannot be read | expected a text in quotes"},
      {R"("contacts": {})", "K0612 3:13 `contacts` of the service `Bad` cannot be read | expected a list in [ ]"},
      {R"("contacts": ["x"])", "K0612 3:14 `contacts` of the service `Bad` cannot be read | expected an object in { }"},
      {R"("contacts": [{"phones": [{"id": "p"}]}])",
       "K0611 3:26 a phone of the service `Bad` has no `number` | `number` is required here"},
      {R"("organization": {"id": "o", "name": "O"})",
       "K0611 3:17 the organisation of the service `Bad` has no `description` | `description` is required here"},
      {R"("schedules": [{"byday": "MON"}])",
       "K0612 3:25 `byday` of the service `Bad` cannot be read | expected days such as MO,TU or 1TU"},
      {R"("schedules": [{"freq": "DAILY"}])",
       "K0612 3:24 `freq` of the service `Bad` cannot be read | expected one of: WEEKLY, MONTHLY"},
      {R"("schedules": [{"opens_at": "9am"}])",
       "K0612 3:28 `opens_at` of the service `Bad` cannot be read | expected a time from 00:00 to 24:00"},
      {R"("schedules": [{"closes_at": "24:01"}])",
       "K0612 3:29 `closes_at` of the service `Bad` cannot be read | expected a time from 00:00 to 24:00"},
      {R"("schedules": [{"bymonthday": "32"}])",
       "K0612 3:30 `bymonthday` of the service `Bad` cannot be read | expected days of the month such as 1,15"},
      {R"("cost_options": [{"amount": 4.505}])",
       "K0612 3:29 `amount` of a cost of the service `Bad` cannot be read | expected an amount such as 4 or 4.50"},
      {R"("cost_options": [{"amount": -4}])",
       "K0612 3:29 `amount` of a cost of the service `Bad` cannot be read | expected an amount such as 4 or 4.50"},
      {R"("service_at_locations": [{"location": {"name": "x"}}])",
       "K0611 3:39 a location of the service `Bad` has no `location_type` | `location_type` is required here"},
      {R"("service_at_locations": [{"location": {"location_type": "physical", "addresses": [{"address_1": "x", "postal_code": "here"}]}}])",
       "K0612 3:117 `postal_code` of an address of the service `Bad` cannot be read | expected a postcode such as LX4 "
       "2QD"},
      {R"("attributes": [{"taxonomy_term": {"id": "t"}}])",
       "K0611 3:34 a taxonomy term of the service `Bad` has no `name` | `name` is required here"},
  };
  for (const Case& each : cases) {
    Directory directory = test::empty_directory();
    Texts texts{.services = {with(each.members)}};
    const auto result = texts.import_into(directory);
    CHECK(told(texts, result.diagnostics) == std::vector{each.told});
    REQUIRE(result.value);
    CHECK(result.value->added == 1);
  }
}

TEST_CASE("what the standard requires of a service is asked for") {
  CHECK(told_of(R"([{"id": "x"}])") ==
        std::vector<std::string>{"K0611 1:2 the service `x` has no `name` | `name` is required here",
                                 "K0611 1:2 the service `x` has no `status` | `status` is required here",
                                 "K0616 there is no service to import"});
  CHECK(told_of(R"([{"id": "", "name": "N", "status": "open"}])") ==
        std::vector<std::string>{"K0611 1:9 the service `N` has no `id` | `id` is required here",
                                 "K0612 1:36 `status` of the service `N` cannot be read | expected one of: active, "
                                 "inactive, defunct, temporarily closed",
                                 "K0616 there is no service to import"});
}

TEST_CASE("texts that hold no services are refused, and the directory stays as it was") {
  for (const std::string text : {"", "{", "[1]", "5", R"({"services": []})", "[]", R"({"contents": {}})"}) {
    Directory directory = test::directory_of({{.name = "before"}});
    Texts texts{.services = {text}};
    const auto result = texts.import_into(directory);
    CHECK_FALSE(result.value);
    REQUIRE_FALSE(result.diagnostics.empty());
    CHECK(result.diagnostics.back().code == "K0616");
    CHECK(directory.snapshot().number == 1);
    CHECK(count(directory, "services WHERE until IS NULL") == 1);
  }
}

TEST_CASE("of two services with one id the first by name of file and place is kept") {
  const std::string first = test::json_of(Said{.name = "a", .least_age = 18});
  const std::string second = test::json_of(Said{.name = "a", .least_age = 65});
  Directory directory = test::empty_directory();
  Texts texts{.services = {first, second}};
  const auto result = texts.import_into(directory);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].code == "K0613");
  CHECK(result.diagnostics[0].primary->span.source == base::SourceId(1));
  CHECK(result.diagnostics[0].related.front().span.source == base::SourceId(0));
  CHECK(directory::load_service(directory.connection(), 1).least_age == 18);
}

TEST_CASE("places that the table does not have are findings, and the service is kept") {
  const std::string text = "[" + test::json_of(Said{.name = "a", .postcode = "LX1 9ZZ"}) + ",\n" +
                           test::json_of(Said{.name = "b", .area = "Uper"}) + ",\n" +
                           test::json_of(Said{.name = "c", .area = "The moon"}) + "]";
  Directory directory = test::empty_directory();
  Texts texts{.services = {text}};
  const auto result = texts.import_into(directory);
  REQUIRE(result.value);
  CHECK(result.value->added == 3);
  REQUIRE(result.diagnostics.size() == 3);
  CHECK_FALSE(base::has_errors(result.diagnostics));
  for (const base::Diagnostic& each : result.diagnostics) CHECK(each.code == "K0614");
  CHECK(result.diagnostics[0].message == "the postcode `LX1 9ZZ` of the service `a` is not in the table");
  CHECK(result.diagnostics[1].message ==
        "`Uper`, which the service `b` serves, is no town, district or county of the table of postcodes");
  CHECK(result.diagnostics[1].help == "did you mean `Upper`?");
  CHECK(result.diagnostics[2].help ==
        "use a name from the table of postcodes, or leave the area out if it serves everybody");
}

TEST_CASE("a misspelt field is noticed, an extension is not") {
  const auto lines =
      told_of("[" + test::json_of(Said{.name = "a", .more = R"(, "minimun_age": 65, "house_style": "x")"}) + "]");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].starts_with("K0617 "));
  CHECK(lines[0].ends_with(
      "`minimun_age` of the service `a` is a field that nothing reads | not a field of Open Referral UK 3.0"));
}

TEST_CASE("numbers and dates are read in the ways that feeds write them") {
  const std::string more = R"(, "minimum_age": 18.0, "maximum_age": null, "assured_date": "2026-09-30T00:00:00Z",
    "cost_options": [{"amount": 3}, {"amount": 3.5}, {"amount": 3.50}, {"amount": 3.5000}, {"amount": 0.05}, {"amount": null}])";
  Directory directory = test::directory_of({{.name = "a", .assured = "", .more = more}});
  const directory::Service service = directory::load_service(directory.connection(), 1);
  CHECK(service.least_age == 18);
  CHECK_FALSE(service.most_age);
  CHECK(service.assured == model::read_iso_date("2026-09-30"));
  std::vector<std::optional<std::int64_t>> pence;
  for (const directory::Cost& cost : service.costs) pence.push_back(cost.pence);
  CHECK(pence == std::vector<std::optional<std::int64_t>>{300, 350, 350, 350, 5, std::nullopt});
}

TEST_CASE("lines of the table of postcodes that cannot be read are named and left out") {
  const std::string good = test::json_of(Said{.name = "a"});
  const std::string table =
      "postcode,easting,northing,town,district,county\r\n"
      "LX1 1AA,640000,400000,Northend,Upper,Loxshire\r\n"
      "\r\n"
      "LX1 1AB,640000,400000,Northend\n"
      "here,640000,400000,Northend,Upper,Loxshire\n"
      "LX1 1AC,640000.5,400000,Northend,Upper,Loxshire\n"
      "LX1 1AD,640000,-1,Northend,Upper,Loxshire\n"
      "lx11aa,650000,400000,Northend,Upper,Loxshire";
  CHECK(told_of(good, table) ==
        std::vector<std::string>{
            "K0615 4:1 a line of the table of postcodes cannot be read | expected six values with commas between them",
            "K0615 5:1 a line of the table of postcodes cannot be read | expected a postcode such as LX4 2QD",
            "K0615 6:9 a line of the table of postcodes cannot be read | expected whole metres on the National Grid",
            "K0615 7:16 a line of the table of postcodes cannot be read | expected whole metres on the National Grid",
            "K0615 8:1 the postcode `LX1 1AA` stands twice in the table | this line is left out"});
}

TEST_CASE("an import that does not fit on the disk changes nothing") {
  Directory directory = test::directory_of({{.name = "before"}});
  std::vector<Said> many;
  for (int i = 0; i < 500; ++i) many.push_back({.name = "service " + std::to_string(i)});
  const auto pages = directory.connection().number_of("PRAGMA page_count").value_or(0);
  directory.connection().run_script("PRAGMA max_page_count = " + std::to_string(pages + 5));
  Texts texts{.services = {test::array_of(many)}};
  const auto result = texts.import_into(directory);
  CHECK_FALSE(result.value);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].code == "K0604");
  CHECK(directory.snapshot().number == 1);
  CHECK(count(directory, "services") == 1);
  directory.connection().run_script("PRAGMA max_page_count = 100000");
  CHECK(imported(directory, texts).added == 500);
}
