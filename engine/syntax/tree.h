// The tree of one `.rules` file: what was written, cleaned of what Word does to pasted text, with a span on
// everything. Names are not looked up here; `F is <phrase>` stays a phrase until check/ knows F's type.
// Conditions are flat: a File owns them, children are named by ExprId, operands stand before their users.
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

struct PackBlock {
  Name name;
  std::optional<Text> title;
  std::optional<Name> version;
  std::optional<DateLiteral> in_force_from;
  std::optional<DateLiteral> until;
  std::optional<Text> owner;
};

struct NationalOutcomesBlock {
  std::vector<Text> outcomes;
};

struct PrincipleBlock {
  Name name;
  std::optional<Text> title;
  std::optional<Text> says;
  std::optional<Text> asks;
};

struct ValueDecl {
  Name name;
  std::optional<Text> label;
};

struct YesNoType {};
struct NumberType {
  Number least;
  Number most;
  std::optional<Name> unit;
};
struct ScaleType {
  std::vector<ValueDecl> values;
};
struct ChoiceType {
  std::vector<ValueDecl> values;
};
struct SetType {
  std::vector<ValueDecl> values;
};
struct RouteSetType {};  // any of the routes
struct DateType {};
struct TextType {};

struct FactTypeDecl {
  std::variant<YesNoType, NumberType, ScaleType, ChoiceType, SetType, RouteSetType, DateType, TextType> kind;
  SourceSpan span;
};

struct FollowUp {
  Within within;
  Text text;
  SourceSpan span;
};

/// Where a mark stands, if it does.
using Mark = std::optional<SourceSpan>;

struct FactBlock {
  Name name;
  std::optional<FactTypeDecl> type;
  std::optional<Text> ask;
  std::optional<Text> ask_about_them;
  std::optional<Text> ask_yourself;
  std::optional<Text> help;
  std::optional<ExprId> only_when;
  Mark cannot_change;
  Mark always_ask;
  Mark about_the_carer;
  Mark monitoring_only;
  Mark never_in_duties;
  std::vector<Name> no_counts_from;  // "the person", "a professional", "the carer", as written
  Mark no_counts;
  std::optional<FollowUp> follow_up;
};

struct GroupBlock {
  Name name;
  std::vector<Name> members;
  std::optional<Text> ask;
  std::optional<Text> ask_about_them;
  std::optional<Name> if_none;  // the value in `if none, each is V`
};

struct DefineBlock {
  Name name;
  std::optional<ExprId> body;
};

struct TopicDecl {
  Name name;
  std::vector<Name> items;
};

struct ConversationBlock {
  std::optional<ExprId> person_is_speaking;
  std::vector<TopicDecl> topics;
};

struct ServicesDecl {
  std::vector<Name> tags;
  std::optional<Number> within_miles;
  SourceSpan span;
};

struct RouteBlock {
  Name name;
  std::optional<Text> title;
  std::optional<Number> step;
  Mark off_the_ladder;
  std::optional<Text> say;
  std::optional<Text> charge;
  std::optional<ServicesDecl> services;
  std::optional<Text> national_outcome;
  Mark needs_agreement;
  Mark may_go_ahead_without_it;
  std::vector<Name> forms;
  Mark forms_line;
  Mark not_for_the_caller;
  Mark for_the_carer;
};

struct MenuItem {
  Number place;
  Name route;
};

struct MenuBlock {
  Name name;
  std::vector<MenuItem> items;
};

enum class DutyVerb : std::uint8_t { offer, raise, arrange, give };

struct DutyEffect {
  DutyVerb verb = DutyVerb::offer;
  Name route;
  std::optional<Within> within;
  SourceSpan span;
};

struct Declining {
  std::optional<ExprId> unless;  // none: a no always ends it
  SourceSpan span;
};

struct DutyBlock {
  Name name;
  std::optional<Text> under;
  std::optional<ExprId> when;
  std::vector<DutyEffect> then;
  std::optional<Text> because;
  std::optional<Declining> may_be_declined;
  std::optional<FollowUp> follow_up;
};

struct RouteEffect {
  enum class Verb : std::uint8_t { recommend, consider, rule_out } verb = Verb::recommend;
  Name route;
  std::optional<Name> form;
  std::optional<Within> within;
};
struct WordsEffect {
  enum class Verb : std::uint8_t { advise, do_first } verb = Verb::advise;
  Text text;
};
struct RuleEffect {
  std::variant<RouteEffect, WordsEffect> kind;
  SourceSpan span;
};

struct RuleBlock {
  Name name;
  std::vector<Name> upholds;
  std::optional<Text> under;
  std::optional<ExprId> when;
  std::optional<ExprId> unless;
  std::vector<RuleEffect> then;
  std::vector<Name> overrides;
  std::optional<Text> because;
  std::optional<Text> otherwise_because;
};

enum class Answer : std::uint8_t { accepted, declined, arranged };
enum class By : std::uint8_t { the_person, the_carer, the_caller };

/// `care act assessment is declined by the person`.
struct GivenAnswer {
  Name route;
  Answer answer = Answer::accepted;
  By by = By::the_person;
};

/// A told fact (a Test or a GroupTest with `all of`), or an answer.
struct Given {
  std::variant<ExprId, GivenAnswer> kind;
  SourceSpan span;
};

enum class Standing : std::uint8_t { offered, recommended, suggested, ruled_out, still_open };

struct ExpectRoute {
  Name route;
  bool negated = false;
  std::vector<Standing> any_of;  // joined by `or`
  std::optional<Within> within;
};
struct ExpectDutiesSettled {
  bool negated = false;
};
struct ExpectSafeToClose {
  bool negated = false;
};
struct ExpectAsked {
  Name fact;
  bool negated = false;
  bool next = false;
};  // a fact or a group
struct ExpectAdvice {
  Name rule;
  bool negated = false;
};

struct Expect {
  std::variant<ExpectRoute, ExpectDutiesSettled, ExpectSafeToClose, ExpectAsked, ExpectAdvice> kind;
  SourceSpan span;
};

struct ExampleBlock {
  Name name;
  std::optional<DateLiteral> on;
  std::vector<Given> given;
  std::vector<Expect> expect;
};

struct Block {
  std::variant<PackBlock, NationalOutcomesBlock, PrincipleBlock, FactBlock, GroupBlock, DefineBlock, ConversationBlock,
               RouteBlock, MenuBlock, DutyBlock, RuleBlock, ExampleBlock>
      kind;
  SourceSpan span;       // the whole block
  SourceSpan head_span;  // its first line
  bool damaged = false;  // a line of it could not be read: what is missing may only have been misread
};

struct File {
  base::SourceId source;
  std::vector<Expr> exprs;
  std::vector<Block> blocks;

  [[nodiscard]] const Expr& operator[](ExprId id) const { return exprs[id.index]; }
};

}  // namespace frontdoor::syntax
