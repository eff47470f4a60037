// An answer to a group's one question: the members that fit, each with its own value if that was said, or none.
#pragma once

#include <vector>

#include "engine/model/contact.h"
#include "engine/talk/read_answer.h"

namespace frontdoor::talk {

/// One member that was named, and what was said of it beyond that.
struct NamedMember {
  model::FactId fact;
  std::optional<Told> told;
};

struct GroupAnswer {
  model::Asked asked = model::Asked::answered;
  std::vector<NamedMember> named;  // empty: none of them
};

/// `shown` are the members in the order of their numbers; any other member may be said by its name.
Reading<GroupAnswer> read_group_answer(const model::Vocabulary& vocabulary, model::GroupId group,
                                       const std::vector<model::FactId>& shown, model::Date today,
                                       std::string_view text);

}  // namespace frontdoor::talk
