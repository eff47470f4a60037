#include "kb/directory/search.h"

#include <catch2/catch.hpp>

#include "kb/directory/listing.h"
#include "kb/directory/postcode_rows.h"
#include "tests/kb/directory_fixture.h"

namespace {

using namespace frontdoor;
using directory::Ages;
using directory::Directory;
using directory::Query;
using test::Said;

model::Date day(std::string_view iso) { return *model::read_iso_date(iso); }

Query query_at(Directory& directory, std::string_view postcode) {
  return {.tags = {"meals"},
          .within_miles = {},
          .age = {},
          .from = directory::find_spot(directory, postcode),
          .on = day("2026-11-20"),
          .at_most = 10};
}

directory::Found found(Directory& directory, const Query& query) {
  auto result = directory::search(directory, query);
  REQUIRE(result.value);
  return std::move(*result.value);
}

std::string names(const directory::Found& found) {
  std::string text;
  for (const records::ListedService& each : found.services) text += (text.empty() ? "" : ", ") + each.name;
  return text;
}

std::string names_at(Directory& directory, std::string_view postcode) {
  return names(found(directory, query_at(directory, postcode)));
}

}  // namespace

TEST_CASE("places within five miles come first, then what comes to the person, then places farther off") {
  Directory directory = test::directory_of({
      {.name = "ten miles", .postcode = "LX2 1AA"},
      {.name = "five miles and a metre", .postcode = "LX1 1AD"},
      {.name = "visits", .assured = "2026-01-01"},
      {.name = "five miles", .postcode = "LX1 1AC"},
      {.name = "one mile", .postcode = "LX1 1AB"},
      {.name = "visits, fresher"},
  });
  CHECK(names_at(directory, "LX1 1AA") ==
        "one mile, five miles, visits, fresher, visits, five miles and a metre, ten miles");
}

TEST_CASE("without a postcode the freshest come first, then by name; never checked comes last") {
  Directory directory = test::directory_of({
      {.name = "b", .assured = "2026-09-30"},
      {.name = "old", .assured = "2024-09-30"},
      {.name = "a", .postcode = "LX2 1AA", .assured = "2026-09-30"},
      {.name = "newest", .postcode = "LX1 1AA", .assured = "2026-10-31"},
      {.name = "never", .assured = ""},
  });
  CHECK(names_at(directory, "") == "newest, a, b, old, never");
  CHECK(names_at(directory, "ZZ1 1ZZ") == "newest, a, b, old, never");
}

TEST_CASE("equal distances go by freshness, then by name") {
  Directory directory = test::directory_of({
      {.name = "b", .postcode = "LX1 1AB", .assured = "2026-09-30"},
      {.name = "a", .postcode = "LX1 1AB", .assured = "2026-09-30"},
      {.name = "z", .postcode = "LX1 1AB", .assured = "2026-10-01"},
  });
  CHECK(names_at(directory, "LX1 1AA") == "z, a, b");
}

TEST_CASE("the best so many are listed") {
  Directory directory = test::directory_of({{.name = "a"}, {.name = "b"}, {.name = "c"}, {.name = "d"}});
  Query query = query_at(directory, "");
  query.at_most = 3;
  CHECK(names(found(directory, query)) == "a, b, c");
}

TEST_CASE("any of the tags, in any case, each service once, and only those that are open") {
  Directory directory = test::directory_of({
      {.name = "meals", .tag = "Meals"},
      {.name = "telecare", .tag = "telecare"},
      {.name = "both"},
      {.name = "closed", .status = "temporarily closed"},
      {.name = "inactive", .status = "inactive"},
      {.name = "defunct", .status = "defunct"},
      {.name = "other", .tag = "meal"},
  });
  Query query = query_at(directory, "");
  query.tags = {"MEALS", "telecare", "meals"};
  CHECK(names(found(directory, query)) == "both, meals, telecare");
}

TEST_CASE("distance is told to a tenth of a mile, and limits places only") {
  Directory directory = test::directory_of({
      {.name = "near", .postcode = "LX1 1AB"},
      {.name = "at the edge", .postcode = "LX2 1AA"},
      {.name = "beyond", .postcode = "LX2 1AB"},
      {.name = "visits"},
  });
  Query query = query_at(directory, "LX1 1AA");
  query.within_miles = 10;
  const directory::Found within = found(directory, query);
  CHECK(names(within) == "near, visits, at the edge");
  CHECK(within.services[0].distance == 10);
  CHECK_FALSE(within.services[1].distance);
  CHECK(within.services[2].distance == 100);
  query.within_miles = 11;
  CHECK(names(found(directory, query)) == "near, visits, at the edge, beyond");
}

TEST_CASE("a postcode that is not listed counts as the middle of its district") {
  Directory directory = test::directory_of({{.name = "a", .postcode = "LX1 1AC"}});
  const auto why = [&](std::string_view postcode) {
    return found(directory, query_at(directory, postcode)).services.front().why;
  };
  CHECK(why("LX1 1AC") == "less than 0.1 miles away; details checked 30 September 2026");
  CHECK(why("LX2 9ZZ") == "about 1.2 miles away; details checked 30 September 2026");
  CHECK(why("lx2") == "about 1.2 miles away; details checked 30 September 2026");
  CHECK(why("LX9 9ZZ") == "in Midway; details checked 30 September 2026");
  CHECK(why("nonsense") == "in Midway; details checked 30 September 2026");
}

TEST_CASE("ages certainly outside are left out, others are told or to be checked") {
  Directory directory = test::directory_of({
      {.name = "a", .least_age = 65},
      {.name = "b", .least_age = 16, .most_age = 25},
      {.name = "c", .most_age = 17},
  });
  const auto listed = [&](std::optional<Ages> age) {
    Query query = query_at(directory, "");
    query.age = age;
    std::string text;
    for (const records::ListedService& each : found(directory, query).services)
      text += each.name + ": " + each.why + "\n";
    return text;
  };
  const std::string checked = "; details checked 30 September 2026\n";
  CHECK(listed(Ages{70, 70}) == "a: comes to you; for people aged 65 or over" + checked);
  CHECK(listed(Ages{60, 80}) == "a: comes to you; check: for people aged 65 or over" + checked);
  CHECK(listed(Ages{17, 17}) ==
        "b: comes to you; for people aged 16 to 25" + checked + "c: comes to you; for people aged up to 17" + checked);
  CHECK(listed({}) == "a: comes to you; check: for people aged 65 or over" + checked +
                          "b: comes to you; check: for people aged 16 to 25" + checked +
                          "c: comes to you; check: for people aged up to 17" + checked);
  CHECK(listed(Ages{30, 64}).empty());
}

TEST_CASE("areas certainly elsewhere are left out, others are told or to be checked") {
  Directory directory = test::directory_of({
      {.name = "county", .area = "Loxshire"},
      {.name = "town", .area = "Northend"},
      {.name = "upper", .area = "Upper"},
      {.name = "lower", .area = "Lower"},
  });
  CHECK(names_at(directory, "LX1 1AA") == "county, town, upper");
  CHECK(names_at(directory, "LX2 1AA") == "county, lower");
  const directory::Found anywhere = found(directory, query_at(directory, ""));
  CHECK(names(anywhere) == "county, lower, town, upper");
  CHECK(anywhere.services[0].why == "comes to you in Loxshire; details checked 30 September 2026");
  CHECK(anywhere.services[1].why == "comes to you; check: serves only Lower; details checked 30 September 2026");
}

TEST_CASE("details checked more than twelve months before the contact are marked") {
  const model::Date on = day("2026-11-20");
  CHECK_FALSE(directory::is_stale(day("2026-11-20"), on));
  CHECK_FALSE(directory::is_stale(day("2025-11-20"), on));
  CHECK(directory::is_stale(day("2025-11-19"), on));
  CHECK(directory::is_stale({}, on));
  CHECK_FALSE(directory::is_stale(day("2023-02-28"), day("2024-02-29")));
  CHECK(directory::is_stale(day("2023-02-27"), day("2024-02-29")));

  Directory directory = test::directory_of({{.name = "a", .assured = "2025-11-19"}, {.name = "b", .assured = ""}});
  const directory::Found both = found(directory, query_at(directory, ""));
  CHECK(both.services[0].why == "comes to you; details last checked 19 November 2025, over a year ago: ring first");
  CHECK(both.services[0].assured == day("2025-11-19"));
  CHECK(both.services[1].why == "comes to you; never checked: ring before you rely on it");
  CHECK_FALSE(both.services[1].assured);
}

TEST_CASE("a listing says who, where, when, and for how much") {
  Directory directory =
      test::directory_of({{.name = "Marl Lunch", .postcode = "LX1 1AB", .more = R"(, "alert": "moved to the annexe",
      "contacts": [{"id": "c", "phones": [{"id": "p", "number": "01632 960001", "description": "mornings"},
                                         {"id": "q", "number": "01632 960002"}]}],
      "schedules": [{"id": "s", "freq": "WEEKLY", "byday": "TU,FR", "opens_at": "12:00", "closes_at": "14:00:00"}],
      "cost_options": [{"id": "m", "amount": 5.5, "amount_description": "a meal"}])"}});
  const records::ListedService listed = found(directory, query_at(directory, "LX1 1AA")).services.front();
  CHECK(listed.id == "id Marl Lunch");
  CHECK(listed.phone == "01632 960001 (mornings)");
  CHECK(listed.address == "The Hall, 1 Road, Town, LX1 1AB");
  CHECK(listed.hours == "Tuesday and Friday, midday to 2pm");
  CHECK(listed.cost == "£5.50 a meal");
  CHECK(listed.why == "1 mile away; note: moved to the annexe; details checked 30 September 2026");
}

TEST_CASE("what a service does not say is to be asked, not made up") {
  Directory directory = test::directory_of({{.name = "a"}});
  const records::ListedService listed = found(directory, query_at(directory, "LX1 1AA")).services.front();
  CHECK(listed.phone.empty());
  CHECK(listed.address.empty());
  CHECK(listed.hours == "Ask about opening hours");
  CHECK(listed.cost == "Ask about the cost");
}

TEST_CASE("of several places the nearest counts; one on the telephone has no distance") {
  constexpr auto two_places = R"(, "service_at_locations": [
    {"id": "l", "location": {"id": "p", "location_type": "physical", "addresses": [{"address_1": "Far", "postal_code": "LX2 1AA"}]}},
    {"id": "m", "location": {"id": "q", "location_type": "virtual", "name": "By phone"}},
    {"id": "n", "location": {"id": "r", "location_type": "physical", "addresses": [{"address_1": "Near", "postal_code": "LX1 1AB"}]}}])";
  constexpr auto by_phone =
      R"(, "service_at_locations": [{"id": "l", "location": {"id": "p", "location_type": "virtual"}}])";
  Directory directory =
      test::directory_of({{.name = "places", .more = two_places}, {.name = "phone", .more = by_phone}});
  const directory::Found near = found(directory, query_at(directory, "LX1 1AA"));
  REQUIRE(names(near) == "places, phone");
  CHECK(near.services[0].address == "Near, LX1 1AB");
  CHECK(near.services[0].distance == 10);
  CHECK(near.services[1].why == "by phone or online; details checked 30 September 2026");
  CHECK(found(directory, query_at(directory, "LX2 1AB")).services[0].address == "Far, LX2 1AA");
}

TEST_CASE("no service is said plainly, with the reason") {
  Directory directory = test::directory_of({
      {.name = "old only", .area = "Upper", .least_age = 65},
      {.name = "elsewhere", .area = "Lower"},
      {.name = "elsewhere too", .area = "Lower"},
      {.name = "far", .postcode = "LX2 1AA", .area = "Upper"},
  });
  Query query = query_at(directory, "LX1 1AA");
  query.age = Ages{40, 40};
  query.within_miles = 1;
  CHECK(
      found(directory, query).nothing ==
      "The directory has 4 services for meals, but none that fits: 2 serve other areas, 1 is for another age and 1 is "
      "more than 1 mile away.");
  query.tags = {"telecare", "falls detector"};
  CHECK(found(directory, query).nothing == "The directory has no open service for telecare or falls detector.");
  query.tags = {"meals"};
  query.within_miles = 10;
  CHECK(found(directory, query).nothing.empty());
}

TEST_CASE("a search fails in words when the database does") {
  Directory directory = test::directory_of({{.name = "a"}});
  directory.connection().run_script("DROP TABLE areas");
  const auto result = directory::search(directory, query_at(directory, ""));
  CHECK_FALSE(result.value);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics.front().code == "K0608");
}
