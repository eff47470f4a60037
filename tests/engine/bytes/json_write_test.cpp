#include <catch2/catch.hpp>

#include "engine/bytes/json.h"

using namespace frontdoor::bytes;

namespace {

JsonMember member(const char* name, Json value) { return {.name = name, .value = std::move(value), .name_span = {}}; }

Json sample() {
  return Json(JsonObject{
      member("zoo", 1),
      member("list", Json(JsonArray{"a", -2, true, Json()})),
      member("Ä", "é \"quoted\" \\ \n\t\x01"),
      member("nested", Json(JsonArray{Json(JsonObject{member("b", JsonDecimal{"2.50"}), member("a", false)}),
                                      Json(JsonArray{}), Json(JsonObject{})})),
  });
}

}  // namespace

TEST_CASE("one line") {
  CHECK(line_json(sample()) == R"({"zoo": 1, "list": ["a", -2, true, null], "Ä": "é \"quoted\" \\ \n\t\u0001", )"
                               R"("nested": [{"b": 2.50, "a": false}, [], {}]})");
}

TEST_CASE("the canonical form sorts names and leaves out spaces") {
  CHECK(canonical_json(sample()) == R"({"list":["a",-2,true,null],"nested":[{"a":false,"b":2.50},[],{}],"zoo":1,)"
                                    R"("Ä":"é \"quoted\" \\ \n\t\u0001"})");
}

TEST_CASE("for people") {
  CHECK(pretty_json(sample()) == R"({
  "zoo": 1,
  "list": ["a", -2, true, null],
  "Ä": "é \"quoted\" \\ \n\t\u0001",
  "nested": [
    {
      "b": 2.50,
      "a": false
    },
    [],
    {}
  ]
})");
}

TEST_CASE("a long array of plain values is written in lines") {
  const Json array(JsonArray{std::string_view("a text of some length to fill the line with, as people do"),
                             std::string_view("another text of some length to fill the line with")});
  CHECK(pretty_json(array) == R"([
  "a text of some length to fill the line with, as people do",
  "another text of some length to fill the line with"
])");
}

TEST_CASE("values are found by name in objects only") {
  const Json value = sample();
  REQUIRE(value.find("zoo") != nullptr);
  CHECK(*value.find("zoo")->as_number() == 1);
  CHECK(value.find("none") == nullptr);
  CHECK(Json(1).find("zoo") == nullptr);
  CHECK(value.find("list")->as_array()->at(3).is_null());
  CHECK(*value.find("list")->as_array()->at(0).as_text() == "a");
}
