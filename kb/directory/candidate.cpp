#include "kb/directory/candidate.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/base/text.h"
#include "kb/directory/distance.h"
#include "kb/directory/postcode_rows.h"

namespace frontdoor::directory {
namespace {

constexpr std::int64_t near_by_miles = 5;

/// Takes the place if it is the first, or nearer than the one before.
void weigh_place(Directory& directory, const Query& query, std::size_t position, const std::string& postcode,
                 Candidate& candidate) {
  const auto spot = find_spot(directory, postcode);
  std::optional<std::int64_t> metres;
  if (spot && query.from) metres = metres_between(query.from->at, spot->at);
  const bool nearer = metres && (!candidate.metres || *metres < *candidate.metres);
  if (candidate.place && !nearer) return;
  candidate.place = position;
  candidate.metres = metres;
  candidate.about = metres && !(spot->exact && query.from->exact);
  candidate.town = spot ? spot->at.town : "";
}

void weigh_places(Directory& directory, const Query& query, Candidate& candidate) {
  store::Statement row =
      directory.connection().prepare("SELECT kind, postcode FROM locations WHERE service = ? ORDER BY place");
  row.bind(candidate.row);
  bool remote = false;
  for (std::size_t position = 0; row.step(); ++position) {
    const std::string kind = row.text(0);
    if (kind == "physical") weigh_place(directory, query, position, row.text(1), candidate);
    if (kind == "virtual") remote = true;
  }
  candidate.reach = candidate.place ? Reach::place : remote ? Reach::remote : Reach::visits;
}

void weigh_area(Directory& directory, const Query& query, const std::vector<std::string>& counties,
                Candidate& candidate) {
  store::Statement row = directory.connection().prepare("SELECT name FROM areas WHERE service = ? ORDER BY place");
  row.bind(candidate.row);
  while (row.step()) candidate.areas.push_back(row.text(0));
  candidate.area = fits_area(query.from, candidate.areas, counties);
}

Candidate candidate_in(const store::Statement& row) {
  Candidate candidate;
  candidate.row = row.number(0);
  candidate.id = row.text(1);
  candidate.name = row.text(2);
  if (const auto days = row.maybe_number(3)) candidate.assured = model::Date{static_cast<std::int32_t>(*days)};
  candidate.least_age = row.maybe_number(4);
  candidate.most_age = row.maybe_number(5);
  return candidate;
}

std::vector<Candidate> tagged(Directory& directory, const std::vector<std::string>& tags) {
  store::Statement row = directory.connection().prepare(
      "SELECT s.row, s.id, s.name, s.assured, s.least_age, s.most_age "
      "FROM tags t JOIN services s ON s.row = t.service "
      "WHERE t.tag = ?1 AND s.since <= ?2 AND (s.until IS NULL OR s.until > ?2) AND s.status = 'active'");
  std::vector<Candidate> all;
  std::set<std::int64_t> seen;
  for (const std::string& tag : tags) {
    row.bind(base::lower(tag), directory.snapshot().number);
    while (row.step()) {
      if (seen.insert(row.number(0)).second) all.push_back(candidate_in(row));
    }
  }
  return all;
}

/// 0: a place close by; 1: comes to the person, or by phone; 2: a place farther off; 3: a place, distance not known.
int nearness(const Candidate& candidate) {
  if (candidate.reach != Reach::place) return 1;
  if (!candidate.metres) return 3;
  return within_miles(*candidate.metres, near_by_miles) ? 0 : 2;
}

/// Compared from left to right; `from_known` says whether nearness counts.
auto rank(const Candidate& candidate, bool from_known) {
  const int near = from_known ? nearness(candidate) : 0;
  const std::int64_t metres = candidate.metres.value_or(0);
  const std::int64_t staleness = candidate.assured ? -std::int64_t{candidate.assured->days} : INT64_MAX;
  return std::tuple(near, metres, staleness, std::string_view(candidate.name), std::string_view(candidate.id));
}

}  // namespace

std::vector<Candidate> candidates(Directory& directory, const Query& query) {
  const std::vector<std::string> counties = query.from ? std::vector<std::string>{} : counties_of(directory);
  std::vector<Candidate> all = tagged(directory, query.tags);
  for (Candidate& candidate : all) {
    weigh_places(directory, query, candidate);
    weigh_area(directory, query, counties, candidate);
    candidate.age = fits_age(query.age, candidate.least_age, candidate.most_age);
  }
  return all;
}

bool too_far(const Candidate& candidate, const Query& query) {
  return query.within_miles && candidate.metres && !within_miles(*candidate.metres, *query.within_miles);
}

bool comes_before(const Candidate& left, const Candidate& right, const Query& query) {
  return rank(left, query.from.has_value()) < rank(right, query.from.has_value());
}

}  // namespace frontdoor::directory
