#include "kb/directory/eligibility.h"

#include <algorithm>

namespace frontdoor::directory {

Fits fits_age(const std::optional<Ages>& known, std::optional<std::int64_t> least, std::optional<std::int64_t> most) {
  const bool open_below = !least || *least <= 0;
  if (open_below && !most) return Fits::yes;
  if (!known) return Fits::check;
  const bool too_young = !open_below && known->most < *least;
  const bool too_old = most && known->least > *most;
  if (too_young || too_old) return Fits::no;
  const bool old_enough = open_below || known->least >= *least;
  const bool young_enough = !most || known->most <= *most;
  return old_enough && young_enough ? Fits::yes : Fits::check;
}

Fits fits_area(const std::optional<Spot>& spot, const std::vector<std::string>& areas,
               const std::vector<std::string>& counties) {
  if (areas.empty()) return Fits::yes;
  const auto served = [&](const std::string& name) { return std::ranges::find(areas, name) != areas.end(); };
  if (!spot) return std::ranges::any_of(counties, served) ? Fits::yes : Fits::check;
  const Postcode& at = spot->at;
  return served(at.town) || served(at.district) || served(at.county) ? Fits::yes : Fits::no;
}

}  // namespace frontdoor::directory
