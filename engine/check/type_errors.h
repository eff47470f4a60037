// The words of everything wrong with values and comparisons (R03), and what fits a fact, in the fact's own words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/model/vocabulary.h"
#include "engine/syntax/tree.h"

namespace frontdoor::check {

using base::SourceSpan;

/// "yes or no", "a number from 0 to 120 years", "a scale: fine, some strain", "one of: a, b", "a set", "a date".
std::string type_words(const model::Fact& fact);
/// Comparisons that fit the fact: "`age is at least 60`, `age is between 30 and 90`".
std::string fitting_comparisons(const model::Fact& fact);

/// A comparison that is made for another type of fact; `written` is its words.
base::Diagnostic does_not_fit(std::string_view written, SourceSpan where, const model::Fact& fact);
/// A fact that is not yes-or-no standing alone.
base::Diagnostic cannot_stand_alone(SourceSpan where, const model::Fact& fact);
base::Diagnostic out_of_range(std::string_view value, SourceSpan where, const model::Fact& fact);
base::Diagnostic wrong_unit(const syntax::Phrase& value, const model::Fact& fact);
base::Diagnostic not_a_number(const syntax::Phrase& value, const model::Fact& fact);
base::Diagnostic turned_round(const syntax::Phrase& low, const syntax::Phrase& high);
/// A comparison that no value can meet.
base::Diagnostic never_true(std::string_view why, SourceSpan where, std::string_view help);
/// A comparison that every value meets.
base::Diagnostic always_true(std::string_view why, SourceSpan where, std::string_view help);
/// A group's comparison that does not fit some of its members.
base::Diagnostic members_do_not_fit(std::string_view group, SourceSpan where, std::vector<base::Label> misfits);
/// A comparison that may only be told in an example.
base::Diagnostic only_in_given(std::string_view written, SourceSpan where, std::string_view help);
/// A comparison that may only be tested, not told in an example.
base::Diagnostic cannot_be_told(std::string_view written, SourceSpan where, std::string_view help);
/// `is not no`, `is not yes`.
base::Diagnostic not_yes_or_no(std::string_view written, SourceSpan where, std::string_view instead);
base::Diagnostic text_is_not_tested(SourceSpan where, const model::Fact& fact);
base::Diagnostic text_is_not_filled_in(SourceSpan where, const model::Fact& fact);

/// `from 5 to 2`, `from 5 to 5`, a scale of one value.
base::Diagnostic range_is_empty(std::string_view message, SourceSpan where, std::string_view help);
base::Diagnostic too_many_values(std::string_view fact, std::size_t values, SourceSpan where);
/// `if none, each is V` where V is not a value of a member, or does not leave the others apart.
base::Diagnostic if_none_does_not_fit(std::string_view value, SourceSpan where, std::vector<base::Label> misfits);
/// `a no counts only from` on a fact that is not yes-or-no.
base::Diagnostic has_no_no(SourceSpan where, const model::Fact& fact);
/// An amount of time that the calendar does not reach, or none at all.
base::Diagnostic amount_out_of_reach(const syntax::Number& amount, std::int64_t least, std::int64_t most);
/// A number (a step, a menu place, a distance) that has to be at least 1.
base::Diagnostic at_least_one(std::string_view what, const syntax::Number& number);

}  // namespace frontdoor::check
