// The words of everything wrong with blocks and how they fit together (R04): lines that are missing or exclude
// each other, circles, marks that are broken, duties that something would weaken.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace frontdoor::check {

using base::SourceSpan;

/// `first` is the start of the first file; none if there is no file.
base::Diagnostic no_pack(std::optional<SourceSpan> first);
/// "route `telecare` has no `title` and no `say`"; `examples` is how they are written.
base::Diagnostic missing_lines(std::string_view block, SourceSpan where, const std::vector<std::string>& lines,
                               const std::vector<std::string>& examples);
/// Two lines of a block of which only one may stand.
base::Diagnostic exclude_each_other(std::string_view one, std::string_view other, SourceSpan where, SourceSpan first);
/// A line that says nothing without another.
base::Diagnostic needs_line(std::string_view line, SourceSpan where, std::string_view needed);
base::Diagnostic ends_before_it_begins(SourceSpan until, SourceSpan from);

/// A definition or an `only when` that depends on itself; names in the order of the circle.
base::Diagnostic goes_in_a_circle(const std::vector<std::string>& names, const std::vector<SourceSpan>& places);
/// Rules that override each other; likewise.
base::Diagnostic overrides_in_a_circle(const std::vector<std::string>& names, const std::vector<SourceSpan>& places);

/// A use of a fact with `monitoring only`; `through` is the group it is used through, or empty.
base::Diagnostic monitoring_only_used(std::string_view fact, SourceSpan where, SourceSpan declared,
                                      std::string_view through);
/// A use in a duty of a fact with `never in duties`; `by_way_of` is where it is used, if elsewhere.
base::Diagnostic used_in_a_duty(std::string_view fact, std::string_view duty, SourceSpan where, SourceSpan declared,
                                std::optional<SourceSpan> by_way_of);

base::Diagnostic duty_overridden(std::string_view duty, SourceSpan where, SourceSpan declared);
base::Diagnostic duty_without_time(std::string_view duty, SourceSpan effect);
base::Diagnostic duty_without_follow_up(std::string_view duty, SourceSpan where);
/// `always` where a condition could never be anything else.
base::Diagnostic always_is_no_condition(SourceSpan where);

base::Diagnostic not_one_comparison(SourceSpan where, std::string_view why);
/// A fact whose no may not count yet cannot say who is speaking.
base::Diagnostic speaker_not_sure(std::string_view fact, SourceSpan where, SourceSpan mark);

base::Diagnostic gives_no_advice(std::string_view rule, SourceSpan where, SourceSpan declared);
/// `is not offered or recommended`.
base::Diagnostic not_with_or(SourceSpan where);

}  // namespace frontdoor::check
