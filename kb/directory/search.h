// The services for one route: those that carry one of its tags and are open to this person, best first. Where the
// person's postcode is known, the nearest come first: places within five miles, then what comes to the person or
// answers by phone, then places farther off; otherwise those whose details were checked last. Ties go by name.
// A function of (snapshot, query): "now" is the query's date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "engine/model/date.h"
#include "engine/records/listed_service.h"
#include "kb/directory/directory.h"
#include "kb/directory/eligibility.h"
#include "kb/directory/postcode.h"

namespace frontdoor::directory {

struct Query {
  std::vector<std::string> tags;             // any of them
  std::optional<std::int64_t> within_miles;  // for places; none: however far
  std::optional<Ages> age;                   // none: nothing known
  std::optional<Spot> from;                  // none: not known where
  model::Date on;
  std::size_t at_most = 3;
};

struct Found {
  std::vector<records::ListedService> services;
  std::string nothing;  // where there are none: a sentence that says why
};

/// Searches the directory as of its snapshot.
base::Checked<Found> search(Directory& directory, const Query& query);

}  // namespace frontdoor::directory
