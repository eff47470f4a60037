// A pack with every name looked up and every comparison typed: what lower/ compiles and author/ runs.
// check_pack always gives one; where something could not be made out there is an invalid id or an Unresolved,
// told once as a diagnostic and silent from there on. Facts, groups, definitions, routes, principles, rules,
// guarantees and examples are sorted by the small letters of their names, so that nothing depends on the order of
// files.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/source_span.h"
#include "engine/check/condition.h"
#include "engine/check/example.h"
#include "engine/check/guarantee.h"
#include "engine/check/rule.h"
#include "engine/model/route.h"
#include "engine/model/vocabulary.h"

namespace frontdoor::check {

struct PackHead {
  std::string name, title, version, owner;
  model::Date in_force_from;
  std::optional<model::Date> until;
};

struct Principle {
  std::string name, title, says, asks;
};

struct Definition {
  std::string name;
  ExprId body;  // invalid: could not be read
  SourceSpan span;
};

struct Pack {
  PackHead head;
  std::vector<Principle> principles;
  std::vector<std::string> national_outcomes;
  model::Vocabulary vocabulary;        // without `tells`, which lower/ works out
  std::vector<SourceSpan> fact_spans;  // by FactId: its name
  std::vector<ExprId> only_when;       // by FactId; invalid where the fact always applies
  std::vector<Definition> definitions;
  std::vector<model::Route> routes;
  std::vector<Rule> rules;  // duties and rules
  std::vector<Guarantee> guarantees;
  std::vector<Example> examples;
  ExprId person_is_speaking;  // invalid if the pack does not say
  std::vector<Expr> exprs;

  /// Definitions and `only when`s, what is used before what uses it; whole only without cycles.
  std::vector<std::variant<DefinitionId, FactId>> order;
  /// Rules, the overriding before the overridden; whole only without cycles.
  std::vector<RuleId> rule_order;

  [[nodiscard]] const Expr& operator[](ExprId id) const { return exprs[id.index]; }
  [[nodiscard]] const Rule& operator[](RuleId id) const { return rules[id.index]; }
  [[nodiscard]] const Definition& operator[](DefinitionId id) const { return definitions[id.index]; }
};

}  // namespace frontdoor::check
