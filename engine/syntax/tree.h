// The tree of one `.rules` file: what was written, cleaned of what Word does to pasted text, with a span on
// everything. Names are not looked up here; `F is <phrase>` stays a phrase until check/ knows F's type.
// Conditions are flat: a File owns them, children are named by ExprId, operands stand before their users.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/syntax/expr.h"

namespace frontdoor::syntax {

/// `include "../vocabulary"`: the files of another folder are part of this pack.
struct Include {
  std::string folder;
  SourceSpan span;  // the quoted words
};

/// `avoid "package of care", say "care at home"`: words that people should not have to hear.
struct Avoid {
  Text words;
  std::optional<Text> say;
};

struct PackBlock {
  Name name;
  std::optional<Text> title;
  std::optional<Name> version;
  std::optional<DateLiteral> in_force_from;
  std::optional<DateLiteral> until;
  std::optional<Text> owner;
  std::vector<Include> includes;
  std::vector<Avoid> avoids;
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

/// One cell under a fact: nothing (`any`, which fits unknown too), or what would follow the fact and its `is` or
/// `includes`. A phrase alone is an IsPhrase also for a set, until check/ knows the fact's type.
struct Cell {
  std::optional<Comparison> comparison;
  SourceSpan span;
};

struct TableRow {
  std::vector<Cell> cells;  // one a column
  std::vector<RuleEffect> then;
  Text because;
  SourceSpan span;
};

enum class RowsThatFit : std::uint8_t { first, every };

/// Many small rules in one picture: each row is a rule.
struct TableBlock {
  Name name;
  std::vector<Name> upholds;
  std::optional<Text> under;
  std::optional<ExprId> unless;
  std::vector<Name> overrides;
  std::optional<RowsThatFit> rows_that_fit;
  std::vector<Name> columns;  // without `then` and `because`
  Mark header;
  std::vector<TableRow> rows;
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

/// What has to hold for every possible contact.
struct GuaranteeBlock {
  Name name;
  std::optional<ExprId> whenever;
  bool whenever_not_no = false;  // `whenever F is not no`: the condition is F alone, and yes or not yet known will do
  Mark always;                   // instead of `whenever`
  std::vector<Expect> then;
};

struct ExampleBlock {
  Name name;
  std::optional<DateLiteral> on;
  std::vector<Given> given;
  std::vector<Expect> expect;
};

/// `accept R0452 of 3f9a2c because "..."`: a finding on the block that the pack lives with.
struct Accept {
  Name code;
  std::optional<Name> of;  // the block's mark when this was decided; docs/canonical-form.md
  Text because;
  SourceSpan span;
};

struct Block {
  std::variant<PackBlock, NationalOutcomesBlock, PrincipleBlock, FactBlock, GroupBlock, DefineBlock, ConversationBlock,
               RouteBlock, MenuBlock, DutyBlock, RuleBlock, TableBlock, GuaranteeBlock, ExampleBlock>
      kind;
  std::vector<Accept> accepts;
  SourceSpan span;       // the whole block
  SourceSpan head_span;  // its first line
  bool damaged = false;  // a line of it could not be read: what is missing may only have been misread
};

struct File {
  base::SourceId source;
  std::vector<Expr> exprs;
  std::vector<Block> blocks;
  bool given_up = false;  // no text, or mistakes without number: what it declares is not known

  [[nodiscard]] const Expr& operator[](ExprId id) const { return exprs[id.index]; }
};

}  // namespace frontdoor::syntax
