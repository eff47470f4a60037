#include "engine/check/check_pack.h"

#include <algorithm>

#include "engine/check/block_errors.h"
#include "engine/check/findings.h"
#include "engine/check/name_errors.h"
#include "engine/check/passes.h"
#include "engine/check/unknown.h"

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

base::Checked<Pack> check_pack(std::span<const syntax::File> files, const base::Sources& sources) {
  Draft draft{.sources = sources,
              .blocks = sorted_blocks(files),
              .pack = {},
              .names = {},
              .action_of_rule = {},
              .fact_is_sound = {},
              .group_is_whole = {},
              .route_is_sound = {},
              .outcomes_missed = false,
              .unknown = {},
              .unknown_values = {},
              .value_owners = {},
              .used = {},
              .words_sought = 0,
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
  check_guarantees(draft);
  check_examples(draft);
  check_circles(draft);
  check_marks(draft);
  report_unknown_values(draft);
  report_unknown(draft);
  report_findings(draft);
  base::sort_by_place(draft.diagnostics);
  return {.value = std::move(draft.pack), .diagnostics = std::move(draft.diagnostics)};
}

}  // namespace frontdoor::check
