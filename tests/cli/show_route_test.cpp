#include "cli/show_route.h"

#include <catch2/catch.hpp>

#include "cli/in_short.h"
#include "cli/show_recommendation.h"
#include "engine/explain/recommend.h"
#include "tests/support/village.h"

namespace frontdoor::cli {
namespace {

model::Contact alone_after_a_fall() {
  const model::Vocabulary& vocabulary = tests::village().vocabulary;
  model::Contact contact;
  contact.date = *model::read_iso_date("2026-11-20");
  const std::pair<const char*, std::int64_t> told[] = {{"age", 82}, {"lives alone", 1}, {"falls in the last year", 2}};
  for (const auto& [fact, value] : told) {
    model::Saying saying;
    saying.fact = *vocabulary.find_fact(fact);
    saying.values = model::one_value(vocabulary[saying.fact], value);
    contact.sayings.push_back(saying);
  }
  model::Saying none;
  none.fact = *vocabulary.find_fact("existing services");
  none.values = model::Values{};
  contact.sayings.push_back(none);
  model::resolve(vocabulary, contact);
  return contact;
}

records::ListedService service(const std::string& name, const std::string& hours, const std::string& why,
                               const std::string& cost) {
  records::ListedService listed;
  listed.name = name;
  listed.phone = "01632 960046";
  listed.hours = hours;
  listed.why = why;
  listed.cost = cost;
  return listed;
}

desk::Listings telecare_listings() {
  desk::Listings listings;
  desk::RouteListing telecare;
  const program::Program& program = tests::village();
  for (std::size_t i = 0; i < program.routes.size(); ++i)
    if (program.routes[i].name == "telecare") telecare.route = model::RouteId(i);
  telecare.services = {
      service("Housing Alarm Service", "Monday to Friday, 9am to 5pm", "0.6 miles away; details checked 12 July 2026",
              "\u00a33.95 a week"),
      service("A Service With Quite A Long Name Of Its Own", "Monday to Friday, 9am to 6pm; Saturday, 9am to 1pm",
              "comes to you in Loxshire; for people aged 18 or over; details last checked 1 May 2025, over a year ago: "
              "ring first",
              "free"),
      service("Third", "", "by phone or online; for people aged 18 or over; details checked 30 September 2026",
              "Up to six weeks: free"),
  };
  listings.routes.push_back(std::move(telecare));
  return listings;
}

TEST_CASE("services stand under their route, two lines each") {
  const model::Contact contact = alone_after_a_fall();
  const model::Recommendation all = explain::recommend(tests::village(), contact);
  const desk::Listings listings = telecare_listings();
  const View view{tests::village(), contact, all, &listings};
  Page page(false);
  show_services(page, view, listings.routes.front().route, 3);
  CHECK(page.text() ==
        "     - Housing Alarm Service, 01632 960046, Mon to Fri, 9am to 5pm\n"
        "       0.6 miles away; details checked 12 Jul 2026; \u00a33.95 a week\n"
        "     - A Service With Quite A Long Name Of Its Own, 01632 960046, Mon to Fri\n"
        "       comes to you in Loxshire; for people aged 18 or over; details last\n"
        "       checked 1 May 2025, over a year ago: ring first\n"
        "     - Third, 01632 960046\n"
        "       by phone or online; details checked 30 Sep 2026; Up to six weeks: free\n");
}

TEST_CASE("no service is said plainly") {
  const model::Contact contact = alone_after_a_fall();
  const model::Recommendation all = explain::recommend(tests::village(), contact);
  desk::Listings listings = telecare_listings();
  listings.routes.front().services.clear();
  listings.routes.front().nothing = "No service in the directory for this.";
  const View view{tests::village(), contact, all, &listings};
  CHECK(recommendation_in_words(view, {}).find("     No service in the directory for this.\n") != std::string::npos);
}

TEST_CASE("colour says nothing that the words do not say") {
  const model::Contact contact = alone_after_a_fall();
  const model::Recommendation all = explain::recommend(tests::village(), contact);
  const desk::Listings listings = telecare_listings();
  const View view{tests::village(), contact, all, &listings};
  std::string colored = recommendation_in_words(view, {.color = true, .all = true});
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b'))
    colored.erase(at, colored.find('m', at) - at + 1);
  CHECK(colored == recommendation_in_words(view, {.color = false, .all = true}));
}

TEST_CASE("days and months in short") {
  CHECK(in_short("Monday to Friday, 9am to 5pm") == "Mon to Fri, 9am to 5pm");
  CHECK(in_short("details checked 30 September 2026") == "details checked 30 Sep 2026");
  CHECK(in_short("Mondays in Marchmont") == "Mondays in Marchmont");
  CHECK(in_short("") == "");
}

}  // namespace
}  // namespace frontdoor::cli
