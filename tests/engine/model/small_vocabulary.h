// A vocabulary with one fact of every kind and mark, for tests of what contacts tell.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "engine/model/route.h"
#include "engine/model/vocabulary.h"

namespace frontdoor::tests {

inline model::Fact fact_of(std::string name, model::FactType type, std::vector<model::NamedValue> values = {}) {
  model::Fact fact;
  fact.name = std::move(name);
  fact.type = type;
  fact.values = std::move(values);
  return fact;
}

inline model::Fact number_of(std::string name, std::int64_t least, std::int64_t most, std::string unit) {
  model::Fact fact = fact_of(std::move(name), model::FactType::number);
  fact.least = least;
  fact.most = most;
  fact.unit = std::move(unit);
  return fact;
}

inline std::vector<model::Route> small_routes() {
  std::vector<model::Route> routes(3);
  routes[0].name = "care act assessment";
  routes[1].name = "reablement";
  routes[2].name = "telecare";
  return routes;
}

inline std::vector<model::Fact> small_facts() {
  using enum model::FactType;
  const std::vector<model::NamedValue> need = {{"manages", ""}, {"some difficulty", ""}, {"unable", ""}};
  return {
      fact_of("accommodation", choice,
              {{"owner occupier", "Owner occupier or shared ownership scheme"},
               {"tenant", ""},
               {"care home", ""},
               {"rough sleeping", "Rough sleeper or squatting"},
               {"other", ""}}),
      number_of("age", 0, 120, "years"),
      fact_of("already tried", set, {{"care act assessment", ""}, {"reablement", ""}, {"telecare", ""}}),
      fact_of("caller", choice, {{"the person", ""}, {"family member", ""}, {"neighbour", ""}}),
      fact_of("carer afraid", yes_no),
      fact_of("carer strain", scale,
              {{"fine", ""}, {"some strain", ""}, {"heavy strain", ""}, {"at breaking point", ""}}),
      fact_of("existing services", set, {{"telecare", ""}, {"equipment", ""}, {"meals", ""}, {"home care", ""}}),
      number_of("falls in the last year", 0, 50, "falls"),
      fact_of("hospital discharge", date),
      fact_of("lives alone", yes_no),
      fact_of("moving to another council", yes_no),
      fact_of("notes", text),
      fact_of("nutrition", scale, need),
      fact_of("unpaid carer", yes_no),
      fact_of("washing", scale, need),
      fact_of("worry about abuse", yes_no),
  };
}

inline model::FactId id_of(const model::Vocabulary& vocabulary, std::string_view name) {
  const auto found = vocabulary.find_fact(name);
  if (!found) throw std::invalid_argument("no fact " + std::string(name));
  return *found;
}

inline void add_group(model::Vocabulary& vocabulary, std::string name, const std::vector<std::string>& members,
                      std::int64_t if_none, std::string none_word) {
  model::Group group;
  group.name = std::move(name);
  group.ask = "Which of these?";
  group.none_word = std::move(none_word);
  for (const std::string& member : members) {
    const model::FactId id = id_of(vocabulary, member);
    vocabulary.facts[id.index].group = model::GroupId(vocabulary.groups.size());
    group.members.push_back(id);
    group.if_none.push_back(model::one_value(vocabulary[id], if_none));
  }
  vocabulary.groups.push_back(std::move(group));
}

inline model::Vocabulary small_vocabulary() {
  using model::Sayer;
  model::Vocabulary vocabulary;
  vocabulary.facts = small_facts();
  vocabulary.index();
  const auto fact = [&](std::string_view name) -> model::Fact& {
    return vocabulary.facts[id_of(vocabulary, name).index];
  };
  const auto told = [&](std::string_view name, std::int64_t value) {
    return model::Tells{id_of(vocabulary, name), model::one_value(fact(name), value)};
  };
  fact("already tried").values_are_routes = true;
  fact("carer afraid").about_the_carer = true;
  fact("carer afraid").no_counts_from = {Sayer::person};
  fact("carer strain").about_the_carer = true;
  fact("carer strain").has_only_when = true;
  fact("carer strain").tells = told("unpaid carer", 1);
  fact("worry about abuse").no_counts_from = {Sayer::person, Sayer::professional};
  fact("worry about abuse").always_ask = true;
  vocabulary.person_is_speaking = told("caller", 0);
  add_group(vocabulary, "care act outcomes", {"nutrition", "washing"}, 0, "manages");
  add_group(vocabulary, "circumstances", {"unpaid carer", "moving to another council"}, 0, "no");
  vocabulary.index();
  return vocabulary;
}

}  // namespace frontdoor::tests
