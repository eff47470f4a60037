// Group blocks to the vocabulary: one question for several facts, and one comparison.
#include <fmt/format.h>

#include <charconv>
#include <map>

#include "engine/base/text.h"
#include "engine/check/block_errors.h"
#include "engine/check/comparisons.h"
#include "engine/check/name_errors.h"
#include "engine/check/passes.h"
#include "engine/check/type_errors.h"
#include "engine/check/values_left.h"

namespace frontdoor::check {
namespace {

using model::Group;

/// Where each fact is already a member.
using Membership = std::map<FactId, std::pair<GroupId, SourceSpan>>;

void take_member(Draft& draft, Group& group, GroupId id, const syntax::Name& name, Membership& membership) {
  const FactId fact = id_of<FactId>(draft, Wanted::fact, name);
  if (!fact.valid()) {
    draft.group_is_whole[id.index] = false;
    return;
  }
  const auto [at, added] = membership.try_emplace(fact, id, name.span);
  if (added) {
    group.members.push_back(fact);
    draft.pack.vocabulary.facts[fact.index].group = id;
    return;
  }
  draft.group_is_whole[id.index] = false;
  if (at->second.first == id) {
    draft.report(stands_twice("the fact", name.text, name.span, at->second.second));
  } else {
    draft.report(
        in_two_groups(name.text, name.span, at->second.second, draft.blocks.groups[at->second.first.index]->name.text));
  }
}

syntax::Phrase phrase_of(const syntax::Name& name) {
  syntax::Phrase phrase{.text = name.text, .number = {}, .unit = {}, .date = {}, .span = name.span};
  std::int64_t number = 0;
  const char* const end = name.text.data() + name.text.size();
  const auto [stop, error] = std::from_chars(name.text.data(), end, number);
  if (error != std::errc{} || (stop != end && *stop != ' ')) return phrase;
  phrase.number = number;
  if (stop != end) phrase.unit = std::string(stop + 1, end);
  return phrase;
}

/// What a member is that is not named; none if it cannot be that, or if being named would then tell nothing.
std::optional<model::Values> value_if_none(const model::Fact& fact, const syntax::Name& name) {
  Comparison comparison{.negated = true, .kind = syntax::IsNever{}};
  if (fact.type == model::FactType::text || fact.type == model::FactType::set) return std::nullopt;
  if (fact.type != model::FactType::date) {
    const auto value = value_of(fact, phrase_of(name));
    if (!std::holds_alternative<std::int64_t>(value)) return std::nullopt;
    comparison.kind = IsValue{std::get<std::int64_t>(value)};
  } else if (base::lower(name.text) != "never") {
    return std::nullopt;
  }
  if (!values_left(fact, comparison, std::nullopt)) return std::nullopt;
  comparison.negated = false;
  return values_left(fact, comparison, std::nullopt);
}

void take_if_none(Draft& draft, Group& group, const syntax::Name& name) {
  std::vector<base::Label> misfits;
  group.none_word = name.text;
  for (const FactId member : group.members) {
    const model::Fact& fact = draft.fact(member);
    const auto values = value_if_none(fact, name);
    group.if_none.push_back(values.value_or(model::Values{}));
    if (values || !draft.fact_is_sound[member.index]) continue;
    misfits.push_back({draft.pack.fact_spans[member.index], fmt::format("`{}` is {}", fact.name, type_words(fact))});
  }
  if (!misfits.empty()) draft.report(if_none_does_not_fit(name.text, name.span, std::move(misfits)));
}

void check_lines(Draft& draft, const Placed<syntax::GroupBlock>& block) {
  if (block.frame->damaged) return;
  if (block->ask && !block->if_none) draft.report(needs_line("ask", block->ask->span, "if none, each is ..."));
  if (block->if_none && !block->ask) draft.report(needs_line("if none, each is", block->if_none->span, "ask"));
  if (block->ask_about_them && !block->ask) {
    draft.report(needs_line("ask about them", block->ask_about_them->span, "ask"));
  }
}

Group group_of(Draft& draft, const Placed<syntax::GroupBlock>& block, GroupId id, Membership& membership) {
  Group group;
  group.name = block->name.text;
  for (const syntax::Name& member : block->members) take_member(draft, group, id, member, membership);
  group.ask = plain_text(draft, block->ask);
  group.ask_about_them = plain_text(draft, block->ask_about_them);
  if (block->if_none) take_if_none(draft, group, *block->if_none);
  check_lines(draft, block);
  require_lines(draft, *block.frame, fmt::format("group `{}`", group.name),
                {{!block->members.empty(), "facts", "group NAME: a fact, another fact"}});
  return group;
}

}  // namespace

void check_groups(Draft& draft) {
  Membership membership;
  for (std::size_t i = 0; i < draft.blocks.groups.size(); ++i) {
    const auto& block = draft.blocks.groups[i];
    draft.group_is_whole.push_back(!block.frame->damaged);
    draft.pack.vocabulary.groups.push_back(group_of(draft, block, GroupId(i), membership));
  }
  draft.pack.vocabulary.index();
}

}  // namespace frontdoor::check
