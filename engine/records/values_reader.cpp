#include "engine/records/values_reader.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/records/contact_errors.h"

namespace frontdoor::records {
namespace {

using bytes::Json;
using bytes::JsonMember;
using model::FactType;
using model::NotAValue;
using model::Values;

constexpr std::array<std::string_view, 6> part_names = {"at_least", "at_most",  "or_never",
                                                        "includes", "excludes", "one_of"};

/// The parts that fit a type of fact.
bool fits(FactType type, std::string_view part) {
  const bool bound = part == "at_least" || part == "at_most";
  switch (type) {
    case FactType::number:
    case FactType::scale:
      return bound;
    case FactType::date:
      return bound || part == "or_never";
    case FactType::set:
      return part == "includes" || part == "excludes";
    case FactType::choice:
      return part == "one_of";
    case FactType::yes_no:
    case FactType::text:
      return false;
  }
  return false;
}

std::string fitting_parts(FactType type) {
  std::vector<std::string> fitting;
  for (const std::string_view part : part_names) {
    if (fits(type, part)) fitting.push_back("`" + std::string(part) + "`");
  }
  return fitting.empty() ? "tell the whole value" : "a part of it is told with " + base::listed(fitting, "or");
}

void refuse(Reading& reading, const NamedFact& named, const Json& value, const NotAValue& why) {
  switch (why.why) {
    case NotAValue::Why::wrong_type:
      return reading.report(wrong_type(named.field, value, why.expected));
    case NotAValue::Why::unknown_value:
      return reading.report(unknown_value(named.field, value, why.expected, why.near));
    case NotAValue::Why::out_of_range:
      return reading.report(out_of_range(named.field, value, why.expected));
    case NotAValue::Why::no_such_date:
      return reading.report(no_such_date(named.field, value));
  }
}

/// A number in quotes is a number that was meant: the way out is shown.
base::Diagnostic number_as_text(const NamedFact& named, const Json& value, const std::string& text) {
  const auto read = model::read_value(named.fact, text);
  const auto* const number = std::get_if<std::int64_t>(&read);
  if (number == nullptr) return wrong_type(named.field, value, model::expected_of(named.fact));
  base::Diagnostic found = wrong_type(named.field, value, model::expected_of(named.fact),
                                      "write " + std::to_string(*number) + " without quotes");
  found.fixes.push_back({value.span, std::to_string(*number)});
  return found;
}

/// One value of the fact, as read_value gives it.
std::optional<std::int64_t> read_one(Reading& reading, const NamedFact& named, const Json& value) {
  const FactType type = named.fact.type;
  if (type == FactType::yes_no && value.as_bool() != nullptr) return *value.as_bool() ? 1 : 0;
  const std::string* const text = value.as_text();
  const std::int64_t* const number = value.as_number();
  if (type == FactType::number && text != nullptr) {
    reading.report(number_as_text(named, value, *text));
    return std::nullopt;
  }
  const bool readable = type == FactType::number ? number != nullptr : text != nullptr;
  if (!readable) {
    reading.report(wrong_type(named.field, value, model::expected_of(named.fact)));
    return std::nullopt;
  }
  const auto read = model::read_value(named.fact, number != nullptr ? std::to_string(*number) : *text);
  if (const auto* const position = std::get_if<std::int64_t>(&read)) return *position;
  refuse(reading, named, value, std::get<NotAValue>(read));
  return std::nullopt;
}

/// A bound; of a date also the contact's own.
std::optional<std::int64_t> read_bound(Reading& reading, const NamedFact& named, const Json& value) {
  const std::string* const text = value.as_text();
  const bool own_date = named.fact.type == FactType::date && text != nullptr && *text == "the contact's date";
  if (!own_date) return read_one(reading, named, value);
  return reading.date ? std::optional<std::int64_t>(reading.date->days) : std::nullopt;
}

/// Members of a set or values of a choice; none if one of them is not.
std::optional<model::Bits> read_members(Reading& reading, const NamedFact& named, const Json& value) {
  const auto* const list = read_list(reading, named.field, value, "a list, " + model::expected_of(named.fact));
  if (list == nullptr) return std::nullopt;
  model::Bits members;
  bool whole = true;
  for (const Json& item : *list) {
    const auto position = read_one(reading, named, item);
    if (position) members.add(static_cast<std::size_t>(*position));
    whole = whole && position.has_value();
  }
  return whole ? std::optional(members) : std::nullopt;
}

std::optional<Values> read_interval(Reading& reading, const NamedFact& named, const Json& object) {
  Values values = model::all_values(named.fact);
  values.may_be_never = false;
  const Json* const least = object.find("at_least");
  const Json* const most = object.find("at_most");
  bool whole = true;
  for (const Json* const bound : {least, most}) {
    if (bound == nullptr) continue;
    const auto value = read_bound(reading, named, *bound);
    whole = whole && value.has_value();
    if (value) (bound == least ? values.least : values.most) = *value;
  }
  if (const Json* const or_never = object.find("or_never")) {
    if (or_never->as_bool() == nullptr) reading.report(wrong_type("or_never", *or_never, "true or false"));
    whole = whole && or_never->as_bool() != nullptr;
    values.may_be_never = whole && *or_never->as_bool();
  }
  if (!whole) return std::nullopt;
  if (values.least <= values.most) return values;
  reading.report(exclude_each_other(named.field, "has no value that is both", {least->span, "at least this"},
                                    {most->span, "and at most this"}, "the first must not be the greater"));
  return std::nullopt;
}

std::optional<Values> read_set_parts(Reading& reading, const NamedFact& named, const Json& object) {
  Values values = model::all_values(named.fact);
  const Json* const includes = object.find("includes");
  const Json* const excludes = object.find("excludes");
  const auto inside = includes == nullptr ? model::Bits{} : read_members(reading, named, *includes);
  const auto outside = excludes == nullptr ? model::Bits{} : read_members(reading, named, *excludes);
  if (!inside || !outside) return std::nullopt;
  values.must = *inside;
  values.may = values.may & ~*outside;
  if (values.must.subset_of(values.may)) return values;
  reading.report(exclude_each_other(named.field, "cannot both include and exclude a member",
                                    {includes->span, "included here"}, {excludes->span, "excluded here"},
                                    "name each member once"));
  return std::nullopt;
}

std::optional<Values> read_one_of(Reading& reading, const NamedFact& named, const Json& object) {
  const Json& list = *object.find("one_of");
  const auto members = read_members(reading, named, list);
  if (!members) return std::nullopt;
  if (members->empty()) {
    reading.report(wrong_type("one_of", list, "at least one value"));
    return std::nullopt;
  }
  Values values;
  values.may = *members;
  return values;
}

}  // namespace

bool is_part_name(std::string_view name) { return std::ranges::find(part_names, name) != part_names.end(); }

std::optional<Values> read_parts(Reading& reading, const NamedFact& named, const Json& object) {
  bool fitting = true;
  for (const JsonMember& member : *object.as_object()) {
    if (!is_part_name(member.name) || fits(named.fact.type, member.name)) continue;
    reading.report(does_not_fit(named.field, member, model::expected_of(named.fact), fitting_parts(named.fact.type)));
    fitting = false;
  }
  if (!fitting) return std::nullopt;
  if (named.fact.type == FactType::set) return read_set_parts(reading, named, object);
  if (named.fact.type == FactType::choice) return read_one_of(reading, named, object);
  return read_interval(reading, named, object);
}

std::optional<Values> read_values(Reading& reading, const NamedFact& named, const Json& value) {
  if (const auto* const object = value.as_object()) {
    const std::vector<std::string> known(part_names.begin(), part_names.end());
    refuse_unknown_fields(reading, *object, "`" + std::string(named.field) + "`", known);
    if (object->empty()) reading.report(wrong_type(named.field, value, model::expected_of(named.fact)));
    const bool parts = std::ranges::any_of(*object, [](const JsonMember& each) { return is_part_name(each.name); });
    return parts ? read_parts(reading, named, value) : std::nullopt;
  }
  if (named.fact.type == FactType::set) {
    const auto members = read_members(reading, named, value);
    if (!members) return std::nullopt;
    Values values;
    values.must = *members;
    values.may = *members;
    return values;
  }
  const std::string* const text = value.as_text();
  const bool never = named.fact.type == FactType::date && text != nullptr && base::lower(*text) == "never";
  if (never) return model::never_value();
  const auto one = read_one(reading, named, value);
  return one ? std::optional(model::one_value(named.fact, *one)) : std::nullopt;
}

}  // namespace frontdoor::records
