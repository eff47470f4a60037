#include <catch2/catch.hpp>

#include "engine/base/render.h"
#include "engine/bytes/json.h"

using namespace frontdoor;
using namespace frontdoor::bytes;

namespace {

base::Checked<Json> read(std::string_view text, const JsonLimits& limits = {}) {
  return parse_json(text, base::SourceId(0), 0, limits);
}

/// The value on one line, or the first diagnostic: its code, place, message, label and help.
std::string told(std::string_view text, const JsonLimits& limits = {}) {
  const base::Checked<Json> result = read(text, limits);
  if (result.diagnostics.empty()) return line_json(*result.value);
  const base::Diagnostic& first = result.diagnostics.front();
  const base::Place place = base::place_of({"x", std::string(text)}, first.primary->span.begin);
  std::string line = std::string(first.code) + " " + std::to_string(place.line) + ":" + std::to_string(place.column);
  line += " " + first.message;
  if (!first.primary->text.empty()) line += " | " + first.primary->text;
  for (const base::Label& label : first.related) line += " | " + label.text;
  if (!first.help.empty()) line += " | help: " + first.help;
  return line;
}

/// The words a span covers.
std::string_view covered(std::string_view text, base::SourceSpan span) {
  return text.substr(span.begin, span.end - span.begin);
}

struct Case {
  std::string_view text;
  std::string_view told;
};

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(told(each.text) == each.told);
  }
}

}  // namespace

TEST_CASE("what is JSON") {
  check({
      {"null", "null"},
      {" \t\r\n true ", "true"},
      {"\xEF\xBB\xBF[1]", "[1]"},
      {R"("a\u00e9\ud83d\ude00\/\b")", R"("aé😀/\b")"},
      {R"({"b":1,"a":[2,{"c":false}],"d":{}})", R"({"b": 1, "a": [2, {"c": false}], "d": {}})"},
      {R"(["x","y\\",""])", R"(["x", "y\\", ""])"},
      {"[0,-0,-1,9223372036854775807,-9223372036854775808]", "[0, 0, -1, 9223372036854775807, -9223372036854775808]"},
  });
}

TEST_CASE("numbers that are not whole, or too large, stay as they were written") {
  for (const char* written : {"2.5", "2.50", "1e9", "-1E+3", "1e999", "9223372036854775808", "-9223372036854775809",
                              "123456789012345678901234567890", "0.0", "-0.0e-0"}) {
    CAPTURE(written);
    const base::Checked<Json> result = read(written);
    REQUIRE(result.usable());
    REQUIRE(std::holds_alternative<JsonDecimal>(result.value->kind));
    CHECK(std::get<JsonDecimal>(result.value->kind).text == written);
  }
  CHECK(read(std::string(500, '9')).usable());
}

TEST_CASE("wrong and missing signs") {
  check({
      {R"({"a": })", "F0501 1:7 unreadable JSON: expected a value after `:`, found `}` | this `{` is not closed"},
      {R"({"a" 1})", "F0501 1:6 unreadable JSON: expected `:` after the name, found `1`"},
      {"{\"a\": 1\n \"b\": 2}",
       "F0501 2:2 unreadable JSON: expected `,` or `}`, found a text | help: put a `,` before it"},
      {"[1 2]", "F0501 1:4 unreadable JSON: expected `,` or `]`, found `2`"},
      {"[1}", "F0501 1:3 unreadable JSON: expected `,` or `]`, found `}` | this `[` is not closed"},
      {"[1,]",
       "F0501 1:3 unreadable JSON: a comma with nothing after it | nothing follows this comma"
       " | help: leave it out"},
      {R"({"a":1 , })",
       "F0501 1:8 unreadable JSON: a comma with nothing after it | nothing follows this comma"
       " | help: leave it out"},
      {"[,1]", "F0501 1:2 unreadable JSON: expected a value or `]`, found `,`"},
      {"{,}", "F0501 1:2 unreadable JSON: expected a name in double quotes or `}`, found `,`"},
      {"]", "F0501 1:1 unreadable JSON: expected a JSON value, found `]`"},
      {"{}}",
       "F0501 1:3 unreadable JSON: expected nothing more after the value, found `}`"
       " | help: leave it out; nothing is open here"},
      {"{}\n{}",
       "F0501 2:1 unreadable JSON: expected nothing more after the value, found `{`"
       " | help: put several records into one list `[...]`, or each on a line of its own"},
      {std::string_view("[\0]", 3),
       "F0501 1:2 unreadable JSON: expected a value or `]`, found the control character"
       " U+0000"},
  });
}

TEST_CASE("texts that end too early point right after what was understood") {
  check({
      {"{\"a\": [1,\n 2\n\n",
       "F0501 2:3 unreadable JSON: expected `,` or `]`, found the end of the text"
       " | the text ends here | this `[` is not closed"},
      {"{",
       "F0501 1:2 unreadable JSON: expected a name in double quotes or `}`, found the end of the text"
       " | the text ends here | this `{` is not closed"},
      {"{\"a\"",
       "F0501 1:5 unreadable JSON: expected `:` after the name, found the end of the text"
       " | the text ends here | this `{` is not closed"},
      {"{\"a\":",
       "F0501 1:6 unreadable JSON: expected a value after `:`, found the end of the text"
       " | the text ends here | this `{` is not closed"},
      {"[1,",
       "F0501 1:4 unreadable JSON: expected a value, found the end of the text"
       " | the text ends here | this `[` is not closed"},
  });
}

TEST_CASE("words, quotes and comments from elsewhere") {
  check({
      {"[True]", "F0501 1:2 unreadable JSON: expected a value or `]`, found `True` | help: write `true`"},
      {"None", "F0501 1:1 unreadable JSON: expected a JSON value, found `None` | help: write `null`"},
      {"[yes]",
       "F0501 1:2 unreadable JSON: expected a value or `]`, found `yes`"
       " | help: a text needs double quotes: `\"yes\"`"},
      {"[truefalse]",
       "F0501 1:2 unreadable JSON: expected a value, found `truefalse`"
       " | help: a text needs double quotes: `\"truefalse\"`"},
      {"{age: 1}",
       "F0501 1:2 unreadable JSON: expected a name in double quotes or `}`, found `age`"
       " | help: write `\"age\"`"},
      {"{'a': 1}",
       "F0501 1:2 unreadable JSON: expected a name in double quotes or `}`, found `'`"
       " | help: put texts into straight double quotes: `\"...\"`"},
      {"[“a”]",
       "F0501 1:2 unreadable JSON: expected a value or `]`, found `“`"
       " | help: put texts into straight double quotes: `\"...\"`"},
      {"// x\n1",
       "F0501 1:1 unreadable JSON: expected a JSON value, found `/`"
       " | help: JSON has no comments; leave it out"},
      {"{} # x",
       "F0501 1:4 unreadable JSON: expected nothing more after the value, found `#`"
       " | help: put several records into one list `[...]`, or each on a line of its own"},
  });
}

TEST_CASE("numbers written another way") {
  check({
      {"[01]",
       "F0501 1:2 unreadable JSON: `01` is not a number as JSON writes it | help: leave out the zeros in front"},
      {"[+1]", "F0501 1:2 unreadable JSON: `+1` is not a number as JSON writes it | help: leave out the `+`"},
      {"[-.5]",
       "F0501 1:2 unreadable JSON: `-.5` is not a number as JSON writes it"
       " | help: write a digit before the point, as in `0.5`"},
      {"[2026-11-20]",
       "F0501 1:2 unreadable JSON: `2026-11-20` is not a number as JSON writes it"
       " | help: if it is meant as a text, put it in double quotes: `\"2026-11-20\"`"},
      {"1.",
       "F0501 1:1 unreadable JSON: `1.` is not a number as JSON writes it"
       " | help: if it is meant as a text, put it in double quotes: `\"1.\"`"},
      {"[1e]",
       "F0501 1:2 unreadable JSON: `1e` is not a number as JSON writes it"
       " | help: if it is meant as a text, put it in double quotes: `\"1e\"`"},
  });
}

TEST_CASE("faults inside a text") {
  check({
      {"[\"ab\n\"]",
       "F0501 1:2 unreadable JSON: a text that is not closed on its line | a closing `\"` is missing"
       " | help: a line end inside a text is written `\\n`"},
      {"\"abc",
       "F0501 1:1 unreadable JSON: a text that is not closed on its line | a closing `\"` is missing"
       " | help: a line end inside a text is written `\\n`"},
      {"\"a\\",
       "F0501 1:1 unreadable JSON: a text that is not closed on its line | a closing `\"` is missing"
       " | help: a line end inside a text is written `\\n`"},
      {"\"a\tb\"", "F0501 1:3 unreadable JSON: the control character U+0009 in a text | help: write it `\\u0009`"},
      {R"("a\qb")",
       "F0501 1:3 unreadable JSON: `\\q` has no meaning in a text | help: write a backslash twice: `\\\\`"},
      {R"("a\u12g4")",
       "F0501 1:3 unreadable JSON: `\\u` without four hexadecimal digits after it | help: as in `\\u00e9`"},
      {R"("\ud83d")", "F0501 1:2 unreadable JSON: `\\ud83d` is half a character"},
      {R"("\ude00")", "F0501 1:2 unreadable JSON: `\\ude00` is half a character"},
      {R"("\ud83d\u0041")", "F0501 1:2 unreadable JSON: `\\ud83d` is half a character"},
      {R"({"a\q": 1})",
       "F0501 1:4 unreadable JSON: `\\q` has no meaning in a text"
       " | help: write a backslash twice: `\\\\`"},
  });
}

TEST_CASE("texts that are refused as a whole") {
  check({
      {"", "F0506 1:1 the text is empty | expected a JSON value, such as `{...}`"},
      {" \n\t", "F0506 1:1 the text is empty | expected a JSON value, such as `{...}`"},
      {"\xEF\xBB\xBF", "F0506 1:1 the text is empty | expected a JSON value, such as `{...}`"},
      {"{\"a\":\n \"caf\xE9\"}",
       "F0505 2:6 the text is not valid UTF-8 | byte 0xE9 begins no character"
       " | help: save the text as UTF-8"},
      {std::string_view("\xFF\xFE{\0", 4),
       "F0505 1:1 the text is not valid UTF-8 | byte 0xFF begins no character"
       " | help: the text looks like UTF-16; save it as UTF-8"},
  });
  CHECK(told("[123456]", {.depth = 64, .bytes = 7}) ==
        "F0504 1:1 the record is too large: 8 bytes, at most 7 bytes are read | the record begins here"
        " | help: split a file of many records into JSON lines, one record on each line");
  CHECK(told("[123456]", {.depth = 64, .bytes = 8}) == "[123456]");
}

TEST_CASE("depth is limited, however long the text") {
  CHECK(told("[[{}]]", {.depth = 3, .bytes = 100}) == "[[{}]]");
  CHECK(told("[[{\"a\":[]}]]", {.depth = 3, .bytes = 100}) ==
        "F0503 1:8 values are nested more than 3 deep | level 4 opens here");
  CHECK(told(std::string(1 << 20, '[')) == "F0503 1:65 values are nested more than 64 deep | level 65 opens here");
}

TEST_CASE("each name that stands twice is told, with the first") {
  const std::string_view text = R"({"a": 1, "b": {"a": 2, "a": 3}, "\u0061": 4})";
  const base::Checked<Json> result = read(text);
  REQUIRE(result.diagnostics.size() == 2);
  CHECK_FALSE(result.usable());
  CHECK(result.diagnostics[0].message == "`a` stands twice in one object");
  CHECK(result.diagnostics[0].primary->span.begin == text.find(R"("a": 3)"));
  CHECK(covered(text, result.diagnostics[1].primary->span) == R"("\u0061")");
  CHECK(result.diagnostics[1].related.at(0).span.begin == 1);
}

TEST_CASE("a flood of equal names is told a hundred times at most") {
  std::string text = "{\"a\":0";
  for (int i = 0; i < 5000; ++i) text += ",\"a\":0";
  CHECK(read(text + "}").diagnostics.size() == 100);
}

TEST_CASE("every value and name knows its place") {
  const std::string_view text = R"( {"one" : -12.5e3 , "two":[ "a\"b" ,true,{ } ],"three":77})";
  const base::Checked<Json> result = read(text);
  REQUIRE(result.usable());
  const JsonObject& object = *result.value->as_object();
  CHECK(covered(text, result.value->span) == text.substr(1));
  CHECK(covered(text, object[0].name_span) == "\"one\"");
  CHECK(covered(text, object[0].value.span) == "-12.5e3");
  CHECK(covered(text, object[1].value.span) == R"([ "a\"b" ,true,{ } ])");
  const JsonArray& array = *object[1].value.as_array();
  CHECK(covered(text, array[0].span) == R"("a\"b")");
  CHECK(covered(text, array[1].span) == "true");
  CHECK(covered(text, array[2].span) == "{ }");
  CHECK(covered(text, object[2].value.span) == "77");
}

TEST_CASE("spans of a record of a stream point into the stream") {
  const std::string_view stream = "{\"a\":1}\n{\"b\":x}\n";
  const base::Checked<Json> second = parse_json(stream.substr(8, 7), base::SourceId(3), 8, {});
  REQUIRE(second.diagnostics.size() == 1);
  CHECK(second.diagnostics[0].primary->span == base::SourceSpan{base::SourceId(3), 13, 14});
}
