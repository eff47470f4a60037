// Small makers of JSON values, for all who write JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/bytes/json.h"

namespace frontdoor::records {

/// One member of an object.
inline bytes::JsonMember member(std::string_view name, bytes::Json value) {
  return {std::string(name), std::move(value), {}};
}

inline bytes::Json boolean(bool value) { return bytes::Json(bytes::Json::Kind(value)); }
inline bytes::Json number(std::int64_t value) { return bytes::Json(bytes::Json::Kind(value)); }

/// How many of something.
inline bytes::Json count(std::size_t value) { return number(static_cast<std::int64_t>(value)); }

/// Text, or null where it is empty.
inline bytes::Json text_or_null(std::string_view text) { return text.empty() ? bytes::Json() : bytes::Json(text); }

/// A list with one entry for each thing, as `make` gives it.
template <class Things, class Make>
bytes::Json list_of(const Things& things, Make make) {
  bytes::JsonArray list;
  list.reserve(things.size());
  for (const auto& thing : things) list.push_back(make(thing));
  return bytes::Json(std::move(list));
}

inline bytes::Json list_of(const std::vector<std::string>& texts) {
  return list_of(texts, [](const std::string& text) { return bytes::Json(std::string_view(text)); });
}

}  // namespace frontdoor::records
