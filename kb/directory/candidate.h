// A service that carries a wanted tag, with what a search weighs: how far it is, whether it is for this person, how
// lately its details were checked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kb/directory/directory.h"
#include "kb/directory/eligibility.h"
#include "kb/directory/search.h"
#include "kb/directory/service.h"

namespace frontdoor::directory {

/// How a person reaches it.
enum class Reach : std::uint8_t { place, visits, remote };

struct Candidate {
  std::int64_t row = 0;
  std::string id;
  std::string name;
  std::optional<model::Date> assured;
  Reach reach = Reach::visits;
  std::optional<std::size_t> place;    // which of its places: the nearest physical one
  std::optional<std::int64_t> metres;  // to that place; none: not known
  bool about = false;                  // measured from or to the middle of a postcode district
  std::string town;                    // of the place, where the table has it
  Fits age = Fits::yes;
  Fits area = Fits::yes;
  std::vector<std::string> areas;  // that it serves
  std::optional<std::int64_t> least_age, most_age;
};

/// All active services with one of the query's tags, whether they fit or not, each once.
std::vector<Candidate> candidates(Directory& directory, const Query& query);

/// True if the place is certainly farther than the query allows.
bool too_far(const Candidate& candidate, const Query& query);

/// True if `left` is to be listed before `right`.
bool comes_before(const Candidate& left, const Candidate& right, const Query& query);

}  // namespace frontdoor::directory
