#include "cli/told.h"

#include <fmt/core.h>

#include <algorithm>

#include "engine/base/text.h"
#include "engine/model/date.h"

namespace frontdoor::cli {
namespace {

using bytes::Json;

std::string plain_value(const Json& value) {
  if (const std::string* const words = value.as_text())
    return model::read_iso_date(*words) ? day_in_words(*words) : unspelled(*words);
  if (const bool* const truth = value.as_bool()) return *truth ? "yes" : "no";
  if (const std::int64_t* const count = value.as_number()) return std::to_string(*count);
  if (const bytes::JsonArray* const items = value.as_array()) {
    std::vector<std::string> words;
    for (const Json& each : *items) words.push_back(plain_value(each));
    return words.empty() ? "none" : base::listed(words);
  }
  return "not told";
}

std::string object_in_words(const bytes::JsonObject& members) {
  std::vector<std::string> parts;
  std::vector<std::string> notes;
  for (const bytes::JsonMember& each : members) {
    const std::string value = plain_value(each.value);
    if (each.name == "value") {
      if (!each.value.is_null()) parts.push_back(value);
    } else if (each.name == "said_by") {
      notes.push_back("said by the " + value);
    } else if (each.name == "asked") {
      notes.push_back("asked: " + value);
    } else if (each.name == "cleared_by") {
      notes.push_back("taken back by " + value);
    } else {
      parts.push_back(fmt::format("{} {}", unspelled(each.name), value));
    }
  }
  const std::string told = parts.empty() ? "not found out" : base::joined(parts, ", ");
  return notes.empty() ? told : fmt::format("{} ({})", told, base::joined(notes, "; "));
}

}  // namespace

std::string unspelled(std::string name) {
  std::ranges::replace(name, '_', ' ');
  return name;
}

std::string day_in_words(const std::string& iso) {
  const auto day = model::read_iso_date(iso);
  return day ? model::long_text(*day) : iso;
}

std::string told_in_words(const Json& value) {
  if (const bytes::JsonObject* const members = value.as_object()) return object_in_words(*members);
  const bytes::JsonArray* const sayings = value.as_array();
  const bool several = sayings != nullptr && !sayings->empty() && sayings->front().as_object() != nullptr;
  if (!several) return plain_value(value);
  std::vector<std::string> all;
  for (const Json& each : *sayings) all.push_back(told_in_words(each));
  return base::joined(all, "; then ");
}

std::string time_in_words(std::string_view time) {
  if (time.size() < 16) return std::string(time);
  return fmt::format("{}, {} UTC", day_in_words(std::string(time.substr(0, 10))), time.substr(11, 5));
}

}  // namespace frontdoor::cli
