// The words of the findings that need no analysis (R045x).
#pragma once

#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace frontdoor::check {

using base::SourceSpan;

/// `what` is "fact" or "definition".
base::Diagnostic nothing_uses(std::string_view what, std::string_view name, SourceSpan where);
base::Diagnostic no_question(std::string_view fact, SourceSpan where);
/// A member whose group asks, but which may be left told in part.
base::Diagnostic no_question_of_its_own(std::string_view fact, SourceSpan where, std::string_view group);
/// A text that fills in a fact which may not be known then.
base::Diagnostic may_not_be_known(std::string_view fact, SourceSpan where, std::string_view help);
base::Diagnostic speaks_to_you(std::string_view word, SourceSpan reason);
base::Diagnostic also_where_it_does_not_apply(std::string_view fact, SourceSpan where, SourceSpan only_when);
base::Diagnostic counts_unable(std::string_view duty, SourceSpan where, SourceSpan declared);
base::Diagnostic example_out_of_force(SourceSpan on, SourceSpan in_force, bool too_early);

}  // namespace frontdoor::check
