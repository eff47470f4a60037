// Real services for a recommendation: the best three for each route that is put to somebody, and the snapshot of the
// directory they came from. The contact's date is "now"; its postcode and age say what is near and who may come.
// Facts are taken by name where the pack has them: `age` for the person's routes; for the carer's, `carer age`, else
// `carer under 18`. Without them ages are a thing to check.
#pragma once

#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "engine/model/contact.h"
#include "engine/model/recommendation.h"
#include "engine/program/program.h"
#include "engine/records/listed_service.h"
#include "engine/records/recommendation_writer.h"
#include "kb/directory/directory.h"

namespace frontdoor::desk {

/// What is listed under one route.
struct RouteListing {
  model::RouteId route;
  std::vector<records::ListedService> services;  // at most three, best first
  std::string nothing;                           // where there are none: a sentence that says why
};

struct Listings {
  directory::Snapshot snapshot;
  std::vector<RouteListing> routes;  // those shown whose route finds services, in the order of the recommendation
  std::string note;                  // what limits all of them ("the postcode is not in the directory"); often empty

  /// The listing of a route; null if it has none.
  [[nodiscard]] const RouteListing* find(model::RouteId route) const;
};

/// True if services are listed for a route of this status: it is put to somebody now.
bool lists_services(model::Status status);

/// What is listed, as the writers of recommendations take it.
records::ServicesListed services_of(const Listings& listings);

/// Searches the directory for every route shown.
base::Checked<Listings> list_services(const program::Program& program, const model::Contact& contact,
                                      const model::Recommendation& recommendation, directory::Directory& directory);

}  // namespace frontdoor::desk
