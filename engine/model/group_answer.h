// The answer to a group's question, as one saying for each of its members (LANGUAGE part II, 1): members that are
// named are not the value of `if none`, the others are that value unless told already; "don't know" marks those of
// which nothing is told. resolve() heeds what was told already, so an answer is the same whenever it is given.
#pragma once

#include <optional>
#include <vector>

#include "engine/model/contact.h"

namespace frontdoor::model {

/// True if the group has one question for its members.
bool has_question(const Group& group);

/// What naming a member tells of it: every value but that of `if none`; all values where that is no one range.
Values value_when_named(const Vocabulary& vocabulary, GroupId group, std::size_t member);

/// True if the values are no more than what a group's answer tells of a member that it leaves unnamed.
bool is_if_none(const Vocabulary& vocabulary, FactId member, const Values& values);

/// The answer that names some members, or none of them. The group must have a question.
std::vector<Saying> group_answer(const Vocabulary& vocabulary, GroupId group, const std::vector<FactId>& named,
                                 std::optional<Sayer> said_by, base::SourceSpan span);

/// The question was put, or could not be, and it was not found out.
std::vector<Saying> group_not_found_out(const Vocabulary& vocabulary, GroupId group, Asked why,
                                        std::optional<Sayer> said_by, base::SourceSpan span);

}  // namespace frontdoor::model
