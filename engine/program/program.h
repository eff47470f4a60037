// A pack in compiled form, as data: flat nodes, operands before users (INVARIANT, tested), and beside them what
// explanations need. All meaning is put here by lower/; eval, batch and prove interpret the node kinds and nothing
// else, explain reads the tables. No syntax, no files: a Program can live without its sources.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/source_span.h"
#include "engine/model/date.h"
#include "engine/model/route.h"
#include "engine/model/vocabulary.h"
#include "engine/model/within.h"

namespace frontdoor::program {

using model::FactId;
using model::GroupId;
using model::RouteId;
struct NodeTag;
struct RuleTag;
using NodeId = base::Id<NodeTag>;
using RuleId = base::Id<RuleTag>;

struct Constant {
  bool value = false;
};
/// Yes-or-no, number or scale: yes if every value still possible lies in [least, most].
struct InRange {
  FactId fact;
  std::int64_t least = 0;
  std::int64_t most = 0;
};
/// One end of a window of days: a day of the calendar, or the contact's date moved.
struct WindowEnd {
  bool relative = false;
  model::Date day;          // absolute
  std::int64_t amount = 0;  // relative: moved by so many units,
  model::CalendarUnit unit = model::CalendarUnit::days;
  std::int32_t then_days = 0;  // and then by so many days
};
/// A date in a window, both ends included; a missing end is open. Never is in no window.
struct InWindow {
  FactId fact;
  std::optional<WindowEnd> first;
  std::optional<WindowEnd> last;
};
struct IsNever {
  FactId fact;
};
/// A choice that is one of the members.
struct IsOneOf {
  FactId fact;
  model::Bits members;
};
/// A set that has at least one of the members.
struct HasAnyOf {
  FactId fact;
  model::Bits members;
};
/// A set that is empty.
struct IsEmpty {
  FactId fact;
};
/// Whether a fact applies: yes if anything is told of it, else the truth of its `only when`.
struct Applies {
  FactId fact;
  NodeId only_when;
};
struct Not {
  NodeId operand;
};
struct All {
  std::vector<NodeId> operands;
};
struct Any {
  std::vector<NodeId> operands;
};
/// At least `count` of the operands, as an interval of what is and what may be.
struct AtLeast {
  std::int64_t count = 0;
  std::vector<NodeId> operands;
};
/// Yes if the operand is yes, else no: never unknown. For what is shown and for when a guarantee holds; nothing that an
/// answer settles rests on it.
struct Surely {
  NodeId operand;
};
/// Yes if the operand is not no, else no: never unknown.
struct Perhaps {
  NodeId operand;
};

struct Node {
  std::variant<Constant, InRange, InWindow, IsNever, IsOneOf, HasAnyOf, IsEmpty, Applies, Not, All, Any, AtLeast,
               Surely, Perhaps>
      kind;
};

/// What an author wrote where a node stands; empty for nodes that lower/ made up.
struct NodeWords {
  std::string text;      // "washing is at least some difficulty", "all of", "appearance of need"
  bool is_list = false;  // `all of`, `any of`, ... with bullets: its operands are told one by one
  bool is_definition = false;
  base::SourceSpan span;
};

/// Words for people: literal text and facts to fill in.
struct Text {
  std::vector<std::variant<std::string, FactId>> parts;
};

enum class EffectKind : std::uint8_t { duty, recommend, consider, rule_out, advise, do_first };
enum class DutyVerb : std::uint8_t { offer, raise, arrange, give };

/// As a pack says it: "rule out", "do first"; for a duty "must offer", whatever its verb.
std::string_view word_for(EffectKind kind);
/// As a pack says it: "offer", "arrange".
std::string_view word_for(DutyVerb verb);

struct Effect {
  EffectKind kind = EffectKind::recommend;
  RouteId route;                        // not for advise and do_first
  std::optional<std::size_t> form;      // position in the route's forms
  std::optional<model::Within> within;  // a duty always has one
  DutyVerb verb = DutyVerb::offer;      // duty
  Text text;                            // advise, do_first
};

enum class Declining : std::uint8_t { never, always, unless };

struct Rule {
  std::string name;
  bool is_duty = false;
  std::string under;                 // the law; may be empty for a rule
  std::vector<std::string> upholds;  // principles' names
  NodeId when;
  NodeId unless;  // invalid if there is none
  NodeId holds;   // `when` and not `unless`
  NodeId fires;   // and no overriding rule fires; of a duty: `when`
  std::vector<RuleId> overridden_by;
  std::vector<Effect> effects;
  Text because;
  std::optional<Text> otherwise_because;

  Declining declining = Declining::never;  // duties: what a no does
  NodeId exceptions;                       // Declining::unless: while one holds, a no does not end it
  std::optional<model::FollowUp> follow_up;
  base::SourceSpan span;
  std::string at;  // "duties.rules:12", for reading; not part of what is recorded
};

struct RouteNodes {
  NodeId duty, recommended, considered, ruled_out, check_first;
};

struct Principle {
  std::string name, title, says, asks;
};

/// One rule's effect on one route, by route: what can change its status.
struct RouteEffectRef {
  RuleId rule;
  std::size_t effect = 0;
};

/// What a pack promises of every contact; what is so then stands in the checked pack, in the same order.
struct Guarantee {
  std::string name;
  NodeId whenever;  // never unknown: yes where what follows has to hold
  base::SourceSpan span;
};

struct PackIdentity {
  std::string name;
  std::string title;
  std::string version;
  std::string owner;
  std::string hash;  // "sha256:..." over form 1
  model::Date in_force_from;
  std::optional<model::Date> until;
};

struct Program {
  PackIdentity pack;
  model::Vocabulary vocabulary;
  std::vector<Principle> principles;
  std::vector<std::string> national_outcomes;  // the first that applies is reported
  std::vector<model::Route> routes;            // sorted by name
  std::vector<Node> nodes;
  std::vector<NodeWords> words;                            // by NodeId
  std::vector<Rule> rules;                                 // duties and rules, sorted by name
  std::vector<RouteNodes> route_nodes;                     // by RouteId
  std::vector<std::vector<RouteEffectRef>> route_effects;  // by RouteId, in order of rules
  std::vector<Guarantee> guarantees;                       // sorted by name
  std::vector<NodeId> applies;  // by FactId: its Applies node; invalid where it always applies

  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes[id.index]; }
  [[nodiscard]] const Rule& operator[](RuleId id) const { return rules[id.index]; }
  [[nodiscard]] const model::Route& operator[](RouteId id) const { return routes[id.index]; }
};

}  // namespace frontdoor::program
