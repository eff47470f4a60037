#include "engine/check/circles.h"

#include <algorithm>

namespace frontdoor::check {
namespace {

enum class Mark : unsigned char { untouched, on_the_way, done };

struct Step {
  std::size_t thing;
  std::size_t next = 0;  // the first of its uses that was not followed yet
};

/// Depth first with a stack of its own.
struct CircleWalk {
  const Uses& uses;
  Ordered found;
  std::vector<Mark> marks;
  std::vector<bool> in_a_circle;
  std::vector<Step> way;

  void enter(std::size_t thing) {
    marks[thing] = Mark::on_the_way;
    way.push_back({.thing = thing});
  }

  void leave() {
    marks[way.back().thing] = Mark::done;
    found.order.push_back(way.back().thing);
    way.pop_back();
  }

  void close_circle(std::size_t at) {
    std::vector<std::size_t> circle;
    const auto first = std::ranges::find(way, at, &Step::thing);
    for (auto step = first; step != way.end(); ++step) circle.push_back(step->thing);
    if (std::ranges::any_of(circle, [&](std::size_t thing) { return in_a_circle[thing]; })) return;
    for (const std::size_t thing : circle) in_a_circle[thing] = true;
    std::ranges::rotate(circle, std::ranges::min_element(circle));
    found.circles.push_back(std::move(circle));
  }

  void follow() {
    Step& step = way.back();
    if (step.next == uses[step.thing].size()) {
      leave();
      return;
    }
    const std::size_t used = uses[step.thing][step.next++];
    if (marks[used] == Mark::untouched) {
      enter(used);
    } else if (marks[used] == Mark::on_the_way) {
      close_circle(used);
    }
  }
};

}  // namespace

Ordered in_order(const Uses& uses) {
  CircleWalk walk{.uses = uses,
                  .found = {},
                  .marks = std::vector<Mark>(uses.size(), Mark::untouched),
                  .in_a_circle = std::vector<bool>(uses.size(), false),
                  .way = {}};
  for (std::size_t thing = 0; thing < uses.size(); ++thing) {
    if (walk.marks[thing] == Mark::untouched) walk.enter(thing);
    while (!walk.way.empty()) walk.follow();
  }
  return std::move(walk.found);
}

}  // namespace frontdoor::check
