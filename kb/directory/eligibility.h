// Whether a service is for somebody of whom not everything is known: yes, no, or something to check. Left out is only
// what is certainly not for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kb/directory/postcode.h"

namespace frontdoor::directory {

enum class Fits : std::uint8_t { no, check, yes };

/// What is known of an age: at least, at most.
struct Ages {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

/// By age, in whole years, both limits included; a missing limit is none.
Fits fits_age(const std::optional<Ages>& known, std::optional<std::int64_t> least, std::optional<std::int64_t> most);

/// By the area served: no area is everywhere; without a spot, a whole county fits and a part of it is to be checked.
Fits fits_area(const std::optional<Spot>& spot, const std::vector<std::string>& areas,
               const std::vector<std::string>& counties);

}  // namespace frontdoor::directory
