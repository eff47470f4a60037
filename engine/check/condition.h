// Conditions once their names are looked up and their values typed: flat, operands before users.
// A value is a whole number: 1 and 0 for yes and no, the number itself, or the position among the fact's values.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/source_span.h"
#include "engine/model/bits.h"
#include "engine/model/ids.h"
#include "engine/syntax/tree.h"

namespace frontdoor::check {

using model::FactId;
using model::GroupId;
struct ExprTag;
struct DefinitionTag;
using ExprId = base::Id<ExprTag>;
using DefinitionId = base::Id<DefinitionTag>;

/// A name or a value that could not be made out.
struct Unresolved {};

struct IsValue {
  std::int64_t value = 0;
};  // F, F is V
struct IsOneOf {
  std::vector<std::int64_t> values;
};  // F is one of V, W
struct IsSet {
  model::Bits members;
};  // the whole set (given only)
struct IsBound {
  syntax::BoundKind kind = syntax::BoundKind::at_least;
  std::int64_t value = 0;
};
struct IsBetween {
  std::int64_t low = 0;
  std::int64_t high = 0;
};
struct Includes {
  model::Bits members;
  bool any_of = false;
};  // without `any of`: every one of them (given only, if several)
struct IsDay {
  syntax::DayKind kind = syntax::DayKind::on;
  model::Date day;
};

/// What is said of one fact.
struct Comparison {
  bool negated = false;  // `not F`, `is not V`, `does not include V`
  std::variant<Unresolved, IsValue, IsOneOf, IsSet, IsBound, IsBetween, Includes, IsDay, syntax::IsNone,
               syntax::IsNever, syntax::IsUnknown, syntax::IsWithin, syntax::IsAgo, syntax::IsIn>
      kind;
};

struct FactTest {
  FactId fact;
  Comparison comparison;
};

struct DefinitionTest {
  DefinitionId definition;
  bool negated = false;
};

/// One comparison for every member of a group: the same words, each member's own values.
struct GroupTest {
  syntax::Quantifier quantifier = syntax::Quantifier::any;
  std::int64_t count = 0;  // at_least only
  GroupId group;
  std::vector<Comparison> by_member;
};

struct List {
  syntax::Quantifier quantifier = syntax::Quantifier::all;
  std::int64_t count = 0;  // at_least only
  std::vector<ExprId> items;
};

struct Expr {
  std::variant<Unresolved, FactTest, DefinitionTest, GroupTest, List, syntax::Always> kind;
  std::string words;  // as answers quote it: "age is at least 18", "all of"
  base::SourceSpan span;
};

}  // namespace frontdoor::check
