// The words for answers that could not be taken down: what was wrong, and what can be said instead.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/vocabulary.h"
#include "engine/talk/reading.h"

namespace frontdoor::talk {

NotUnderstood not_a_value(const model::Fact& fact, std::string_view text);
NotUnderstood out_of_range(const model::Fact& fact, std::string_view text);
NotUnderstood no_such_day(std::string_view text);
NotUnderstood could_be_several(std::string_view text, const std::vector<std::string>& names);
NotUnderstood unknown_sayer(std::string_view who);
NotUnderstood not_a_member(const model::Vocabulary& vocabulary, model::GroupId group, std::string_view text);
NotUnderstood not_a_response(std::string_view text);
NotUnderstood booking_without_day(std::string_view text);
NotUnderstood booking_without_name(std::string_view text);
NotUnderstood booking_in_the_past(std::string_view text);
NotUnderstood unknown_name(std::string_view text, const base::Near& near);

/// One or two lines to show: the problem, what was expected, the nearest.
std::vector<std::string> in_words(const NotUnderstood& wrong);

}  // namespace frontdoor::talk
