// Guarantees: when they hold, and what is so then.
#include <fmt/format.h>

#include "engine/check/block_errors.h"
#include "engine/check/conditions.h"
#include "engine/check/expectations.h"
#include "engine/check/passes.h"

namespace frontdoor::check {
namespace {

using GuaranteeAt = Placed<syntax::GuaranteeBlock>;

ExprId whenever_of(Draft& draft, const GuaranteeAt& block) {
  if (block->whenever)
    return check_condition(draft, {.file = *block.file, .damaged = block.frame->damaged}, *block->whenever);
  draft.pack.exprs.push_back({syntax::Always{}, "always", block->always.value_or(block.frame->head_span)});
  return ExprId(draft.pack.exprs.size() - 1);
}

Guarantee check_guarantee(Draft& draft, const GuaranteeAt& block) {
  Guarantee guarantee;
  guarantee.name = block->name.text;
  guarantee.span = block->name.span;
  guarantee.whenever = whenever_of(draft, block);
  guarantee.not_no = block->whenever_not_no;
  for (const syntax::Expect& expect : block->then) guarantee.then.push_back(check_expect(draft, expect));
  if (block->whenever && block->always)
    draft.report(exclude_each_other("always", "whenever", *block->always, draft.pack[guarantee.whenever].span));
  require_lines(draft, *block.frame, fmt::format("guarantee `{}`", guarantee.name),
                {{block->whenever || block->always, "`whenever`", "whenever ..., or: always"},
                 {!block->then.empty(), "`then`", "then ... is not recommended"}});
  return guarantee;
}

}  // namespace

void check_guarantees(Draft& draft) {
  for (const GuaranteeAt& block : draft.blocks.guarantees)
    draft.pack.guarantees.push_back(check_guarantee(draft, block));
}

}  // namespace frontdoor::check
