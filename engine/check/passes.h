// The passes of check_pack in their order; each reads what the ones before it have put into the draft.
#pragma once

#include <initializer_list>
#include <string_view>

#include "engine/check/draft.h"

namespace frontdoor::check {

/// Every name, so that the order of blocks never matters; duplicates and names that break the rules.
void declare_names(Draft& draft);

/// The pack block, principles, national outcomes.
void check_head(Draft& draft, std::span<const syntax::File> files);
/// Facts without their `only when`.
void check_facts(Draft& draft);
void check_groups(Draft& draft);
/// Routes, and the menu's places in them.
void check_routes(Draft& draft);

/// Definitions and what facts apply only when.
void check_definitions(Draft& draft);
/// Who is speaking, and the topics.
void check_conversation(Draft& draft);
/// Duties and rules.
void check_actions(Draft& draft);
void check_guarantees(Draft& draft);
void check_examples(Draft& draft);

/// Circles, and the order in which things can be worked out.
void check_circles(Draft& draft);
/// `monitoring only` and `never in duties`.
void check_marks(Draft& draft);

/// A line that a block must have.
struct RequiredLine {
  bool stands = false;
  std::string_view name;     // "`title`", as messages say it
  std::string_view example;  // how it is written
};

/// Reports the lines that are missing; nothing of a block that was not read whole.
void require_lines(Draft& draft, const syntax::Block& frame, std::string_view block,
                   std::initializer_list<RequiredLine> lines);

}  // namespace frontdoor::check
