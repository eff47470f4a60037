#include "kb/directory/search.h"

#include <fmt/core.h>

#include <algorithm>

#include "engine/base/text.h"
#include "kb/directory/candidate.h"
#include "kb/directory/listing.h"
#include "kb/store/transaction.h"

namespace frontdoor::directory {
namespace {

/// How many services with a wanted tag were left out, by the first reason.
struct LeftOut {
  std::size_t area = 0;
  std::size_t age = 0;
  std::size_t distance = 0;
};

/// Takes out what is certainly not for this person.
LeftOut leave_out(std::vector<Candidate>& all, const Query& query) {
  LeftOut left_out;
  std::erase_if(all, [&](const Candidate& candidate) {
    if (candidate.area == Fits::no) return ++left_out.area > 0;
    if (candidate.age == Fits::no) return ++left_out.age > 0;
    if (too_far(candidate, query)) return ++left_out.distance > 0;
    return false;
  });
  return left_out;
}

std::string one_or_many(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string nothing_in_words(const LeftOut& left_out, const Query& query) {
  const std::string tags = base::listed(query.tags, "or");
  const std::size_t all = left_out.area + left_out.age + left_out.distance;
  if (all == 0) return fmt::format("The directory has no open service for {}.", tags);
  std::vector<std::string> reasons;
  if (left_out.area > 0) reasons.push_back(one_or_many(left_out.area, "serves another area", "serve other areas"));
  if (left_out.age > 0) reasons.push_back(one_or_many(left_out.age, "is for another age", "are for other ages"));
  if (left_out.distance > 0) {
    const std::string miles = base::with_unit(query.within_miles.value_or(0), "miles");
    reasons.push_back(one_or_many(left_out.distance, "is", "are") + " more than " + miles + " away");
  }
  return fmt::format("The directory has {} for {}, but none that fits: {}.",
                     base::with_unit(static_cast<long long>(all), "services"), tags, base::listed(reasons));
}

}  // namespace

base::Checked<Found> search(Directory& directory, const Query& query) {
  const store::Reading reading(directory.connection());
  std::vector<Candidate> all = candidates(directory, query);
  const LeftOut left_out = leave_out(all, query);
  std::ranges::sort(all,
                    [&](const Candidate& left, const Candidate& right) { return comes_before(left, right, query); });
  Found found;
  for (const Candidate& candidate : all) {
    if (found.services.size() == query.at_most) break;
    found.services.push_back(listing_of(directory, candidate, query));
  }
  if (all.empty()) found.nothing = nothing_in_words(left_out, query);
  if (directory.connection().failed()) return {.value = {}, .diagnostics = directory.connection().take_failures()};
  return {.value = std::move(found), .diagnostics = {}};
}

}  // namespace frontdoor::directory
