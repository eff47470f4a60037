// Where a fact's conditions turn: the values on either side of which some rule decides otherwise. Making contacts
// from them, and not from the whole range alone, is what lets rare rules fire and near misses occur.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/author/chance.h"
#include "engine/model/vocabulary.h"
#include "engine/program/program.h"

namespace frontdoor::author {

class TurningPoints {
 public:
  explicit TurningPoints(const program::Program& program);

  /// A turning point of the fact that lies in [least, most], or, if none of those tried does, `otherwise`.
  [[nodiscard]] std::int64_t one_of(model::FactId fact, std::int64_t least, std::int64_t most, model::Date today,
                                    std::int64_t otherwise, Chance& chance) const;

 private:
  struct Points {
    std::vector<std::int64_t> values;      // of numbers and scales
    std::vector<program::WindowEnd> ends;  // of dates
  };
  std::vector<Points> by_fact_;
};

}  // namespace frontdoor::author
