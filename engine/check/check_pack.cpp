#include "engine/check/check_pack.h"

#include <algorithm>

#include "engine/check/block_errors.h"
#include "engine/check/findings.h"
#include "engine/check/name_errors.h"
#include "engine/check/passes.h"

namespace frontdoor::check {

void require_lines(Draft& draft, const syntax::Block& frame, std::string_view block,
                   std::initializer_list<RequiredLine> lines) {
  if (frame.damaged) return;
  std::vector<std::string> names;
  std::vector<std::string> examples;
  for (const RequiredLine& line : lines) {
    if (line.stands) continue;
    names.emplace_back(line.name);
    examples.emplace_back(line.example);
  }
  if (!names.empty()) draft.report(missing_lines(block, frame.head_span, names, examples));
}

namespace {

/// The files of two packs, read as one: true, and reported. Nothing else of them is worth a word.
bool holds_two_packs(Draft& draft) {
  const auto& packs = draft.blocks.packs;
  const auto elsewhere = std::ranges::find_if(packs, [&](const auto& each) { return each.file != packs.front().file; });
  if (elsewhere == packs.end()) return false;
  draft.report(two_packs((*elsewhere)->name, packs.front()->name));
  return true;
}

}  // namespace

void report_not_treated(Draft& draft, std::span<const syntax::File> files) {
  for (const auto& table : draft.blocks.tables) {
    if (!table.frame->damaged) draft.report(not_treated_yet("table", table.frame->head_span));
  }
  for (const auto& promise : draft.blocks.guarantees) {
    draft.report(not_treated_yet("guarantee", promise.frame->head_span));
  }
  for (const auto& pack : draft.blocks.packs) {
    for (const syntax::Include& include : pack->includes) draft.report(not_treated_yet("include", include.span));
  }
  for (const syntax::File& file : files) {
    for (const syntax::Block& block : file.blocks) {
      for (const syntax::Accept& accept : block.accepts) draft.report(not_treated_yet("accept", accept.span));
    }
  }
}

base::Checked<Pack> check_pack(std::span<const syntax::File> files, const base::Sources& sources) {
  Draft draft{.sources = sources,
              .blocks = sorted_blocks(files),
              .pack = {},
              .names = {},
              .fact_is_sound = {},
              .group_is_whole = {},
              .route_is_sound = {},
              .outcomes_missed = false,
              .unknown = {},
              .diagnostics = {}};
  if (holds_two_packs(draft)) return {.value = std::move(draft.pack), .diagnostics = std::move(draft.diagnostics)};
  declare_names(draft);
  check_head(draft, files);
  check_routes(draft);
  check_facts(draft);
  check_groups(draft);
  check_definitions(draft);
  check_conversation(draft);
  check_actions(draft);
  check_examples(draft);
  report_not_treated(draft, files);
  check_circles(draft);
  check_marks(draft);
  report_unknown(draft);
  report_findings(draft);
  base::sort_by_place(draft.diagnostics);
  return {.value = std::move(draft.pack), .diagnostics = std::move(draft.diagnostics)};
}

}  // namespace frontdoor::check
