#include "engine/check/findings.h"

#include <algorithm>

#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/check/conditions.h"
#include "engine/check/finding_words.h"
#include "engine/check/known_facts.h"
#include "engine/check/table_findings.h"
#include "engine/check/usage.h"

namespace frontdoor::check {
namespace {

using base::Overload;

bool kept_for_the_record(const model::Fact& fact) {
  return fact.monitoring_only || fact.always_ask || fact.type == model::FactType::text;
}

/// A group's answer tells a member whole only if it has two values.
bool has_two_values(const model::Fact& fact) {
  return fact.type == model::FactType::yes_no || (fact.type == model::FactType::scale && fact.values.size() == 2) ||
         (fact.type == model::FactType::choice && fact.values.size() == 2);
}

void check_question(Draft& draft, FactId id) {
  const model::Fact& fact = draft.fact(id);
  if (!fact.ask.empty() || draft.blocks.facts[id.index].frame->damaged) return;
  const bool group_asks = fact.group && !draft.pack.vocabulary[*fact.group].ask.empty();
  if (!group_asks) {
    draft.report(no_question(fact.name, draft.pack.fact_spans[id.index]));
  } else if (!has_two_values(fact)) {
    draft.report(
        no_question_of_its_own(fact.name, draft.pack.fact_spans[id.index], draft.pack.vocabulary[*fact.group].name));
  }
}

void check_use(Draft& draft, const Usage& usage) {
  for (std::size_t i = 0; i < draft.pack.vocabulary.facts.size(); ++i) {
    const model::Fact& fact = draft.pack.vocabulary.facts[i];
    if (!draft.fact_is_sound[i]) continue;
    if (usage.facts[i] || fact.always_ask) {
      check_question(draft, FactId(i));
    } else if (!usage.facts_at_all[i] && !kept_for_the_record(fact)) {
      draft.report(nothing_uses("fact", fact.name, draft.pack.fact_spans[i]));
    }
  }
  for (std::size_t i = 0; i < draft.pack.definitions.size(); ++i) {
    const Definition& definition = draft.pack.definitions[i];
    if (!usage.definitions[i]) draft.report(nothing_uses("definition", definition.name, definition.span));
  }
}

/// A fact that may not be filled in there at all is told as that.
bool is_told_already(const Draft& draft, const Rule& rule, FactId id) {
  const model::Fact& fact = draft.fact(id);
  return !draft.fact_is_sound[id.index] || fact.type == model::FactType::text || fact.monitoring_only ||
         (rule.is_duty && fact.never_in_duties);
}

/// Where in the source of a text the fact is filled in; the text itself if that cannot be told.
SourceSpan place_of_fact(const Draft& draft, SourceSpan text, std::string_view fact) {
  const std::string& source = draft.sources[text.source.index].text;
  for (std::size_t open = source.find('{', text.begin); open < text.end; open = source.find('{', open + 1)) {
    const std::size_t close = source.find('}', open);
    if (close == std::string::npos || close > text.end) break;
    if (base::spelling(source.substr(open + 1, close - open - 1)) != base::spelling(fact)) continue;
    return {text.source, static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)};
  }
  return text;
}

void check_filled_in(Draft& draft, const Rule& rule, const Text& text, const std::set<FactId>& known,
                     std::string_view help) {
  for (const auto& part : text.parts) {
    const auto* id = std::get_if<FactId>(&part);
    if (id == nullptr || !id->valid() || known.contains(*id) || is_told_already(draft, rule, *id)) continue;
    const std::string& fact = draft.fact(*id).name;
    draft.report(may_not_be_known(fact, place_of_fact(draft, text.span, fact), help));
    return;
  }
}

void check_reasons(Draft& draft, const Rule& rule, const std::set<FactId>& known) {
  if (!rule.otherwise_because) {
    check_filled_in(draft, rule, rule.because, known,
                    !rule.table.empty() ? "leave the fact out of the reason, or give the row a cell that makes it known"
                    : rule.is_duty      ? "leave the fact out of the reason, or test it in `when`"
                                        : "add `otherwise because \"...\"` for when it is not known");
  } else {
    check_filled_in(draft, rule, *rule.otherwise_because, known,
                    "this reason is for when facts are not known: leave it out");
  }
  for (const Effect& effect : rule.effects) {
    const auto* words = std::get_if<WordsEffect>(&effect);
    if (words != nullptr) check_filled_in(draft, rule, words->text, known, "leave the fact out, or test it in `when`");
  }
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

struct Word {
  std::string text;
  std::size_t at = 0;
};

/// "you", "your" and the like, as words of their own; an empty word if there is none.
Word address_in(std::string_view text) {
  const std::string small = base::lower(text);
  for (std::size_t at = small.find("you"); at != std::string::npos; at = small.find("you", at + 1)) {
    if (at > 0 && is_letter(small[at - 1])) continue;
    std::size_t end = at;
    while (end < small.size() && is_letter(small[end])) ++end;
    const std::string word = small.substr(at, end - at);
    for (const std::string_view address : {"you", "your", "yours", "yourself", "yourselves"}) {
      if (word == address) return {word, at};
    }
  }
  return {};
}

void check_address(Draft& draft, const Text& text) {
  for (const auto& part : text.parts) {
    const auto* words = std::get_if<std::string>(&part);
    if (words == nullptr || address_in(*words).text.empty()) continue;
    const SourceSpan span = text.span;
    const Word word =
        address_in(std::string_view(draft.sources[span.source.index].text).substr(span.begin, span.end - span.begin));
    const auto begin = span.begin + static_cast<std::uint32_t>(word.at);
    draft.report(speaks_to_you(word.text, {span.source, begin, begin + static_cast<std::uint32_t>(word.text.size())}));
    return;
  }
}

void check_words(Draft& draft) {
  const KnownFacts known(draft.pack);
  for (std::size_t i = 0; i < draft.pack.rules.size(); ++i) {
    const Rule& rule = draft.pack.rules[i];
    const bool whole = std::visit([](const auto& block) { return !block.frame->damaged; }, draft.action_of(RuleId(i)));
    if (whole) check_reasons(draft, rule, known.when_fired(rule));
    check_address(draft, rule.because);
    if (rule.otherwise_because) check_address(draft, *rule.otherwise_because);
  }
}

/// `not F`, where F may not apply.
void check_negations(Draft& draft) {
  for (const Expr& expr : draft.pack.exprs) {
    const auto* test = std::get_if<FactTest>(&expr.kind);
    if (test == nullptr || !test->comparison.negated) continue;
    const model::Fact& fact = draft.fact(test->fact);
    const ExprId only_when = draft.pack.only_when[test->fact.index];
    if (fact.type != model::FactType::yes_no || !only_when.valid()) continue;
    draft.report(also_where_it_does_not_apply(fact.name, expr.span, draft.pack[only_when].span));
  }
}

bool is_unable(const model::Fact& fact, const Comparison& comparison) {
  if (fact.type != model::FactType::scale || comparison.negated) return false;
  const auto last = static_cast<std::int64_t>(fact.values.size()) - 1;
  if (const auto* is = std::get_if<IsValue>(&comparison.kind)) return is->value == last;
  const auto* is = std::get_if<IsBound>(&comparison.kind);
  return is != nullptr && ((is->kind == syntax::BoundKind::at_least && is->value == last) ||
                           (is->kind == syntax::BoundKind::more_than && is->value == last - 1));
}

/// At least two of several facts at the most needy end of their scales.
bool counts_unable_outcomes(const Pack& pack, const Expr& expr) {
  if (const auto* test = std::get_if<GroupTest>(&expr.kind)) {
    if (test->quantifier != syntax::Quantifier::at_least || test->count < 2) return false;
    const auto& members = pack.vocabulary[test->group].members;
    return !members.empty() && is_unable(pack.vocabulary[members.front()], test->by_member.front());
  }
  const auto* list = std::get_if<List>(&expr.kind);
  if (list == nullptr || list->quantifier != syntax::Quantifier::at_least || list->count < 2) return false;
  const auto unable = [&](ExprId item) {
    const auto* test = std::get_if<FactTest>(&pack[item].kind);
    return test != nullptr && is_unable(pack.vocabulary[test->fact], test->comparison);
  };
  return std::ranges::count_if(list->items, unable) >= 2;
}

void check_counts(Draft& draft, const Usage& usage) {
  for (std::size_t i = 0; i < draft.pack.exprs.size(); ++i) {
    const RuleId duty = usage.duty_of_expr[i];
    const Expr& expr = draft.pack.exprs[i];
    if (!duty.valid() || !counts_unable_outcomes(draft.pack, expr)) continue;
    draft.report(counts_unable(draft.pack[duty].name, expr.span, draft.pack[duty].span));
  }
}

}  // namespace

void report_findings(Draft& draft) {
  const Usage usage = usage_of(draft.pack);
  // Why not with errors: what could not be made out may be what uses them.
  if (!base::has_errors(draft.diagnostics) && !draft.blocks.any_damaged) check_use(draft, usage);
  check_words(draft);
  check_negations(draft);
  check_counts(draft, usage);
  report_table_findings(draft);
}

}  // namespace frontdoor::check
