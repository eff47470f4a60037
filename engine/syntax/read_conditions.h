// Conditions, comparisons and told facts: from a parsed line to the expressions of a File, operands first.
#pragma once

#include "engine/syntax/read_words.h"

namespace frontdoor::syntax {

/// The condition of a line; none if it could not be read.
std::optional<ExprId> read_condition(const Part& condition, Reading& reading);
/// The condition that is part of a line.
std::optional<ExprId> read_condition_of(const Part& line, Reading& reading);

/// A name alone, as the test it would be.
ExprId read_bare_test(const Part& name, Reading& reading);

/// One line of `given`.
Given read_given(const Part& given, Reading& reading);

}  // namespace frontdoor::syntax
