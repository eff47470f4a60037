// The table of statuses, on every combination of the five truths, against the words of LANGUAGE part II (4).
#include <catch2/catch.hpp>
#include <set>

#include "engine/model/status.h"

namespace frontdoor::model {
namespace {

/// The definite status of four definite truths.
Status definite(bool duty, bool recommended, bool considered, bool ruled_out) {
  if (duty) return Status::must_offer;
  if (ruled_out) return Status::ruled_out;
  if (recommended) return Status::recommended;
  return considered ? Status::worth_considering : Status::not_indicated;
}

std::vector<bool> completions(Truth truth) {
  if (truth == Truth::unknown) return {false, true};
  return {truth == Truth::yes};
}

std::set<Status> all_completions(const RouteTruths& t) {
  std::set<Status> statuses;
  for (bool d : completions(t.duty))
    for (bool r : completions(t.recommended))
      for (bool c : completions(t.considered))
        for (bool o : completions(t.ruled_out)) statuses.insert(definite(d, r, c, o));
  return statuses;
}

template <class Check>
void on_every_combination(Check check) {
  for (int code = 0; code < 162; ++code)
    check(RouteTruths{static_cast<Truth>(code % 3), static_cast<Truth>(code / 3 % 3), static_cast<Truth>(code / 9 % 3),
                      static_cast<Truth>(code / 27 % 3), code / 81 == 0 ? Truth::no : Truth::yes});
}

}  // namespace

TEST_CASE("the possible statuses are exactly those of the completions") {
  on_every_combination([](const RouteTruths& t) {
    const std::set<Status> wanted = all_completions(t);
    const PossibleStatuses possible = possible_statuses(t);
    for (Status status :
         {Status::must_offer, Status::recommended, Status::worth_considering, Status::ruled_out, Status::not_indicated})
      REQUIRE(possible.has(status) == wanted.contains(status));
    REQUIRE(possible.is_one() == (wanted.size() == 1));
  });
}

TEST_CASE("the status shown never promises what is not possible and never hides what must be offered") {
  on_every_combination([](const RouteTruths& t) {
    const Status shown = status_of(t);
    const std::set<Status> possible = all_completions(t);
    if (t.duty == Truth::yes) REQUIRE(shown == Status::must_offer);
    if (shown == Status::ruled_out) REQUIRE(t.duty == Truth::no);
    const bool definite_word = shown != Status::open && shown != Status::check_first && shown != Status::not_indicated;
    if (definite_word) REQUIRE(possible.contains(shown));
    if (shown == Status::not_indicated)
      REQUIRE((!possible.contains(Status::must_offer) && !possible.contains(Status::recommended) &&
               !possible.contains(Status::worth_considering)));
    if (possible.size() == 1 && t.check_first == Truth::no) REQUIRE(possible.contains(shown));
  });
}

}  // namespace frontdoor::model
