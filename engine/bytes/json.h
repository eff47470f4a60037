// JSON as a value tree that remembers where each value stood, so that a mistake can be shown in its place.
// Numbers are whole (64 bits); a number with a fraction or beyond that is kept as its text and refused by readers.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"

namespace frontdoor::bytes {

struct Json;
using JsonArray = std::vector<Json>;
struct JsonMember;
using JsonObject = std::vector<JsonMember>;  // in the order written

/// A number that is not a 64-bit whole number, as it was written ("2.5", "1e9").
struct JsonDecimal {
  std::string text;
  friend bool operator==(const JsonDecimal&, const JsonDecimal&) = default;
};

struct Json {
  using Kind = std::variant<std::monostate, bool, std::int64_t, JsonDecimal, std::string, JsonArray, JsonObject>;
  Kind kind;              // monostate is null
  base::SourceSpan span;  // where it was read; unset in values we make

  Json();
  Json(Kind value, base::SourceSpan where = {});  // NOLINT(google-explicit-constructor): values read naturally
  Json(JsonDecimal number);                       // NOLINT(google-explicit-constructor)
  Json(std::string text);                         // NOLINT(google-explicit-constructor)
  Json(std::string_view text);                    // NOLINT(google-explicit-constructor)
  Json(const char* text);                         // NOLINT(google-explicit-constructor)
  template <std::integral Number>
  Json(Number number);  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(kind); }
  [[nodiscard]] const bool* as_bool() const { return std::get_if<bool>(&kind); }
  [[nodiscard]] const std::int64_t* as_number() const { return std::get_if<std::int64_t>(&kind); }
  [[nodiscard]] const std::string* as_text() const { return std::get_if<std::string>(&kind); }
  [[nodiscard]] const JsonArray* as_array() const { return std::get_if<JsonArray>(&kind); }
  [[nodiscard]] const JsonObject* as_object() const { return std::get_if<JsonObject>(&kind); }
  /// The member of that name of an object; null if there is none or this is no object.
  [[nodiscard]] const Json* find(std::string_view name) const;
};

struct JsonMember {
  std::string name;
  Json value;
  base::SourceSpan name_span;
};

/// One more member, after those that are there.
inline void add(JsonObject& object, std::string_view name, Json value) {
  object.push_back({std::string(name), std::move(value), {}});
}

template <std::integral Number>
Json::Json(Number number) {
  if constexpr (std::same_as<Number, bool>) {
    kind = number;
  } else {
    kind = static_cast<std::int64_t>(number);
  }
}

struct JsonLimits {
  std::size_t depth = 64;
  std::size_t bytes = 1 << 20;  // a record's cap; a stream is cut into records before
};

/// Reads one JSON document (RFC 8259). `source` is where spans point; `offset` is where `text` starts in it.
/// Refused, each with its place: bad syntax, invalid UTF-8, duplicate keys, too deep, too large, an empty text.
base::Checked<Json> parse_json(std::string_view text, base::SourceId source, std::uint32_t offset,
                               const JsonLimits& limits);

/// For people: two-space indents, members in the order given, short arrays of plain values on one line;
/// ends without a newline.
std::string pretty_json(const Json& value);
/// One line, members in the order given, no spaces beyond one after `:` and `,`.
std::string line_json(const Json& value);
/// The canonical form: no spaces, members sorted by the bytes of their names, minimal escapes
/// (RFC 8785 for what we use: no fractions).
std::string canonical_json(const Json& value);

}  // namespace frontdoor::bytes
