#include "engine/bytes/json.h"

#include <algorithm>

namespace frontdoor::bytes {

Json::Json() = default;
Json::Json(Kind value, base::SourceSpan where) : kind(std::move(value)), span(where) {}
Json::Json(JsonDecimal number) : kind(std::move(number)) {}
Json::Json(std::string text) : kind(std::move(text)) {}
Json::Json(std::string_view text) : kind(std::string(text)) {}
Json::Json(const char* text) : kind(std::string(text)) {}

const Json* Json::find(std::string_view name) const {
  const JsonObject* const object = as_object();
  if (object == nullptr) return nullptr;
  const auto found = std::ranges::find(*object, name, &JsonMember::name);
  return found == object->end() ? nullptr : &found->value;
}

}  // namespace frontdoor::bytes
