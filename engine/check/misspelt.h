// Keywords that were misspelt and so became part of a name or a value: found when nothing has that name or value.
#pragma once

#include <optional>

#include "engine/check/draft.h"

namespace frontdoor::check {

/// `age is at leasst 18`: the words before the value were meant as a comparison.
std::optional<base::Diagnostic> misspelt_comparison(const syntax::Phrase& phrase);

/// `skills to learn inclodes cooking`: the words after the first so many letters, which are a name, were meant as one
/// of these.
std::optional<base::Diagnostic> misspelt_after(const syntax::Name& name, std::size_t letters,
                                               std::span<const std::string_view> meant);

}  // namespace frontdoor::check
