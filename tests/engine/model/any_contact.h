// Random tellings for property tests: any values of a fact, any saying, any answer to a group.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <vector>

#include "engine/model/contact.h"
#include "engine/model/group_answer.h"

namespace frontdoor::tests {

inline std::size_t below(std::size_t count) { return *rc::gen::inRange<std::size_t>(0, count); }

inline model::Values any_interval(model::Values values) {
  const std::int64_t one = *rc::gen::inRange(values.least, values.most + 1);
  const std::int64_t other = *rc::gen::inRange(values.least, values.most + 1);
  values.least = std::min(one, other);
  values.most = std::max(one, other);
  return values;
}

/// Any values that a fact may be told to have.
inline model::Values any_values(const model::Fact& fact) {
  model::Values values = model::all_values(fact);
  switch (fact.type) {
    case model::FactType::yes_no:
    case model::FactType::number:
    case model::FactType::scale:
    case model::FactType::text:
      return any_interval(values);
    case model::FactType::choice:
      values.may = model::Bits::only(below(fact.values.size()));
      for (std::size_t i = 0; i < fact.values.size(); ++i)
        if (below(2) == 0) values.may.add(i);
      return values;
    case model::FactType::set:
      for (std::size_t i = 0; i < fact.values.size(); ++i) {
        const std::size_t kind = below(3);
        if (kind == 0) values.must.add(i);
        if (kind == 1) values.may.remove(i);
      }
      return values;
    case model::FactType::date:
      if (below(5) == 0) return model::never_value();
      values = any_interval(values);
      values.may_be_never = below(2) == 0;
      return values;
  }
  return values;
}

inline std::optional<model::Sayer> any_sayer() {
  const std::size_t kind = below(6);
  return kind == 5 ? std::nullopt : std::optional(static_cast<model::Sayer>(kind));
}

inline model::Asked any_not_found_out() {
  constexpr model::Asked words[] = {model::Asked::not_known, model::Asked::could_not_ask, model::Asked::would_not_say};
  return words[below(3)];
}

/// Something said about one fact; never a clearing.
inline model::Saying any_saying(const model::Vocabulary& vocabulary) {
  model::Saying saying;
  saying.fact = model::FactId(below(vocabulary.facts.size()));
  const model::Fact& fact = vocabulary[saying.fact];
  saying.said_by = any_sayer();
  if (below(4) == 0) {
    saying.asked = any_not_found_out();
  } else if (fact.type == model::FactType::text) {
    saying.text = below(2) == 0 ? "a key safe" : "two dogs; one bites";
  } else {
    saying.values = any_values(fact);
  }
  return saying;
}

/// The answer to one group's question.
inline std::vector<model::Saying> any_group_answer(const model::Vocabulary& vocabulary) {
  const model::GroupId group(below(vocabulary.groups.size()));
  if (below(4) == 0) {
    return model::group_not_found_out(vocabulary, group, any_not_found_out(), any_sayer(), {});
  }
  std::vector<model::FactId> named;
  for (const model::FactId member : vocabulary[group].members) {
    if (below(2) == 0) named.push_back(member);
  }
  return model::group_answer(vocabulary, group, named, any_sayer(), {});
}

/// One thing more is told: of a fact, or of a group.
inline void tell_something(const model::Vocabulary& vocabulary, model::Contact& contact) {
  if (below(5) != 0) {
    contact.sayings.push_back(any_saying(vocabulary));
    return;
  }
  const std::vector<model::Saying> answer = any_group_answer(vocabulary);
  contact.sayings.insert(contact.sayings.end(), answer.begin(), answer.end());
}

}  // namespace frontdoor::tests
