#include "kb/directory/listing.h"

#include <fmt/core.h>

#include "engine/base/text.h"
#include "kb/directory/cost.h"
#include "kb/directory/distance.h"
#include "kb/directory/hours.h"
#include "kb/directory/phrases.h"
#include "kb/directory/service_rows.h"

namespace frontdoor::directory {
namespace {

std::string phone_of(const Service& service) {
  if (service.phones.empty()) return {};
  const Phone& first = service.phones.front();
  return first.description.empty() ? first.number : fmt::format("{} ({})", first.number, first.description);
}

std::string address_of(const Service& service, const Candidate& candidate) {
  if (!candidate.place) return {};
  const Place& place = service.places[*candidate.place];
  const std::string& line = place.address.empty() ? place.name : place.address;
  if (place.postcode.empty()) return line;
  return line.empty() ? place.postcode : line + ", " + place.postcode;
}

std::string place_in_words(const Candidate& candidate, const Query& query) {
  if (candidate.metres) {
    const std::string miles = miles_in_words(tenths_of_a_mile(*candidate.metres));
    if (!candidate.about) return miles + " away";
    return fmt::format("about {} away", miles);
  }
  if (query.from) return "distance not known";
  return candidate.town.empty() ? "" : "in " + candidate.town;
}

std::string reach_in_words(const Candidate& candidate, const Query& query) {
  switch (candidate.reach) {
    case Reach::place:
      return place_in_words(candidate, query);
    case Reach::visits:
      if (candidate.areas.empty() || candidate.area != Fits::yes) return "comes to you";
      return fmt::format("comes to you in {}", base::listed(candidate.areas));
    case Reach::remote:
      return "by phone or online";
  }
  return {};
}

std::string age_in_words(const Candidate& candidate) {
  const std::string words = ages_in_words(candidate.least_age, candidate.most_age);
  return candidate.age == Fits::check ? "check: " + words : words;
}

std::string area_in_words(const Candidate& candidate) {
  if (candidate.area != Fits::check) return {};
  return fmt::format("check: serves only {}", base::listed(candidate.areas));
}

std::string freshness_in_words(std::optional<model::Date> assured, model::Date on) {
  if (!assured) return "never checked: ring before you rely on it";
  const std::string day = model::long_text(*assured);
  if (!is_stale(assured, on)) return "details checked " + day;
  return fmt::format("details last checked {}, over a year ago: ring first", day);
}

std::string why(const Service& service, const Candidate& candidate, const Query& query) {
  std::vector<std::string> parts;
  const std::string note = service.alert.empty() ? "" : "note: " + service.alert;
  for (std::string part : {reach_in_words(candidate, query), age_in_words(candidate), area_in_words(candidate), note,
                           freshness_in_words(candidate.assured, query.on)}) {
    if (!part.empty()) parts.push_back(std::move(part));
  }
  return base::joined(parts, "; ");
}

std::string or_ask(const std::string& words, std::string_view what) {
  return words.empty() ? fmt::format("Ask about {}", what) : words;
}

}  // namespace

bool is_stale(std::optional<model::Date> assured, model::Date on) {
  return !assured || *assured < model::shifted(on, -12, model::CalendarUnit::months);
}

records::ListedService listing_of(Directory& directory, const Candidate& candidate, const Query& query) {
  const Service service = load_service(directory.connection(), candidate.row);
  records::ListedService listed;
  listed.id = candidate.id;
  listed.name = candidate.name;
  listed.phone = phone_of(service);
  listed.address = address_of(service, candidate);
  listed.cost = or_ask(cost_in_words(service.costs, service.fees, query.on), "the cost");
  listed.hours = or_ask(hours_in_words(service.schedules, query.on), "opening hours");
  listed.assured = candidate.assured;
  if (candidate.metres) listed.distance = tenths_of_a_mile(*candidate.metres);
  listed.why = why(service, candidate, query);
  return listed;
}

}  // namespace frontdoor::directory
