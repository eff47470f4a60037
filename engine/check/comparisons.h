// One comparison against one fact: does it fit the fact's type, and which values does it name?
#pragma once

#include <variant>

#include "engine/base/diagnostic.h"
#include "engine/check/condition.h"
#include "engine/model/vocabulary.h"

namespace frontdoor::check {

/// Where a comparison stands: it tests what is known, or tells it in an example.
enum class Use : std::uint8_t { test, given };

/// A typed comparison, or what is wrong with it.
using Fitted = std::variant<Comparison, base::Diagnostic>;

/// Types a comparison against a fact.
Fitted fit(const model::Fact& fact, const syntax::Comparison& comparison, Use use);

/// `F` or `not F`, standing alone at `where`.
Fitted fit_alone(const model::Fact& fact, bool negated, base::SourceSpan where);

/// The value that a phrase names: 1 and 0 for yes and no, a number, the position of a value.
std::variant<std::int64_t, base::Diagnostic> value_of(const model::Fact& fact, const syntax::Phrase& phrase);

}  // namespace frontdoor::check
