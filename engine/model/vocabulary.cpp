#include "engine/model/vocabulary.h"

#include <algorithm>

#include "engine/base/text.h"

namespace frontdoor::model {
namespace {

using Names = std::vector<std::pair<std::string, std::uint32_t>>;

template <class Thing>
Names names_of(const std::vector<Thing>& things) {
  Names names;
  names.reserve(things.size());
  for (std::uint32_t i = 0; i < things.size(); ++i) names.emplace_back(base::spelling(things[i].name), i);
  std::ranges::sort(names);
  return names;
}

std::optional<std::uint32_t> position_of(const Names& names, std::string_view name) {
  const std::string wanted = base::spelling(name);
  const auto found = std::ranges::lower_bound(names, wanted, {}, &Names::value_type::first);
  if (found == names.end() || found->first != wanted) return std::nullopt;
  return found->second;
}

}  // namespace

std::optional<FactId> Vocabulary::find_fact(std::string_view name) const {
  const auto position = position_of(fact_names_, name);
  return position ? std::optional(FactId(*position)) : std::nullopt;
}

std::optional<GroupId> Vocabulary::find_group(std::string_view name) const {
  const auto position = position_of(group_names_, name);
  return position ? std::optional(GroupId(*position)) : std::nullopt;
}

void Vocabulary::index() {
  fact_names_ = names_of(facts);
  group_names_ = names_of(groups);
}

std::string_view word_for(Sayer sayer) {
  switch (sayer) {
    case Sayer::person:
      return "person";
    case Sayer::carer:
      return "carer";
    case Sayer::caller:
      return "caller";
    case Sayer::professional:
      return "professional";
    case Sayer::record:
      return "record";
  }
  return {};
}

std::string_view word_for(Asked asked) {
  switch (asked) {
    case Asked::not_asked:
      return "not asked";
    case Asked::answered:
      return "answered";
    case Asked::not_known:
      return "not known";
    case Asked::could_not_ask:
      return "could not ask";
    case Asked::would_not_say:
      return "would not say";
    case Asked::in_part:
      return "answered in part";
  }
  return {};
}

}  // namespace frontdoor::model
