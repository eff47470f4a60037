// Duties and rules once their names are looked up.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/check/condition.h"
#include "engine/model/route.h"
#include "engine/model/vocabulary.h"
#include "engine/syntax/tree.h"

namespace frontdoor::check {

using base::SourceSpan;
using model::RouteId;
struct PrincipleTag;
struct RuleTag;
using PrincipleId = base::Id<PrincipleTag>;
using RuleId = base::Id<RuleTag>;

/// Words for people with facts to fill in; a fact that is not known by name is an invalid id.
struct Text {
  std::vector<std::variant<std::string, FactId>> parts;
  SourceSpan span;
};

struct DutyEffect {
  syntax::DutyVerb verb = syntax::DutyVerb::offer;
  RouteId route;
  std::optional<model::Within> within;
};

struct RouteEffect {
  syntax::RouteEffect::Verb verb = syntax::RouteEffect::Verb::recommend;
  RouteId route;
  std::optional<std::size_t> form;  // position in the route's forms
  std::optional<model::Within> within;
};

struct WordsEffect {
  syntax::WordsEffect::Verb verb = syntax::WordsEffect::Verb::advise;
  Text text;
};

using Effect = std::variant<DutyEffect, RouteEffect, WordsEffect>;

enum class Declining : std::uint8_t { never, always, unless };

/// The words of a row's condition that no row above fits, in `first row that fits`.
inline constexpr std::string_view no_row_above = "none of the rows above fits";

/// A duty, a rule or a row of a table; the fields of the other kind keep their defaults.
struct Rule {
  std::string name;   // of a row, "row 2 of getting around the home"
  std::string table;  // the table that it is a row of; empty if it is none
  bool is_duty = false;
  std::string under;
  std::vector<PrincipleId> upholds;
  ExprId when;
  std::optional<ExprId> unless;
  std::vector<Effect> effects;
  std::vector<RuleId> overrides;
  Text because;
  std::optional<Text> otherwise_because;
  Declining declining = Declining::never;
  ExprId exceptions;  // Declining::unless
  std::optional<model::FollowUp> follow_up;
  SourceSpan span;  // its name
};

}  // namespace frontdoor::check
