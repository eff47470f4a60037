// What of a pack is used by its duties and rules, directly or by way of definitions, groups and `only when`.
#pragma once

#include <vector>

#include "engine/check/pack.h"

namespace frontdoor::check {

struct Usage {
  std::vector<bool> facts;           // by FactId: a duty or a rule depends on it, or words fill it in
  std::vector<bool> facts_at_all;    // likewise, or anything else does: an unused definition, an `only when`
  std::vector<bool> definitions;     // by DefinitionId: anything depends on it
  std::vector<RuleId> duty_of_expr;  // by ExprId: a duty whose `when` depends on it; invalid if none does
};

Usage usage_of(const Pack& pack);

}  // namespace frontdoor::check
