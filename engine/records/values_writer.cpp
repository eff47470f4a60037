#include "engine/base/text.h"
#include "engine/records/facts_writer.h"
#include "engine/records/json_making.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using model::Fact;
using model::FactType;
using model::Values;

Json names(const Fact& fact, const model::Bits& members) {
  std::vector<std::string> list;
  for (std::size_t i = 0; i < fact.values.size(); ++i) {
    const std::string& name = fact.values[i].name;
    if (members.has(i)) list.push_back(fact.values_are_routes ? base::spelling(name) : name);
  }
  return list_of(list);
}

/// One bound, or one whole value, of a fact that is an interval.
Json end_of(const Fact& fact, std::int64_t value) {
  if (fact.type == FactType::yes_no) return boolean(value == 1);
  if (fact.type == FactType::number) return number(value);
  if (fact.type == FactType::scale) return Json(std::string_view(fact.values[static_cast<std::size_t>(value)].name));
  return Json(std::string_view(model::iso_text(model::Date{static_cast<std::int32_t>(value)})));
}

Json interval(const Fact& fact, const Values& values) {
  if (is_one_value(fact, values)) return end_of(fact, values.least);
  const Values all = model::all_values(fact);
  bytes::JsonObject parts;
  const bool any_day = fact.type == FactType::date && values.most == all.most;
  if (values.least != all.least || any_day) parts.push_back(member("at_least", end_of(fact, values.least)));
  if (values.most != all.most) parts.push_back(member("at_most", end_of(fact, values.most)));
  if (values.may_be_never) parts.push_back(member("or_never", boolean(true)));
  return Json(std::move(parts));
}

Json set(const Fact& fact, const Values& values) {
  if (values.must == values.may) return names(fact, values.must);
  const model::Bits excluded = model::Bits::first(fact.values.size()) & ~values.may;
  bytes::JsonObject parts;
  if (!values.must.empty()) parts.push_back(member("includes", names(fact, values.must)));
  if (!excluded.empty()) parts.push_back(member("excludes", names(fact, excluded)));
  return Json(std::move(parts));
}

Json choice(const Fact& fact, const Values& values) {
  if (is_one_value(fact, values)) return Json(std::string_view(fact.values[values.may.lowest()].name));
  return Json(bytes::JsonObject{member("one_of", names(fact, values.may))});
}

}  // namespace

Json write_values(const Fact& fact, const Values& values) {
  if (values == model::all_values(fact) && !is_one_value(fact, values)) return {};
  switch (fact.type) {
    case FactType::yes_no:
    case FactType::number:
    case FactType::scale:
      return interval(fact, values);
    case FactType::date:
      return values.may_be_date ? interval(fact, values) : Json("never");
    case FactType::choice:
      return choice(fact, values);
    case FactType::set:
      return set(fact, values);
    case FactType::text:
      return {};
  }
  return {};
}

}  // namespace frontdoor::records
