#include "engine/model/group_answer.h"

#include <algorithm>
#include <cassert>

namespace frontdoor::model {
namespace {

/// What is left of an interval without a part at one of its ends; all of it where the part is in the middle.
Values without_end(const Values& all, const Values& part) {
  Values rest = all;
  if (part.least == all.least) {
    rest.least = part.most + 1;
  } else if (part.most == all.most) {
    rest.most = part.least - 1;
  }
  return rest.least <= rest.most ? rest : all;
}

Values without(const Fact& fact, const Values& part) {
  Values rest = all_values(fact);
  switch (fact.type) {
    case FactType::yes_no:
    case FactType::number:
    case FactType::scale:
      return without_end(rest, part);
    case FactType::choice:
      rest.may = rest.may & ~part.may;
      return rest.may.empty() ? all_values(fact) : rest;
    case FactType::date:
      if (part == never_value()) rest.may_be_never = false;
      return rest;
    case FactType::set:
    case FactType::text:
      return rest;
  }
  return rest;
}

Saying saying_of(FactId fact, std::optional<Sayer> said_by, base::SourceSpan span) {
  Saying saying;
  saying.fact = fact;
  saying.said_by = said_by;
  saying.by_group = true;
  saying.span = span;
  return saying;
}

}  // namespace

bool has_question(const Group& group) { return !group.if_none.empty(); }

Values value_when_named(const Vocabulary& vocabulary, GroupId group, std::size_t member) {
  const Group& asked = vocabulary[group];
  return without(vocabulary[asked.members[member]], asked.if_none[member]);
}

bool is_if_none(const Vocabulary& vocabulary, FactId member, const Values& values) {
  const Fact& fact = vocabulary[member];
  if (!fact.group) return false;
  const Group& group = vocabulary[*fact.group];
  const auto found = std::ranges::find(group.members, member) - group.members.begin();
  const auto position = static_cast<std::size_t>(found);
  if (position >= group.if_none.size()) return false;
  const auto both = narrowed(fact, values, group.if_none[position]);
  return both && *both == values;
}

std::vector<Saying> group_answer(const Vocabulary& vocabulary, GroupId group, const std::vector<FactId>& named,
                                 std::optional<Sayer> said_by, base::SourceSpan span) {
  const Group& asked = vocabulary[group];
  assert(asked.if_none.size() == asked.members.size());
  std::vector<Saying> sayings;
  for (std::size_t i = 0; i < asked.members.size(); ++i) {
    const bool is_named = std::ranges::find(named, asked.members[i]) != named.end();
    sayings.push_back(saying_of(asked.members[i], said_by, span));
    sayings.back().values = is_named ? value_when_named(vocabulary, group, i) : asked.if_none[i];
  }
  return sayings;
}

std::vector<Saying> group_not_found_out(const Vocabulary& vocabulary, GroupId group, Asked why,
                                        std::optional<Sayer> said_by, base::SourceSpan span) {
  std::vector<Saying> sayings;
  for (const FactId member : vocabulary[group].members) {
    sayings.push_back(saying_of(member, said_by, span));
    sayings.back().asked = why;
  }
  return sayings;
}

}  // namespace frontdoor::model
