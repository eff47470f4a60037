#include "engine/records/reading.h"

#include <algorithm>
#include <array>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "engine/records/contact_errors.h"

namespace frontdoor::records {

using bytes::Json;

const bytes::JsonObject* read_object(Reading& reading, std::string_view field, const Json& value,
                                     std::string_view expected) {
  if (value.as_object() == nullptr) reading.report(wrong_type(field, value, expected));
  return value.as_object();
}

const bytes::JsonArray* read_list(Reading& reading, std::string_view field, const Json& value,
                                  std::string_view expected) {
  if (value.as_array() == nullptr) reading.report(wrong_type(field, value, expected));
  return value.as_array();
}

std::optional<std::string> read_text(Reading& reading, std::string_view field, const Json& value) {
  if (const std::string* const text = value.as_text()) return *text;
  reading.report(wrong_type(field, value, "text"));
  return std::nullopt;
}

std::optional<model::Date> read_date(Reading& reading, std::string_view field, const Json& value) {
  constexpr std::string_view expected = "a date like 2026-11-20";
  model::Fact day;
  day.type = model::FactType::date;
  const std::string* const text = value.as_text();
  const auto read =
      text == nullptr ? model::NotAValue{model::NotAValue::Why::wrong_type, {}, {}} : model::read_value(day, *text);
  if (const auto* const days = std::get_if<std::int64_t>(&read)) return model::Date{static_cast<std::int32_t>(*days)};
  const bool looks_right = std::get<model::NotAValue>(read).why == model::NotAValue::Why::no_such_date;
  reading.report(looks_right ? no_such_date(field, value) : wrong_type(field, value, expected));
  return std::nullopt;
}

std::optional<std::size_t> read_word(Reading& reading, std::string_view field, const Json& value,
                                     std::span<const std::string> words) {
  const std::string expected = "one of: " + base::joined({words.begin(), words.end()}, ", ");
  const std::string* const text = value.as_text();
  if (text == nullptr) {
    reading.report(wrong_type(field, value, expected));
    return std::nullopt;
  }
  const auto found = std::ranges::find(words, base::spelling(*text), base::spelling);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  reading.report(unknown_value(field, value, expected, base::all_nearest(*text, words)));
  return std::nullopt;
}

std::optional<model::Sayer> read_sayer(Reading& reading, std::string_view field, const Json& value) {
  using enum model::Sayer;
  constexpr std::array sayers = {person, carer, caller, professional, record};
  std::vector<std::string> words;
  words.reserve(sayers.size());
  for (const model::Sayer sayer : sayers) words.emplace_back(model::word_for(sayer));
  const auto position = read_word(reading, field, value, words);
  return position ? std::optional(sayers[*position]) : std::nullopt;
}

std::optional<model::RouteId> read_route(Reading& reading, std::string_view field, const Json& value) {
  const std::string* const text = value.as_text();
  if (text == nullptr) {
    reading.report(wrong_type(field, value, "a route of this pack"));
    return std::nullopt;
  }
  std::vector<std::string> names;
  names.reserve(reading.routes.size());
  for (const model::Route& route : reading.routes) names.push_back(base::spelling(route.name));
  const std::string wanted = base::spelling(*text);
  const auto found = std::ranges::find(names, wanted);
  if (found != names.end()) return model::RouteId(static_cast<std::size_t>(found - names.begin()));
  reading.report(unknown_route(field, value, base::all_nearest(wanted, names)));
  return std::nullopt;
}

void refuse_unknown_fields(Reading& reading, const bytes::JsonObject& object, std::string_view inside,
                           std::span<const std::string> known) {
  for (const bytes::JsonMember& member : object) {
    if (std::ranges::find(known, member.name) != known.end()) continue;
    const std::string help = "fields are: " + base::joined({known.begin(), known.end()}, ", ");
    reading.report(unknown_field(inside, member, base::all_nearest(member.name, known), help));
  }
}

const Json* told_field(const Json& object, std::string_view name) {
  const Json* const value = object.find(name);
  return value == nullptr || value->is_null() ? nullptr : value;
}

const Json* needed_field(Reading& reading, const Json& object, std::string_view name, std::string_view inside,
                         std::string_view what) {
  const Json* const value = told_field(object, name);
  if (value == nullptr) {
    const Json* const written = object.find(name);
    base::SourceSpan where = written == nullptr ? object.span : written->span;
    if (written == nullptr) where.end = where.begin + 1;  // the bracket that opens the object
    reading.report(missing_field(name, inside, what, where));
  }
  return value;
}

}  // namespace frontdoor::records
