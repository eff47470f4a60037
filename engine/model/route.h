// Something that can be offered: telecare, reablement, an assessment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/ids.h"

namespace frontdoor::model {

/// For whom a route, a duty or a follow-up is.
enum class Whom : std::uint8_t { person, carer };

struct ServiceSearch {
  std::vector<std::string> tags;    // any of them
  std::optional<int> within_miles;  // none: anywhere in the directory's area
};

struct Route {
  std::string name;
  std::string title;
  std::optional<int> step;  // rung on the ladder of independence; none: off the ladder, which counts as 1
  std::string say;
  std::string charge;
  std::optional<ServiceSearch> services;
  std::string national_outcome;  // empty: none
  bool needs_agreement = false;
  bool may_go_ahead_without_it = false;
  std::vector<std::string> forms;  // lightest first
  bool not_for_the_caller = false;
  Whom whom = Whom::person;
  std::optional<int> menu_place;  // from 1
};

/// "person" or "carer".
constexpr std::string_view word_for(Whom whom) { return whom == Whom::person ? "person" : "carer"; }

}  // namespace frontdoor::model
