// The blocks that say what the pack is: `pack`, its principles and its national outcomes.
#include <fmt/format.h>

#include <map>

#include "engine/base/text.h"
#include "engine/check/block_errors.h"
#include "engine/check/name_errors.h"
#include "engine/check/passes.h"

namespace frontdoor::check {
namespace {

template <class Block>
void report_second_blocks(Draft& draft, std::string_view kind, const std::vector<Placed<Block>>& blocks) {
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    base::Diagnostic found = only_one_block(kind, blocks[i].frame->head_span, blocks[0].frame->head_span);
    offer_to_take_out(draft, found, *blocks[i].frame, *blocks[0].frame);
    draft.report(std::move(found));
  }
}

/// Words to avoid: nothing to fill in, and none twice.
void check_avoided(Draft& draft, const syntax::PackBlock& block) {
  std::map<std::string, SourceSpan> seen;
  for (const syntax::Avoid& avoid : block.avoids) {
    const std::string words = plain_text(draft, avoid.words);
    (void)plain_text(draft, avoid.say);
    const auto [at, added] = seen.try_emplace(base::lower(words), avoid.words.span);
    if (!added) draft.report(stands_twice("the words to avoid", words, avoid.words.span, at->second));
  }
}

void check_pack_block(Draft& draft, const Placed<syntax::PackBlock>& block) {
  PackHead& head = draft.pack.head;
  head.name = block->name.text;
  head.title = plain_text(draft, block->title);
  head.owner = plain_text(draft, block->owner);
  check_avoided(draft, *block.block);
  if (block->version) head.version = block->version->text;
  if (block->in_force_from) head.in_force_from = block->in_force_from->date;
  if (block->until) head.until = block->until->date;
  const bool both = block->until && block->in_force_from && !block.frame->damaged;
  if (both && block->until->date < block->in_force_from->date) {
    draft.report(ends_before_it_begins(block->until->span, block->in_force_from->span));
  }
  require_lines(draft, *block.frame, fmt::format("pack `{}`", head.name),
                {{block->title.has_value(), "`title`", "title \"...\""},
                 {block->version.has_value(), "`version`", "version 2026.11"},
                 {block->in_force_from.has_value(), "`in force from`", "in force from 1 November 2026"}});
}

void check_outcomes(Draft& draft, const Placed<syntax::NationalOutcomesBlock>& block) {
  std::map<std::string, SourceSpan> seen;
  for (const syntax::Text& text : block->outcomes) {
    std::string outcome = plain_text(draft, text);
    const auto [at, added] = seen.try_emplace(base::lower(outcome), text.span);
    if (!added) draft.report(stands_twice("the national outcome", outcome, text.span, at->second));
    draft.pack.national_outcomes.push_back(std::move(outcome));
  }
}

}  // namespace

void check_head(Draft& draft, std::span<const syntax::File> files) {
  const Blocks& blocks = draft.blocks;
  if (blocks.packs.empty()) {
    draft.report(no_pack(files.empty() ? std::nullopt : std::optional(SourceSpan{files.front().source, 0, 0})));
  } else {
    check_pack_block(draft, blocks.packs.front());
  }
  report_second_blocks(draft, "pack", blocks.packs);
  report_second_blocks(draft, "national outcomes", blocks.national_outcomes);
  report_second_blocks(draft, "conversation", blocks.conversations);
  report_second_blocks(draft, "menu", blocks.menus);
  for (const auto& block : blocks.national_outcomes) check_outcomes(draft, block);
  for (const auto& block : blocks.principles) {
    draft.pack.principles.push_back({block->name.text, plain_text(draft, block->title), plain_text(draft, block->says),
                                     plain_text(draft, block->asks)});
  }
}

}  // namespace frontdoor::check
