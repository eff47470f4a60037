// What the lines of a `.rules` file are made of: names, texts, numbers, comparisons and conditions, with a span on
// everything. Conditions are flat: a File (tree.h) owns them, children are named by ExprId, operands stand first.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"
#include "engine/model/date.h"
#include "engine/model/within.h"

namespace frontdoor::syntax {

using base::SourceSpan;

/// A phrase as written: single spaces, straight apostrophes, case kept.
struct Name {
  std::string text;
  SourceSpan span;
};

/// Words for people. `parts` are literal text and, for `{a fact}`, the fact's name.
struct Text {
  std::vector<std::variant<std::string, Name>> parts;
  SourceSpan span;
};

struct Number {
  std::int64_t value = 0;
  SourceSpan span;
};

struct DateLiteral {
  model::Date date;  // a date that does not exist is reported and left at 1 January 1970
  SourceSpan span;
};

struct Within {
  model::Within within;
  SourceSpan span;
};

struct ExprTag;
using ExprId = base::Id<ExprTag>;

/// What stands where a value is expected: a name, a number with perhaps a unit, or a date.
struct Phrase {
  std::string text;                    // as written, single spaces ("some difficulty", "3 falls", "1 March 2026")
  std::optional<std::int64_t> number;  // it starts with a number
  std::string unit;                    // the words after the number
  std::optional<model::Date> date;     // it reads as a date that exists
  SourceSpan span;
};

struct IsPhrase {
  Phrase value;
};  // F is V (also yes, no)
struct IsOneOf {
  std::vector<Phrase> values;
};  // F is one of V, W
struct IsList {
  std::vector<Phrase> values;
};  // F is A, B: the whole set (given only)
enum class BoundKind : std::uint8_t { at_least, at_most, more_than, less_than };
struct IsBound {
  BoundKind kind;
  Phrase value;
};  // F is at least V
struct IsBetween {
  Phrase low;
  Phrase high;
};  // F is between V and W
struct IsNone {};     // F is none
struct IsNever {};    // F is never
struct IsUnknown {};  // F is unknown (given only)
struct Includes {
  std::vector<Phrase> values;
  bool any_of = false;
};  // F includes V / any of V, W (given: all of a list)
enum class WindowKind : std::uint8_t { last, next };
struct IsWithin {
  WindowKind kind;
  Number amount;
  model::CalendarUnit unit;
};  // is within the last 6 weeks
enum class AgoKind : std::uint8_t { exactly, more_than, less_than };
struct IsAgo {
  AgoKind kind;
  Number amount;
  model::CalendarUnit unit;
};  // is more than 2 years ago; given: is 3 days ago
struct IsIn {
  Number amount;
  model::CalendarUnit unit;
};  // is in 3 days (given only)
enum class DayKind : std::uint8_t { on, before, after };
struct IsDay {
  DayKind kind;
  DateLiteral day;
};  // is on|before|after 1 March 2026

struct Comparison {
  bool negated = false;  // is not, does not include
  std::variant<IsPhrase, IsOneOf, IsList, IsBound, IsBetween, IsNone, IsNever, IsUnknown, Includes, IsWithin, IsAgo,
               IsIn, IsDay>
      kind;
  SourceSpan span;
};

enum class Quantifier : std::uint8_t { all, any, none, at_least };

/// `F`, `not F`, `F is V`: F a fact or a definition.
struct Test {
  bool negated = false;  // a leading `not`
  Name subject;
  std::optional<Comparison> comparison;
};

/// `at least 2 of G is at least unable`: G a group.
struct GroupTest {
  Quantifier quantifier = Quantifier::any;
  Number count;  // at_least only
  Name group;
  Comparison comparison;
};

/// `all of` and its bullets.
struct List {
  Quantifier quantifier = Quantifier::all;
  Number count;  // at_least only
  std::vector<ExprId> items;
};

struct Always {};

struct Expr {
  std::variant<Test, GroupTest, List, Always> kind;
  SourceSpan span;
};

}  // namespace frontdoor::syntax
