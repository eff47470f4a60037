#include "engine/explain/order.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>

namespace frontdoor::explain {
namespace {

using model::RouteAdvice;
using model::Status;

/// Everything that decides a route's place, first things first.
using Key = std::tuple<model::Whom, int, std::int64_t, std::int64_t, int, int, std::string>;

constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();

/// Tenths of an hour, ties by unit.
std::int64_t limit_key(const std::optional<model::Within>& within) {
  return within ? model::tenths_of_an_hour(*within) * 8 + static_cast<std::int64_t>(within->unit) : no_limit;
}

int verb_place(const std::string& verb) { return verb == "raise" ? 0 : verb == "arrange" ? 1 : 2; }

Key key_of(const program::Program& program, const RouteAdvice& advice) {
  const model::Route& route = program[advice.id];
  const int step = route.step.value_or(1);
  const bool at_once = advice.due_at_once && is_shown(advice.status);
  const int place = at_once ? -1 : static_cast<int>(advice.status);
  const int verb = at_once ? verb_place(advice.verb) : 0;
  const auto status = at_once ? static_cast<std::int64_t>(advice.status) : 0;
  const std::int64_t by_status = advice.status == Status::must_offer    ? limit_key(advice.within)
                                 : advice.status == Status::recommended ? std::int64_t{step}
                                                                        : 0;
  return {
      advice.whom, place,     verb * 16 + status, by_status, route.menu_place.value_or(std::numeric_limits<int>::max()),
      step,        route.name};
}

std::string_view place_of(Status status) {
  switch (status) {
    case Status::must_offer:
      return "what must be offered";
    case Status::recommended:
      return "what is recommended";
    case Status::check_first:
      return "what is to be checked first";
    case Status::worth_considering:
      return "what is worth considering";
    case Status::open:
      return "what is open";
    case Status::ruled_out:
      return "what is not decided on a first call";
    case Status::not_indicated:
      return "what is not indicated";
  }
  return "";
}

std::string before(std::string_view first, std::string_view then) {
  return std::string(first) + " comes before " + std::string(then);
}

}  // namespace

std::string why_before(const program::Program& program, const RouteAdvice& first, const RouteAdvice& then) {
  const auto [whom, place, verb, by_status, menu, step, name] = key_of(program, first);
  const auto [whom2, place2, verb2, by_status2, menu2, step2, name2] = key_of(program, then);
  if (whom != whom2) return "the person's routes come before the carer's";
  if (place != place2)
    return place < 0 ? "what is due at once comes first" : before(place_of(first.status), place_of(then.status));
  if (verb / 16 != verb2 / 16) return "of what is due at once, raising comes first, then arranging";
  if (verb != verb2) return before(place_of(first.status), place_of(then.status));
  if (by_status != by_status2)
    return first.status == Status::must_offer ? "the shorter time limit comes first"
                                              : "the lower step on the ladder comes first";
  if (menu != menu2) return "what stands higher in the menu comes first";
  return step != step2 ? "the lower step on the ladder comes first" : "all else being equal, they go by name";
}

bool is_shown(Status status) { return status <= Status::worth_considering; }

void put_in_order(const program::Program& program, std::vector<RouteAdvice>& routes) {
  std::ranges::sort(routes, {}, [&](const RouteAdvice& advice) { return key_of(program, advice); });
}

}  // namespace frontdoor::explain
