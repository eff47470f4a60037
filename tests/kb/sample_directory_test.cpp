// The sample directory as it stands in kb/data, against the county pack's routes.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "engine/compile.h"
#include "kb/directory/open_or_make.h"
#include "kb/directory/postcode_rows.h"
#include "kb/directory/search.h"
#include "kb/store/files.h"
#include "tests/kb/temp_folder.h"

namespace {

using namespace frontdoor;
using directory::Directory;

constexpr const char* samples = "kb/data";

/// The sample directory, made once for all cases.
Directory& sample() {
  static const test::TempFolder folder;
  static base::Sources sources;
  static auto opened = directory::open_or_make(folder.file("directory.db"), samples, sources);
  REQUIRE(opened.value);
  REQUIRE(opened.diagnostics.empty());
  return *opened.value;
}

std::int64_t number(std::string_view sql) { return sample().connection().number_of(sql).value_or(-1); }

std::vector<std::string> texts(std::string_view sql) {
  store::Statement row = sample().connection().prepare(sql);
  std::vector<std::string> all;
  while (row.step()) all.push_back(row.text(0));
  return all;
}

/// The searches of the county pack's routes, by route.
std::map<std::string, model::ServiceSearch> searches() {
  base::Sources sources;
  for (const char* folder :
       {"rules/county", "rules/county/routes", "rules/county/practice", "rules/county/vocabulary"}) {
    const auto paths = store::files_in(folder, ".rules");
    REQUIRE(paths.value);
    for (const std::string& path : *paths.value) {
      sources.push_back({.name = path, .text = store::read_file(path, 1 << 24).value.value_or("")});
    }
  }
  const Compiled compiled = compile(std::move(sources));
  REQUIRE(compiled.program);
  std::map<std::string, model::ServiceSearch> all;
  for (const model::Route& route : compiled.program->routes) {
    if (route.services) all[route.name] = *route.services;
  }
  REQUIRE(all.size() >= 24);
  return all;
}

bool is_drama_number(const std::string& phone) {
  return (phone.starts_with("01632 960") && phone.size() == 12) ||
         (phone.starts_with("0808 157 0") && phone.size() == 13) ||
         (phone.starts_with("07700 900") && phone.size() == 12);
}

}  // namespace

TEST_CASE("the sample directory is large enough to be one, and every text in it is readable") {
  CHECK(sample().snapshot().services >= 220);
  CHECK(sample().snapshot().postcodes >= 150);
  CHECK(number("SELECT count(DISTINCT town) FROM postcodes") >= 12);
  CHECK(number("SELECT count(*) FROM services WHERE description = '' OR url = '' OR email = ''") == 0);
  CHECK(number("SELECT count(*) FROM services WHERE row NOT IN (SELECT service FROM schedules)") == 0);
  CHECK(number("SELECT count(*) FROM services WHERE fees = '' AND row NOT IN (SELECT service FROM costs)") == 0);
  CHECK(number("SELECT count(*) FROM services WHERE row NOT IN (SELECT service FROM areas)") == 0);
}

TEST_CASE("freshness in the sample directory is as mixed as in a real one") {
  CHECK(number("SELECT count(*) FROM services WHERE status <> 'active'") >= 4);
  CHECK(number("SELECT count(*) FROM services WHERE assured IS NULL") >= 2);
  const std::int64_t a_year_before = model::read_iso_date("2025-11-20")->days;
  const std::int64_t stale = number("SELECT count(*) FROM services WHERE assured < " + std::to_string(a_year_before));
  CHECK(stale >= 10);
  CHECK(stale * 5 < sample().snapshot().services);
}

TEST_CASE("nobody real can be rung, written to or visited from the sample directory") {
  for (const std::string& phone : texts("SELECT number FROM phones")) CHECK(is_drama_number(phone));
  for (const std::string& email : texts("SELECT email FROM services")) CHECK(email.ends_with("@example.org"));
  for (const std::string& url : texts("SELECT url FROM services")) CHECK(url.starts_with("https://example.org/"));
  // There is no postcode area LX.
  for (const std::string& code : texts("SELECT code FROM postcodes")) CHECK(code.starts_with("LX"));
  for (const std::string& code : texts("SELECT postcode FROM locations WHERE postcode <> ''"))
    CHECK(code.starts_with("LX"));
  const std::vector<std::string> phones = texts("SELECT number FROM phones");
  CHECK(std::set<std::string>(phones.begin(), phones.end()).size() == phones.size());
}

TEST_CASE("every tag of every route has several services, in several towns or county-wide") {
  for (const auto& [route, search] : searches()) {
    INFO(route);
    for (const std::string& tag : search.tags) {
      INFO(tag);
      store::Statement counts = sample().connection().prepare(
          "SELECT count(DISTINCT s.row), count(DISTINCT p.town), count(DISTINCT s.row) FILTER (WHERE l.service IS "
          "NULL) "
          "FROM tags t JOIN services s ON s.row = t.service AND s.status = 'active' "
          "LEFT JOIN locations l ON l.service = s.row AND l.kind = 'physical' "
          "LEFT JOIN postcodes p ON p.code = l.postcode WHERE t.tag = ?");
      REQUIRE(counts.bind(tag).step());
      CHECK(counts.number(0) >= 3);
      CHECK(counts.number(1) + counts.number(2) >= 3);
    }
  }
}

TEST_CASE("every route lists somebody for an older person in every town, within its miles") {
  const auto all = searches();
  for (const std::string& town : texts("SELECT code FROM postcodes WHERE code NOT LIKE '% %' ORDER BY code")) {
    for (const auto& [route, search] : all) {
      if (route == "young carers assessment") continue;  // not for older people
      INFO(town + ": " + route);
      const directory::Query query = {.tags = search.tags,
                                      .within_miles = search.within_miles,
                                      .age = directory::Ages{.least = 80, .most = 80},
                                      .from = directory::find_spot(sample(), town),
                                      .on = *model::read_iso_date("2026-11-20"),
                                      .at_most = 3};
      const auto found = directory::search(sample(), query);
      REQUIRE(found.value);
      CHECK_FALSE(found.value->services.empty());
      for (const records::ListedService& each : found.value->services) {
        CHECK_FALSE(each.phone.empty());
        CHECK_FALSE(each.why.empty());
        CHECK_FALSE(each.cost.starts_with("Ask"));
        CHECK_FALSE(each.hours.starts_with("Ask"));
      }
    }
  }
}
