// The lines that rules and tables share: effects, what they uphold, what they override.
#pragma once

#include <optional>
#include <vector>

#include "engine/check/draft.h"

namespace frontdoor::check {

/// The time of a `within`, where it has one.
std::optional<model::Within> time_of(const std::optional<syntax::Within>& within);
Effect check_effect(Draft& draft, const syntax::RuleEffect& effect);
/// The principles of an `upholds` line, each once.
std::vector<PrincipleId> check_upholds(Draft& draft, const std::vector<syntax::Name>& names);
/// The rules of an `overrides` line; a table stands for all of its rows. Duties are reported.
std::vector<RuleId> check_overrides(Draft& draft, const std::vector<syntax::Name>& names);

}  // namespace frontdoor::check
