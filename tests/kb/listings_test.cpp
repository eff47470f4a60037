#include "kb/desk/listings.h"

#include <catch2/catch.hpp>

#include "tests/kb/directory_fixture.h"

namespace {

using namespace frontdoor;
using model::Status;
using test::Said;

model::Fact age_fact(std::string name) {
  model::Fact fact;
  fact.name = std::move(name);
  fact.type = model::FactType::number;
  fact.most = 120;
  return fact;
}

/// A pack of three routes that find services and one that does not, with an age for the person and one for the carer.
program::Program small_program(bool with_carer_age = true) {
  program::Program program;
  program.vocabulary.facts.push_back(age_fact("age"));
  model::Fact child;
  child.name = "carer under 18";
  program.vocabulary.facts.push_back(std::move(child));
  if (with_carer_age) program.vocabulary.facts.push_back(age_fact("carer age"));
  program.vocabulary.index();
  const auto route = [&](std::string name, std::optional<model::ServiceSearch> search, model::Whom whom) {
    model::Route made;
    made.name = std::move(name);
    made.services = std::move(search);
    made.whom = whom;
    program.routes.push_back(std::move(made));
  };
  route("carers", model::ServiceSearch{.tags = {"carers"}, .within_miles = {}}, model::Whom::carer);
  route("meals", model::ServiceSearch{.tags = {"Meals"}, .within_miles = 3}, model::Whom::person);
  route("plain", {}, model::Whom::person);
  route("telecare", model::ServiceSearch{.tags = {"telecare"}, .within_miles = {}}, model::Whom::person);
  return program;
}

model::Contact contact_of(const program::Program& program, std::string postcode) {
  model::Contact contact;
  contact.date = *model::read_iso_date("2026-11-20");
  contact.about.postcode = std::move(postcode);
  for (const model::Fact& fact : program.vocabulary.facts) contact.known.push_back({.values = model::all_values(fact)});
  return contact;
}

void tell(model::Contact& contact, std::size_t fact, std::int64_t least, std::int64_t most) {
  contact.known[fact].values.least = least;
  contact.known[fact].values.most = most;
  contact.known[fact].told = true;
}

/// All routes with one status, in the pack's order.
model::Recommendation all_as(const program::Program& program, Status status) {
  model::Recommendation recommendation;
  for (std::size_t i = 0; i < program.routes.size(); ++i) {
    model::RouteAdvice advice;
    advice.id = model::RouteId(i);
    advice.status = status;
    recommendation.routes.push_back(std::move(advice));
  }
  return recommendation;
}

desk::Listings listed(const program::Program& program, const model::Contact& contact, directory::Directory& directory,
                      Status status = Status::recommended) {
  auto result = desk::list_services(program, contact, all_as(program, status), directory);
  REQUIRE(result.value);
  CHECK(result.diagnostics.empty());
  return std::move(*result.value);
}

std::string names(const desk::Listings& listings, std::size_t route) {
  const desk::RouteListing* const listing = listings.find(model::RouteId(route));
  if (listing == nullptr) return "none";
  std::string text;
  for (const records::ListedService& each : listing->services) text += (text.empty() ? "" : ", ") + each.name;
  return text;
}

std::string why(const desk::Listings& listings, std::size_t route) {
  return listings.find(model::RouteId(route))->services.at(0).why;
}

constexpr std::size_t carers = 0, meals = 1, plain = 2, telecare = 3;

directory::Directory small_directory() {
  return test::directory_of({
      {.name = "near", .postcode = "LX1 1AB", .least_age = 65},
      {.name = "far", .postcode = "LX1 1AC"},
      {.name = "carers' group", .tag = "carers", .least_age = 18},
      {.name = "young carers", .tag = "carers", .most_age = 17},
  });
}

}  // namespace

TEST_CASE("services are listed for routes that are put to somebody, and for no others") {
  const program::Program program = small_program();
  directory::Directory directory = small_directory();
  for (const Status status :
       {Status::must_offer, Status::recommended, Status::check_first, Status::worth_considering}) {
    const desk::Listings listings = listed(program, contact_of(program, "LX1 1AA"), directory, status);
    CHECK(listings.routes.size() == 3);
    CHECK(listings.find(model::RouteId(plain)) == nullptr);
  }
  for (const Status status : {Status::open, Status::ruled_out, Status::not_indicated}) {
    const desk::Listings listings = listed(program, contact_of(program, ""), directory, status);
    CHECK(listings.routes.empty());
    CHECK(listings.note.empty());
  }
}

TEST_CASE("a listing names the snapshot it came from") {
  const program::Program program = small_program();
  directory::Directory directory = small_directory();
  const desk::Listings listings = listed(program, contact_of(program, ""), directory);
  CHECK(listings.snapshot.number == 1);
  CHECK(listings.snapshot.hash == directory.snapshot().hash);
}

TEST_CASE("the route's tags and miles, the contact's postcode and date decide") {
  const program::Program program = small_program();
  directory::Directory directory = small_directory();
  model::Contact contact = contact_of(program, "LX1 1AA");
  const desk::Listings listings = listed(program, contact, directory);
  CHECK(names(listings, meals) == "near");
  CHECK(why(listings, meals) == "1 mile away; check: for people aged 65 or over; details checked 30 September 2026");
  CHECK(names(listings, telecare).empty());
  CHECK(listings.find(model::RouteId(telecare))->nothing == "The directory has no open service for telecare.");
  CHECK(listings.note.empty());

  contact.date = *model::read_iso_date("2027-11-20");
  CHECK(why(listed(program, contact, directory), meals) ==
        "1 mile away; check: for people aged 65 or over; details last checked 30 September 2026, over a year ago: ring "
        "first");
}

TEST_CASE("what limits all listings is noted once") {
  const program::Program program = small_program();
  directory::Directory directory = small_directory();
  const auto note = [&](std::string postcode) {
    return listed(program, contact_of(program, std::move(postcode)), directory).note;
  };
  CHECK(note("") == "Without a postcode, services are listed by how lately their details were checked.");
  CHECK(note("ZZ1 1ZZ") ==
        "The directory does not know the postcode ZZ1 1ZZ: services are listed by how lately their details were "
        "checked.");
  CHECK(note("LX2 9ZZ") == "Distances are measured from the middle of LX2.");
  CHECK(note("lx11aa").empty());
}

TEST_CASE("the person's age counts for the person's routes, the carer's for the carer's") {
  const program::Program program = small_program();
  directory::Directory directory = small_directory();
  model::Contact contact = contact_of(program, "LX1 1AA");
  tell(contact, 0, 80, 80);
  CHECK(why(listed(program, contact, directory), meals) ==
        "1 mile away; for people aged 65 or over; details checked 30 September 2026");
  CHECK(names(listed(program, contact, directory), carers) == "carers' group, young carers");
  tell(contact, 0, 40, 50);
  CHECK(names(listed(program, contact, directory), meals).empty());

  tell(contact, 1, 1, 1);
  CHECK(names(listed(program, contact, directory), carers) == "young carers");
  tell(contact, 1, 0, 0);
  CHECK(names(listed(program, contact, directory), carers) == "carers' group");
  tell(contact, 2, 17, 17);
  CHECK(names(listed(program, contact, directory), carers) == "young carers");
}

TEST_CASE("a pack without these facts, or with others of the name, leaves ages to be checked") {
  directory::Directory directory = small_directory();
  program::Program program = small_program(false);
  program.vocabulary.facts[0].type = model::FactType::yes_no;
  model::Contact contact = contact_of(program, "");
  tell(contact, 0, 0, 0);
  CHECK(names(listed(program, contact, directory), meals) == "far, near");
  CHECK(names(listed(program, contact, directory), carers) == "carers' group, young carers");
}

TEST_CASE("the same question has the same answer, bytes and all") {
  const program::Program program = small_program();
  directory::Directory directory = small_directory();
  const model::Contact contact = contact_of(program, "LX1 1AA");
  const desk::Listings first = listed(program, contact, directory);
  const desk::Listings second = listed(program, contact, directory);
  REQUIRE(first.routes.size() == second.routes.size());
  for (std::size_t i = 0; i < first.routes.size(); ++i) CHECK(first.routes[i].services == second.routes[i].services);
}

TEST_CASE("a database that fails is told, not taken for no services") {
  const program::Program program = small_program();
  directory::Directory directory = small_directory();
  directory.connection().run_script("DROP TABLE locations");
  const auto result =
      desk::list_services(program, contact_of(program, ""), all_as(program, Status::recommended), directory);
  CHECK_FALSE(result.value);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].code == "K0608");
}
