// Conditions: from what was written to what is meant, names looked up and every comparison typed.
#pragma once

#include <functional>

#include "engine/check/comparisons.h"
#include "engine/check/draft.h"

namespace frontdoor::check {

/// Where a condition stands.
struct Standing {
  const syntax::File& file;
  bool damaged = false;        // its block was not read whole: a short list is not blamed
  bool may_be_always = false;  // only what follows `when`
};

/// Checks one condition into the pack's exprs. Always gives an id; what could not be made out is Unresolved.
ExprId check_condition(Draft& draft, const Standing& standing, syntax::ExprId written);
/// The same where there may be none, which gives an invalid id.
ExprId check_condition(Draft& draft, const Standing& standing, std::optional<syntax::ExprId> written);

/// A test under a column of a table: of a fact or a definition that was looked up once, for all rows.
ExprId check_cell(Draft& draft, const Declared& column, const syntax::Test& test, SourceSpan where);
/// A condition that nobody wrote: the cells of a row together, the rows above it.
ExprId add_expr(Draft& draft, Expr expr);

/// A comparison (or none) with a fact, typed; Unresolved, and reported, if it does not fit.
Comparison check_comparison(Draft& draft, const syntax::Test& test, FactId fact, Use use, SourceSpan where);
/// One comparison for all members of a group, by member; empty, and reported, if it does not fit all of them.
std::vector<Comparison> check_members(Draft& draft, const syntax::GroupTest& test, GroupId group, Use use);

/// Calls `see` with every test of a condition, those in its lists too, but not into definitions.
void for_each_test(const Pack& pack, ExprId root, const std::function<void(const Expr&)>& see);

}  // namespace frontdoor::check
