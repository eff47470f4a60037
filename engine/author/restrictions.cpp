#include "engine/author/restrictions.h"

#include "engine/base/overload.h"
#include "engine/eval/evaluate.h"

namespace frontdoor::author {
namespace {

using model::Bits;
using model::Fact;
using model::FactType;
using model::Values;
using Alternatives = std::vector<Values>;

/// The part of all values from `least` to `most`, if there is one.
void add_part(Alternatives& parts, const Fact& fact, std::int64_t least, std::int64_t most) {
  Values values = model::all_values(fact);
  values.least = std::max(values.least, least);
  values.most = std::min(values.most, most);
  values.may_be_never = false;
  if (values.least <= values.most) parts.push_back(values);
}

Alternatives range(const Fact& fact, std::int64_t least, std::int64_t most, bool yes) {
  const Values all = model::all_values(fact);
  Alternatives parts;
  if (yes) {
    add_part(parts, fact, least, most);
  } else {
    add_part(parts, fact, all.least, least - 1);
    add_part(parts, fact, most + 1, all.most);
  }
  return parts;
}

Alternatives window(const Fact& fact, const program::InWindow& window, bool yes, model::Date now) {
  const Values all = model::all_values(fact);
  const std::int64_t first = window.first ? eval::day_of(*window.first, now) : all.least;
  const std::int64_t last = window.last ? eval::day_of(*window.last, now) : all.most;
  Alternatives parts = range(fact, first, last, yes);
  if (!yes) parts.insert(parts.begin(), model::never_value());
  return parts;
}

Alternatives never(const Fact& fact, bool yes) {
  if (yes) return {model::never_value()};
  Values values = model::all_values(fact);
  values.may_be_never = false;
  return {values};
}

Alternatives one_of(const Fact& fact, const Bits& members, bool yes) {
  Values values = model::all_values(fact);
  values.may = yes ? values.may & members : values.may & ~members;
  return values.may.empty() ? Alternatives{} : Alternatives{values};
}

/// Sets: one of the members for each alternative, or none of them.
Alternatives has_any(const Fact& fact, const Bits& members, bool yes) {
  const Values all = model::all_values(fact);
  if (!yes) {
    Values values = all;
    values.may = values.may & ~members;
    return {values};
  }
  Alternatives parts;
  for (std::size_t i = 0; i < fact.values.size(); ++i) {
    if (!members.has(i)) continue;
    parts.push_back(all);
    parts.back().must.add(i);
  }
  return parts;
}

Alternatives empty(const Fact& fact, bool yes) {
  if (!yes) return has_any(fact, Bits::first(fact.values.size()), true);
  return {Values{}};
}

}  // namespace

std::vector<Values> restrictions(const Fact& fact, const program::Node& node, bool yes, model::Date now) {
  return std::visit(base::Overload{
                        [&](const program::InRange& n) { return range(fact, n.least, n.most, yes); },
                        [&](const program::InWindow& n) { return window(fact, n, yes, now); },
                        [&](const program::IsNever&) { return never(fact, yes); },
                        [&](const program::IsOneOf& n) { return one_of(fact, n.members, yes); },
                        [&](const program::HasAnyOf& n) { return has_any(fact, n.members, yes); },
                        [&](const program::IsEmpty&) { return empty(fact, yes); },
                        [&](const program::Constant&) { return Alternatives{}; },
                        [&](const program::Applies&) { return Alternatives{}; },
                        [&](const program::Not&) { return Alternatives{}; },
                        [&](const program::All&) { return Alternatives{}; },
                        [&](const program::Any&) { return Alternatives{}; },
                        [&](const program::AtLeast&) { return Alternatives{}; },
                        [&](const program::Surely&) { return Alternatives{}; },
                        [&](const program::Perhaps&) { return Alternatives{}; },
                    },
                    node.kind);
}

Values plain_value(const Fact& fact, const Values& values) {
  const Values all = model::all_values(fact);
  const bool edge_below = values.least != all.least;
  switch (fact.type) {
    case FactType::yes_no:
    case FactType::number:
    case FactType::scale:
      return model::one_value(fact, edge_below || values.most == all.most ? values.least : values.most);
    case FactType::date:
      if (values.may_be_never) return values;
      return model::one_value(fact, edge_below ? values.least : values.most);
    case FactType::choice:
      return model::one_value(fact, static_cast<std::int64_t>(values.may.lowest()));
    case FactType::set:
      if (values.must.empty() && values.may != all.may) return Values{};
      return values;
    case FactType::text:
      return values;
  }
  return values;
}

}  // namespace frontdoor::author
