#include "engine/check/expectations.h"

#include <algorithm>

#include "engine/base/overload.h"
#include "engine/check/block_errors.h"
#include "engine/check/finding_words.h"

namespace frontdoor::check {
namespace {

using base::Overload;
using ExpectKind = decltype(Expect::kind);

ExpectKind expect_route(Draft& draft, const syntax::ExpectRoute& expect, SourceSpan where) {
  if (expect.negated && expect.any_of.size() > 1) draft.report(not_with_or(where));
  const RouteId route = id_of<RouteId>(draft, Wanted::route, expect.route);
  if (!route.valid()) return Unresolved{};
  const auto within = expect.within ? std::optional(expect.within->within) : std::nullopt;
  return ExpectRoute{route, expect.negated, expect.any_of, within};
}

ExpectKind expect_asked(Draft& draft, const syntax::ExpectAsked& expect) {
  const Declared* declared = look_up(draft, Wanted::fact_or_group, expect.fact);
  if (declared == nullptr) return Unresolved{};
  ExpectAsked asked{.fact = {}, .group = {}, .negated = expect.negated, .next = expect.next};
  if (declared->kind == Kind::group) {
    asked.group = GroupId(declared->position);
  } else {
    asked.fact = FactId(declared->position);
  }
  return asked;
}

ExpectKind expect_advice(Draft& draft, const syntax::ExpectAdvice& expect) {
  const Declared* declared = look_up(draft, Wanted::rule, expect.rule);
  if (declared == nullptr) return Unresolved{};
  ExpectAdvice advice{.rules = {}, .negated = expect.negated};
  for (std::size_t i = 0; i < declared->count; ++i) advice.rules.emplace_back(declared->position + i);
  if (advice.rules.empty()) return Unresolved{};
  const auto gives_words = [&](RuleId id) {
    return std::ranges::any_of(draft.pack[id].effects,
                               [](const Effect& effect) { return std::holds_alternative<WordsEffect>(effect); });
  };
  const bool whole =
      !std::visit([](const auto& block) { return block.frame->damaged; }, draft.action_of(advice.rules.front()));
  // Why: a rule without a `then` line is told of where it stands.
  const bool does_something =
      std::ranges::any_of(advice.rules, [&](RuleId id) { return !draft.pack[id].effects.empty(); });
  if (whole && does_something && std::ranges::none_of(advice.rules, gives_words)) {
    draft.report(gives_no_advice(declared->name, expect.rule.span, declared->span));
  }
  // Why: of a table only some rows may advise, and only theirs is expected.
  if (declared->kind == Kind::table) std::erase_if(advice.rules, [&](RuleId id) { return !gives_words(id); });
  return advice;
}

}  // namespace

Expect check_expect(Draft& draft, const syntax::Expect& expect) {
  ExpectKind kind =
      std::visit(Overload{
                     [&](const syntax::ExpectRoute& each) { return expect_route(draft, each, expect.span); },
                     [&](const syntax::ExpectDutiesSettled& each) -> ExpectKind { return each; },
                     [&](const syntax::ExpectSafeToClose& each) -> ExpectKind { return each; },
                     [&](const syntax::ExpectAsked& each) { return expect_asked(draft, each); },
                     [&](const syntax::ExpectAdvice& each) { return expect_advice(draft, each); },
                 },
                 expect.kind);
  return {std::move(kind), expect.span};
}

}  // namespace frontdoor::check
