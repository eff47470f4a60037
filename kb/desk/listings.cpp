#include "kb/desk/listings.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "kb/directory/postcode_rows.h"
#include "kb/directory/search.h"
#include "kb/store/transaction.h"

namespace frontdoor::desk {
namespace {

using directory::Ages;

/// What is known of the fact of that name and type; none if there is no such fact or nothing is told of it.
std::optional<model::Values> known_of(const program::Program& program, const model::Contact& contact,
                                      std::string_view name, model::FactType type) {
  const auto id = program.vocabulary.find_fact(name);
  if (!id || program.vocabulary[*id].type != type || !contact[*id].told) return std::nullopt;
  return contact[*id].values;
}

std::optional<Ages> age_of(const program::Program& program, const model::Contact& contact, std::string_view name) {
  const auto known = known_of(program, contact, name, model::FactType::number);
  return known ? std::optional(Ages{.least = known->least, .most = known->most}) : std::nullopt;
}

std::optional<Ages> carer_age_of(const program::Program& program, const model::Contact& contact) {
  if (const auto age = age_of(program, contact, "carer age")) return age;
  const auto child = known_of(program, contact, "carer under 18", model::FactType::yes_no);
  if (!child || child->least != child->most) return std::nullopt;
  return child->least == 1 ? Ages{.least = 0, .most = 17} : Ages{.least = 18, .most = INT32_MAX};
}

/// What every search for this contact shares.
struct Asker {
  std::optional<Ages> person, carer;
  std::optional<directory::Spot> from;
  model::Date on;
};

directory::Query query_for(const model::Route& route, const Asker& asker) {
  return {.tags = route.services->tags,
          .within_miles = route.services->within_miles,
          .age = route.whom == model::Whom::person ? asker.person : asker.carer,
          .from = asker.from,
          .on = asker.on};
}

std::string note_on(const std::string& postcode, const std::optional<directory::Spot>& spot) {
  if (postcode.empty()) return "Without a postcode, services are listed by how lately their details were checked.";
  if (!spot) {
    return fmt::format(
        "The directory does not know the postcode {}: services are listed by how lately their details were checked.",
        postcode);
  }
  if (!spot->exact) return fmt::format("Distances are measured from the middle of {}.", spot->at.code);
  return {};
}

}  // namespace

const RouteListing* Listings::find(model::RouteId route) const {
  const auto found = std::ranges::find(routes, route, &RouteListing::route);
  return found == routes.end() ? nullptr : &*found;
}

bool lists_services(model::Status status) {
  switch (status) {
    case model::Status::must_offer:
    case model::Status::recommended:
    case model::Status::check_first:
    case model::Status::worth_considering:
      return true;
    case model::Status::open:
    case model::Status::ruled_out:
    case model::Status::not_indicated:
      return false;
  }
  return false;
}

records::ServicesListed services_of(const Listings& listings) {
  records::ServicesListed listed;
  listed.directory = records::ListedFrom{listings.snapshot.number, listings.snapshot.hash};
  for (const RouteListing& each : listings.routes) listed.by_route[each.route] = {each.services, each.nothing};
  return listed;
}

base::Checked<Listings> list_services(const program::Program& program, const model::Contact& contact,
                                      const model::Recommendation& recommendation, directory::Directory& directory) {
  const store::Reading reading(directory.connection());
  const Asker asker = {.person = age_of(program, contact, "age"),
                       .carer = carer_age_of(program, contact),
                       .from = directory::find_spot(directory, contact.about.postcode),
                       .on = contact.date};
  Listings listings{
      .snapshot = directory.snapshot(), .routes = {}, .note = note_on(contact.about.postcode, asker.from)};
  for (const model::RouteAdvice& advice : recommendation.routes) {
    const model::Route& route = program[advice.id];
    if (!route.services || !lists_services(advice.status)) continue;
    auto found = directory::search(directory, query_for(route, asker));
    if (!found.value) return {.value = {}, .diagnostics = std::move(found.diagnostics)};
    listings.routes.push_back(
        {.route = advice.id, .services = std::move(found.value->services), .nothing = std::move(found.value->nothing)});
  }
  if (listings.routes.empty()) listings.note.clear();
  return {.value = std::move(listings), .diagnostics = {}};
}

}  // namespace frontdoor::desk
