// Values made up: one of those possible, or a part of what is true.
#pragma once

#include "engine/author/chance.h"
#include "engine/author/turning_points.h"
#include "engine/model/vocabulary.h"

namespace frontdoor::author {

/// How made-up values lean.
struct Leaning {
  std::uint64_t need = 20;  // in a hundred: a yes, more than the least on a scale, a member of a set
  model::Date today;
};

/// One value out of those possible; often one at which some condition turns.
model::Values one_value_of(const model::Vocabulary& vocabulary, model::FactId fact, const model::Values& possible,
                           const TurningPoints& points, Leaning leaning, Chance& chance);

/// What somebody may say of it who knows only a part: leaves the truth possible, and more.
model::Values part_of(const model::Fact& fact, const model::Values& truth, Chance& chance);

}  // namespace frontdoor::author
