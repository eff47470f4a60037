#include "engine/model/status.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace frontdoor::model;

namespace {

constexpr Truth truths[] = {Truth::no, Truth::unknown, Truth::yes};

std::vector<Truth> endings(Truth truth) {
  return truth == Truth::unknown ? std::vector{Truth::no, Truth::yes} : std::vector{truth};
}

/// The status once everything is known, word by word.
Status known_status(bool duty, bool recommended, bool considered, bool ruled_out) {
  if (duty) return Status::must_offer;
  if (ruled_out) return Status::ruled_out;
  if (recommended) return Status::recommended;
  if (considered) return Status::worth_considering;
  return Status::not_indicated;
}

PossibleStatuses all_endings(const RouteTruths& t) {
  PossibleStatuses possible;
  for (Truth d : endings(t.duty))
    for (Truth r : endings(t.recommended))
      for (Truth c : endings(t.considered))
        for (Truth o : endings(t.ruled_out))
          possible.add(known_status(d == Truth::yes, r == Truth::yes, c == Truth::yes, o == Truth::yes));
  return possible;
}

template <class Check>
void for_every_combination(Check check) {
  for (Truth d : truths)
    for (Truth r : truths)
      for (Truth c : truths)
        for (Truth o : truths)
          for (Truth k : {Truth::no, Truth::yes}) {
            INFO("D " << word_for(d) << ", R " << word_for(r) << ", C " << word_for(c) << ", O " << word_for(o)
                      << ", K " << word_for(k));
            check(RouteTruths{d, r, c, o, k});
          }
}

}  // namespace

TEST_CASE("the possible statuses are those that some ending reaches") {
  for_every_combination([](const RouteTruths& t) { CHECK(possible_statuses(t) == all_endings(t)); });
}

TEST_CASE("what is shown is never more than what is possible") {
  for_every_combination([](const RouteTruths& t) {
    const Status shown = status_of(t);
    const PossibleStatuses possible = possible_statuses(t);
    const bool promises_nothing = shown == Status::open || shown == Status::check_first;
    CHECK((promises_nothing || possible.has(shown)));
    if (shown == Status::must_offer) CHECK(possible.is_one());
    if (shown == Status::ruled_out) CHECK(possible.is_one());
    if (shown == Status::not_indicated) {
      CHECK_FALSE(possible.has(Status::must_offer));
      CHECK_FALSE(possible.has(Status::recommended));
      CHECK_FALSE(possible.has(Status::worth_considering));
    }
  });
}

TEST_CASE("statuses as the language orders them") {
  constexpr Truth no = Truth::no, open = Truth::unknown, yes = Truth::yes;
  struct Case {
    RouteTruths truths;
    std::string_view status;
  };
  const Case cases[] = {
      {{yes, no, no, yes, no}, "must offer"},     {{no, yes, yes, yes, no}, "ruled out"},
      {{open, yes, no, yes, yes}, "check first"}, {{no, yes, no, no, yes}, "recommended"},
      {{open, yes, no, no, yes}, "recommended"},  {{no, yes, no, open, yes}, "check first"},
      {{no, open, yes, no, yes}, "check first"},  {{no, open, yes, no, no}, "worth considering"},
      {{no, no, yes, open, no}, "open"},          {{no, no, no, open, no}, "not indicated"},
      {{open, no, no, no, no}, "open"},           {{no, no, no, no, no}, "not indicated"},
      {{open, no, no, yes, no}, "open"},
  };
  for (const Case& each : cases) CHECK(word_for(status_of(each.truths)) == each.status);
}

TEST_CASE("ruled out and not indicated are alike for a question's sake") {
  PossibleStatuses ruled_out;
  ruled_out.add(Status::ruled_out);
  PossibleStatuses either = ruled_out;
  either.add(Status::not_indicated);
  CHECK(ruled_out.merged() == either.merged());
  either.add(Status::recommended);
  CHECK_FALSE(ruled_out.merged() == either.merged());
}
