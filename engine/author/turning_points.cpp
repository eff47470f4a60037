#include "engine/author/turning_points.h"

#include <algorithm>

namespace frontdoor::author {
namespace {

constexpr int tries = 4;

std::int64_t day_of(const program::WindowEnd& end, model::Date today) {
  if (!end.relative) return end.day.days;
  return model::shifted(today, end.amount, end.unit).days + end.then_days;
}

}  // namespace

TurningPoints::TurningPoints(const program::Program& program) : by_fact_(program.vocabulary.facts.size()) {
  for (const program::Node& node : program.nodes) {
    if (const auto* range = std::get_if<program::InRange>(&node.kind)) {
      for (const std::int64_t value : {range->least - 1, range->least, range->most, range->most + 1})
        by_fact_[range->fact.index].values.push_back(value);
    } else if (const auto* window = std::get_if<program::InWindow>(&node.kind)) {
      if (window->first) by_fact_[window->fact.index].ends.push_back(*window->first);
      if (window->last) by_fact_[window->fact.index].ends.push_back(*window->last);
    }
  }
}

std::int64_t TurningPoints::one_of(model::FactId fact, std::int64_t least, std::int64_t most, model::Date today,
                                   std::int64_t otherwise, Chance& chance) const {
  const Points& points = by_fact_[fact.index];
  for (int i = 0; i < tries; ++i) {
    std::int64_t value = otherwise;
    if (!points.ends.empty()) {
      value = day_of(chance.one_of(points.ends), today) + chance.between(-1, 1);
    } else if (!points.values.empty()) {
      value = chance.one_of(points.values);
    }
    if (least <= value && value <= most) return value;
  }
  return otherwise;
}

}  // namespace frontdoor::author
