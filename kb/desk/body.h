// An entry's body and header as JSON: bodies that are stored were written by us, so what cannot be read is null.
#pragma once

#include <string>
#include <string_view>

#include "engine/bytes/json.h"

namespace frontdoor::desk {

inline constexpr bytes::JsonLimits body_limits = {.depth = 96, .bytes = 1 << 26};

inline bytes::Json parsed(std::string_view text) {
  return bytes::parse_json(text, {}, 0, body_limits).value.value_or(bytes::Json());
}

/// A member that is text; empty where it is missing or something else.
inline std::string text_in(const bytes::Json& object, std::string_view name) {
  const bytes::Json* const found = object.find(name);
  return found == nullptr || found->as_text() == nullptr ? std::string() : *found->as_text();
}

}  // namespace frontdoor::desk
