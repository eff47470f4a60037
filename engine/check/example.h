// Examples once their names are looked up: what a contact tells, and what is expected of the answer.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/check/rule.h"

namespace frontdoor::check {

struct GivenFact {
  FactId fact;
  Comparison comparison;
};

/// `all of G is V`: by member; empty for `all of G is unknown`.
struct GivenGroup {
  GroupId group;
  std::vector<Comparison> by_member;
};

struct GivenAnswer {
  RouteId route;
  syntax::Answer answer = syntax::Answer::accepted;
  syntax::By by = syntax::By::the_person;
};

struct Given {
  std::variant<Unresolved, GivenFact, GivenGroup, GivenAnswer> kind;
  SourceSpan span;
};

struct ExpectRoute {
  RouteId route;
  bool negated = false;
  std::vector<syntax::Standing> any_of;
  std::optional<model::Within> within;
};

struct ExpectAsked {
  std::optional<FactId> fact;  // exactly one of the two
  std::optional<GroupId> group;
  bool negated = false;
  bool next = false;
};

struct ExpectAdvice {
  std::vector<RuleId> rules;  // a rule, or the rows of a table that advise: any of them
  bool negated = false;
};

struct Expect {
  std::variant<Unresolved, ExpectRoute, syntax::ExpectDutiesSettled, syntax::ExpectSafeToClose, ExpectAsked,
               ExpectAdvice>
      kind;
  SourceSpan span;
};

struct Example {
  std::string name;
  std::optional<model::Date> on;
  std::vector<Given> given;
  std::vector<Expect> expect;
  SourceSpan span;  // its name
};

}  // namespace frontdoor::check
