// What is written is read again as the same value, in every layout; and no text at all brings the reader down.
#include <rapidcheck/catch.h>

#include "engine/bytes/json.h"

using namespace frontdoor;
using namespace frontdoor::bytes;

namespace {

Json any_plain() {
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      return {};
    case 1:
      return *rc::gen::arbitrary<bool>();
    case 2:
      return *rc::gen::arbitrary<std::int64_t>();
    case 3:
      return JsonDecimal{std::to_string(*rc::gen::arbitrary<std::uint8_t>()) + ".50"};
    default:
      return *rc::gen::container<std::string>(rc::gen::inRange<char>(0, 127));
  }
}

Json any_json(int depth) {
  const int kind = depth == 0 ? 0 : *rc::gen::inRange(0, 3);
  const int size = *rc::gen::inRange(0, 4);
  if (kind == 0) return any_plain();
  JsonArray items;
  JsonObject members;
  for (int i = 0; i < size; ++i) {
    Json value = any_json(depth - 1);
    if (kind == 1) {
      items.push_back(std::move(value));
    } else {
      members.push_back({.name = std::to_string(i) + "\"é", .value = std::move(value), .name_span = {}});
    }
  }
  return kind == 1 ? Json(std::move(items)) : Json(std::move(members));
}

Json read_again(const std::string& text) {
  base::Checked<Json> result = parse_json(text, base::SourceId(0), 0, {});
  RC_ASSERT(result.usable());
  return std::move(*result.value);
}

}  // namespace

TEST_CASE("what is written is read again") {
  rc::prop("in every layout", [] {
    const Json value = any_json(3);
    const std::string canonical = canonical_json(value);
    for (const std::string& text : {line_json(value), pretty_json(value), canonical}) {
      RC_ASSERT(canonical_json(read_again(text)) == canonical);
    }
    RC_ASSERT(line_json(read_again(line_json(value))) == line_json(value));
  });
}

TEST_CASE("any text gives a value or a diagnostic") {
  rc::prop("made of the signs of JSON", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("[]{},:\"\\u0d8c1-.eE+tn a\n")));
    const base::Checked<Json> result = parse_json(text, base::SourceId(0), 0, {});
    RC_ASSERT(result.value.has_value() || !result.diagnostics.empty());
    for (const base::Diagnostic& each : result.diagnostics) {
      RC_ASSERT(each.primary.has_value());
      RC_ASSERT(each.primary->span.begin <= each.primary->span.end);
      RC_ASSERT(each.primary->span.end <= text.size());
    }
  });
}
