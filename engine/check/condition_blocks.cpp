// The blocks that hold conditions everybody shares: definitions, what facts apply only when, and the conversation.
#include <fmt/format.h>

#include <map>

#include "engine/check/block_errors.h"
#include "engine/check/conditions.h"
#include "engine/check/name_errors.h"
#include "engine/check/passes.h"
#include "engine/check/values_left.h"

namespace frontdoor::check {
namespace {

template <class Block>
Standing standing_of(const Placed<Block>& block) {
  return {.file = *block.file, .damaged = block.frame->damaged, .may_be_always = false};
}

void check_definition(Draft& draft, const Placed<syntax::DefineBlock>& block) {
  const ExprId body = check_condition(draft, standing_of(block), block->body);
  draft.pack.definitions.push_back({block->name.text, body, block->name.span});
  require_lines(draft, *block.frame, fmt::format("definition `{}`", block->name.text),
                {{block->body.has_value(), "condition", "any of\n    - ..."}});
}

/// Why a condition cannot say who is speaking; empty if it can.
std::string_view not_a_speaker(const Pack& pack, const Expr& expr) {
  if (std::holds_alternative<DefinitionTest>(expr.kind)) return "a definition, not a fact";
  if (std::holds_alternative<GroupTest>(expr.kind)) return "several facts";
  if (std::holds_alternative<List>(expr.kind)) return "several tests";
  const auto* test = std::get_if<FactTest>(&expr.kind);
  if (test == nullptr) return {};
  const bool exact = values_left(pack.vocabulary[test->fact], test->comparison, std::nullopt).has_value();
  return exact ? std::string_view{} : "this leaves several answers open";
}

void check_speaker(Draft& draft, const Placed<syntax::ConversationBlock>& block, syntax::ExprId written) {
  const ExprId id = check_condition(draft, standing_of(block), written);
  const Expr& expr = draft.pack[id];
  const std::string_view trouble = not_a_speaker(draft.pack, expr);
  if (!trouble.empty()) draft.report(not_one_comparison(expr.span, trouble));
  const auto* test = std::get_if<FactTest>(&expr.kind);
  if (test == nullptr || !trouble.empty()) return;
  draft.pack.person_is_speaking = id;
  const auto& fact = draft.blocks.facts[test->fact.index];
  if (fact->no_counts) draft.report(speaker_not_sure(fact->name.text, expr.span, *fact->no_counts));
}

using Seen = std::map<std::pair<Kind, std::size_t>, SourceSpan>;

void take_item(Draft& draft, model::Topic& topic, const syntax::Name& name, Seen& seen) {
  const Declared* declared = look_up(draft, Wanted::fact_or_group, name);
  if (declared == nullptr) return;
  const auto [at, added] = seen.try_emplace({declared->kind, declared->position}, name.span);
  if (!added) draft.report(stands_twice(word_for(declared->kind), name.text, name.span, at->second));
  if (!added) return;
  if (declared->kind == Kind::group) {
    topic.items.emplace_back(GroupId(declared->position));
  } else {
    topic.items.emplace_back(FactId(declared->position));
  }
}

void take_topics(Draft& draft, const syntax::ConversationBlock& block, Seen& seen) {
  std::map<std::string, SourceSpan> names;
  for (const syntax::TopicDecl& decl : block.topics) {
    const auto [at, added] = names.try_emplace(decl.name.text, decl.name.span);
    if (!added) draft.report(stands_twice("the topic", decl.name.text, decl.name.span, at->second));
    model::Topic topic{.name = decl.name.text, .items = {}};
    for (const syntax::Name& item : decl.items) take_item(draft, topic, item, seen);
    draft.pack.vocabulary.topics.push_back(std::move(topic));
  }
}

}  // namespace

void check_definitions(Draft& draft) {
  for (const auto& block : draft.blocks.definitions) check_definition(draft, block);
  for (const auto& block : draft.blocks.facts) {
    draft.pack.only_when.push_back(check_condition(draft, standing_of(block), block->only_when));
  }
}

void check_conversation(Draft& draft) {
  Seen seen;
  for (const auto& block : draft.blocks.conversations) {
    if (block->person_is_speaking) check_speaker(draft, block, *block->person_is_speaking);
    take_topics(draft, *block.block, seen);
  }
}

}  // namespace frontdoor::check
