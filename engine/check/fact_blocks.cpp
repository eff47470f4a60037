// Fact blocks to the vocabulary, but for `only when`, which needs all facts first.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/check/block_errors.h"
#include "engine/check/name_errors.h"
#include "engine/check/naming.h"
#include "engine/check/passes.h"
#include "engine/check/type_errors.h"

namespace frontdoor::check {
namespace {

using base::Overload;
using model::Fact;
using model::FactType;
using model::Sayer;

void take_values(Draft& draft, Fact& fact, FactType type, const std::vector<syntax::ValueDecl>& values,
                 SourceSpan where) {
  fact.type = type;
  std::map<std::string, SourceSpan> seen;
  for (const syntax::ValueDecl& value : values) {
    check_name(draft, Named::value, value.name);
    const auto [at, added] = seen.try_emplace(base::spelling(value.name.text), value.name.span);
    if (!added) draft.report(stands_twice("the value", value.name.text, value.name.span, at->second));
    fact.values.push_back({value.name.text, plain_text(draft, value.label)});
  }
  if (values.size() > model::Bits::capacity) draft.report(too_many_values(fact.name, values.size(), where));
  if (type != FactType::set && values.size() < 2) {
    draft.report(range_is_empty(fmt::format("`{}` has only one value", fact.name), where, "name at least two values"));
  }
}

void take_range(Draft& draft, Fact& fact, const syntax::NumberType& type, SourceSpan where) {
  fact.type = FactType::number;
  fact.least = type.least.value;
  fact.most = type.most.value;
  if (type.unit) fact.unit = type.unit->text;
  if (fact.least < fact.most) return;
  base::Diagnostic found = range_is_empty(fmt::format("there is no range from {} to {}", fact.least, fact.most), where,
                                          "the smaller number stands first");
  if (fact.least > fact.most) {
    found.fixes = {{type.least.span, std::to_string(fact.most)}, {type.most.span, std::to_string(fact.least)}};
  }
  draft.report(std::move(found));
}

void take_routes(Draft& draft, Fact& fact, SourceSpan where) {
  fact.type = FactType::set;
  fact.values_are_routes = true;
  for (const model::Route& route : draft.pack.routes) fact.values.push_back({route.name, {}});
  if (fact.values.size() > model::Bits::capacity) draft.report(too_many_values(fact.name, fact.values.size(), where));
}

void take_type(Draft& draft, Fact& fact, const syntax::FactTypeDecl& type) {
  std::visit(
      Overload{
          [&](const syntax::YesNoType&) { fact.type = FactType::yes_no; },
          [&](const syntax::NumberType& range) { take_range(draft, fact, range, type.span); },
          [&](const syntax::ScaleType& of) { take_values(draft, fact, FactType::scale, of.values, type.span); },
          [&](const syntax::ChoiceType& of) { take_values(draft, fact, FactType::choice, of.values, type.span); },
          [&](const syntax::SetType& of) { take_values(draft, fact, FactType::set, of.values, type.span); },
          [&](const syntax::RouteSetType&) { take_routes(draft, fact, type.span); },
          [&](const syntax::DateType&) { fact.type = FactType::date; },
          [&](const syntax::TextType&) { fact.type = FactType::text; },
      },
      type.kind);
}

std::optional<Sayer> sayer_of(const syntax::Name& name) {
  const std::string words = base::lower(name.text);
  const std::size_t article = words.find(' ');
  const std::string word = article == std::string::npos ? words : words.substr(article + 1);
  for (const Sayer sayer : {Sayer::person, Sayer::carer, Sayer::caller, Sayer::professional, Sayer::record}) {
    if (word == model::word_for(sayer)) return sayer;
  }
  return std::nullopt;
}

void take_no_counts(Draft& draft, Fact& fact, const syntax::FactBlock& block) {
  for (const syntax::Name& name : block.no_counts_from) {
    const auto sayer = sayer_of(name);
    if (!sayer) draft.report(unknown_sayer(name));
    if (sayer && std::ranges::find(fact.no_counts_from, *sayer) == fact.no_counts_from.end()) {
      fact.no_counts_from.push_back(*sayer);
    }
  }
  if (block.no_counts && block.type && fact.type != FactType::yes_no) draft.report(has_no_no(*block.no_counts, fact));
}

/// Lines that exclude or need each other.
void check_lines(Draft& draft, const Placed<syntax::FactBlock>& block) {
  if (block->ask_yourself && block->ask) {
    draft.report(exclude_each_other("ask yourself", "ask", block->ask_yourself->span, block->ask->span));
  }
  if (block->ask_yourself && block->ask_about_them) {
    draft.report(
        exclude_each_other("ask yourself", "ask about them", block->ask_yourself->span, block->ask_about_them->span));
  }
  if (block.frame->damaged) return;
  if (block->ask_about_them && !block->ask && !block->ask_yourself) {
    draft.report(needs_line("ask about them", block->ask_about_them->span, "ask"));
  }
  if (block->follow_up && !block->always_ask) {
    draft.report(needs_line("if it cannot be found out", block->follow_up->span, "always ask"));
  }
}

void take_questions(Draft& draft, Fact& fact, const syntax::FactBlock& block) {
  fact.ask = plain_text(draft, block.ask_yourself ? block.ask_yourself : block.ask);
  fact.ask_about_them = plain_text(draft, block.ask_about_them);
  fact.ask_yourself = block.ask_yourself.has_value();
  fact.help = plain_text(draft, block.help);
}

void take_marks(Draft& draft, Fact& fact, const syntax::FactBlock& block) {
  fact.cannot_change = block.cannot_change.has_value();
  fact.always_ask = block.always_ask.has_value();
  fact.about_the_carer = block.about_the_carer.has_value();
  fact.monitoring_only = block.monitoring_only.has_value();
  fact.never_in_duties = block.never_in_duties.has_value();
  fact.has_only_when = block.only_when.has_value();
  if (block.follow_up) fact.follow_up = {block.follow_up->within.within, plain_text(draft, block.follow_up->text)};
  take_no_counts(draft, fact, block);
}

Fact fact_of(Draft& draft, const Placed<syntax::FactBlock>& block) {
  Fact fact;
  fact.name = block->name.text;
  if (block->type) take_type(draft, fact, *block->type);
  take_questions(draft, fact, *block.block);
  take_marks(draft, fact, *block.block);
  check_lines(draft, block);
  require_lines(draft, *block.frame, fmt::format("fact `{}`", fact.name),
                {{block->type.has_value(), "type", "yes or no"}});
  return fact;
}

}  // namespace

void check_facts(Draft& draft) {
  for (const auto& block : draft.blocks.facts) {
    draft.pack.vocabulary.facts.push_back(fact_of(draft, block));
    draft.pack.fact_spans.push_back(block->name.span);
    const Declared* declared = draft.names.find(Wanted::fact, block->name.text);
    draft.fact_is_sound.push_back(block->type.has_value() && declared != nullptr && !declared->twice);
  }
}

}  // namespace frontdoor::check
