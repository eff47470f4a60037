// Trees to a checked pack: names are looked up, values typed, marks kept, and everything wrong is told, all of it
// in one run and each mistake once. A block of which a line could not be read is not blamed for what it lacks.
#pragma once

#include <span>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"
#include "engine/check/pack.h"

namespace frontdoor::check {

/// Always gives a pack; it can be lowered if no diagnostic is an error. The order of files never matters.
base::Checked<Pack> check_pack(std::span<const syntax::File> files, const base::Sources& sources);

}  // namespace frontdoor::check
