// The words for a day on which no pack is in force, or more than one, and for a folder of several.
#pragma once

#include <span>

#include "engine/base/diagnostic.h"
#include "engine/packs_in_force.h"

namespace frontdoor {

base::Diagnostic no_pack_in_force(model::Date day, std::span<const PackHead> packs);
base::Diagnostic two_packs_in_force(model::Date day, std::span<const PackHead> packs);
/// A folder that holds several packs, where one is needed.
base::Diagnostic several_packs(std::string_view folder, std::span<const PackHead> packs);

}  // namespace frontdoor
