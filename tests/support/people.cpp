#include "tests/support/people.h"

namespace frontdoor::tests {
namespace {

using model::Bits;
using model::Fact;
using model::FactType;
using model::Values;

Values interval(Values values, std::int64_t least, std::int64_t most) {
  values.least = least;
  values.most = most;
  return values;
}

std::int64_t between(Random& random, std::int64_t least, std::int64_t most) {
  return least + static_cast<std::int64_t>(below(random, static_cast<std::uint64_t>(most - least) + 1));
}

Values with_need(const Fact& fact, const Values& all, Random& random, Likelihood likelihood) {
  const bool need = below(random, 100) < likelihood.need;
  switch (fact.type) {
    case FactType::yes_no:
      return interval(all, need ? 1 : 0, need ? 1 : 0);
    case FactType::scale: {
      const std::int64_t value = need ? between(random, 1, std::max<std::int64_t>(1, all.most)) : 0;
      return interval(all, std::min(value, all.most), std::min(value, all.most));
    }
    case FactType::set: {
      Values values = all;
      values.may = Bits();
      for (std::size_t i = 0; i < fact.values.size(); ++i)
        if (below(random, 100) < likelihood.need) values.may.add(i);
      values.must = values.may;
      return values;
    }
    case FactType::date:
      return need ? some_value(fact, all, random) : model::never_value();
    case FactType::number:
      return need ? some_value(fact, all, random) : interval(all, all.least, all.least);
    case FactType::choice:
    case FactType::text:
      return some_value(fact, all, random);
  }
  return all;
}

/// Sayings about one member of a group whose question was answered.
model::Saying of_member(const program::Program& program, const model::Group& group, std::size_t position,
                        const Person& person) {
  const model::FactId id = group.members[position];
  const Fact& fact = program.vocabulary[id];
  const Values& none = group.if_none[position];
  model::Saying saying{.fact = id,
                       .values = none,
                       .asked = model::Asked::answered,
                       .said_by = {},
                       .cleared_by = {},
                       .text = {},
                       .by_group = true,
                       .span = {}};
  if (model::can_agree(fact, person.truth[id.index], none)) return saying;
  Values named = model::all_values(fact);
  switch (fact.type) {
    case FactType::yes_no:
      named = model::one_value(fact, 1);
      break;
    case FactType::number:
    case FactType::scale:
      named.least = none.most + 1;
      break;
    case FactType::choice:
      named.may = named.may & ~none.may;
      break;
    case FactType::set:
    case FactType::date:
    case FactType::text:
      break;
  }
  saying.values = named;
  return saying;
}

}  // namespace

Values some_value(const Fact& fact, const Values& possible, Random& random) {
  switch (fact.type) {
    case FactType::yes_no:
    case FactType::number:
    case FactType::scale: {
      const std::int64_t value = between(random, possible.least, possible.most);
      return interval(possible, value, value);
    }
    case FactType::date: {
      if (possible.may_be_never && (!possible.may_be_date || below(random, 2) == 0)) return model::never_value();
      const std::int64_t recent = model::date_of(2026, 11, 1)->days;
      const std::int64_t first = std::max(possible.least, std::min(recent - 800, possible.most));
      const std::int64_t last = std::min(possible.most, std::max(recent + 60, first));
      const std::int64_t day = between(random, first, last);
      return model::one_value(fact, day);
    }
    case FactType::choice: {
      std::uint64_t pick = below(random, possible.may.count());
      for (std::size_t i = 0; i < Bits::capacity; ++i)
        if (possible.may.has(i) && pick-- == 0) return model::one_value(fact, static_cast<std::int64_t>(i));
      return possible;
    }
    case FactType::set: {
      Values values = possible;
      for (std::size_t i = 0; i < fact.values.size(); ++i)
        if (possible.may.has(i) && !possible.must.has(i) && below(random, 2) == 0) values.may.remove(i);
      values.must = values.may;
      return values;
    }
    case FactType::text:
      break;
  }
  return possible;
}

Values part_of_truth(const Fact& fact, const Values& truth, Random& random) {
  Values part = truth;
  const Values all = model::all_values(fact);
  switch (fact.type) {
    case FactType::yes_no:
      break;
    case FactType::number:
    case FactType::scale:
      part.least = between(random, all.least, truth.least);
      part.most = between(random, truth.most, all.most);
      break;
    case FactType::date:
      if (!truth.may_be_date) break;
      part.least = truth.least - static_cast<std::int64_t>(below(random, 100));
      part.most = truth.most + static_cast<std::int64_t>(below(random, 100));
      break;
    case FactType::choice:
    case FactType::set:
      for (std::size_t i = 0; i < fact.values.size(); ++i) {
        if (below(random, 2) == 0) part.may.add(i);
        if (below(random, 2) == 0) part.must.remove(i);
      }
      break;
    case FactType::text:
      break;
  }
  return part;
}

Person made_up_person(const model::Vocabulary& vocabulary, Random& random, Likelihood likelihood) {
  Person person;
  for (const Fact& fact : vocabulary.facts) {
    const Values all = model::all_values(fact);
    // Why: an age of the least possible would make everybody a newborn.
    const bool anywhere = fact.type == FactType::number && fact.cannot_change;
    person.truth.push_back(anywhere ? some_value(fact, all, random) : with_need(fact, all, random, likelihood));
  }
  return person;
}

Person who_manages(const model::Vocabulary& vocabulary) {
  Random random(1);
  return made_up_person(vocabulary, random, {.need = 0});
}

std::vector<model::Saying> answer(const program::Program& program, const model::Question& question,
                                  const Person& person) {
  if (question.fact)
    return {{.fact = *question.fact,
             .values = person.truth[question.fact->index],
             .asked = model::Asked::answered,
             .said_by = {},
             .cleared_by = {},
             .text = {},
             .by_group = false,
             .span = {}}};
  const model::Group& group = program.vocabulary[*question.group];
  std::vector<model::Saying> sayings;
  for (std::size_t i = 0; i < group.members.size(); ++i) sayings.push_back(of_member(program, group, i, person));
  return sayings;
}

std::vector<model::Saying> dont_know(const program::Program& program, const model::Question& question,
                                     const model::Contact& contact) {
  const auto unknown = [](model::FactId fact) {
    return model::Saying{.fact = fact,
                         .values = {},
                         .asked = model::Asked::not_known,
                         .said_by = {},
                         .cleared_by = {},
                         .text = {},
                         .by_group = false,
                         .span = {}};
  };
  if (question.fact) return {unknown(*question.fact)};
  std::vector<model::Saying> sayings;
  for (model::FactId member : program.vocabulary[*question.group].members)
    if (!contact[member].told) sayings.push_back(unknown(member));
  return sayings;
}

model::Contact untold_contact(const program::Program& program) {
  model::Contact contact;
  contact.id = "C-1";
  contact.date = program.pack.in_force_from;
  model::resolve(program.vocabulary, contact);
  return contact;
}

model::Contact partly_told(const program::Program& program, const Person& person, Random& random,
                           std::uint64_t percent) {
  model::Contact contact = untold_contact(program);
  for (std::size_t i = 0; i < program.vocabulary.facts.size(); ++i) {
    if (below(random, 100) >= percent) continue;
    model::Saying saying;
    saying.fact = model::FactId(i);
    const std::uint64_t kind = below(random, 4);
    if (kind == 0) saying.asked = model::Asked::not_known;
    if (kind == 1) saying.values = part_of_truth(program.vocabulary.facts[i], person.truth[i], random);
    if (kind >= 2) saying.values = person.truth[i];
    contact.sayings.push_back(saying);
  }
  model::resolve(program.vocabulary, contact);
  return contact;
}

}  // namespace frontdoor::tests
