#include "engine/records/split_records.h"

#include <catch2/catch.hpp>

using namespace frontdoor;
using frontdoor::records::split_records;

namespace {

/// Each record on a line: its JSON, or the code and place of what is wrong with it.
std::string split(std::string_view text) {
  std::string lines;
  for (const auto& record : split_records(text, base::SourceId(0))) {
    CHECK(record.json.usable() == record.json.diagnostics.empty());
    for (const base::Diagnostic& each : record.json.diagnostics) {
      lines += std::string(each.code) + "@" + std::to_string(each.primary.value().span.begin) + "\n";
    }
    if (record.json.usable()) {
      CHECK(record.json.value->span == record.span);
      lines += bytes::canonical_json(*record.json.value) + "\n";
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("one object, an array or JSON lines") {
  struct Case {
    std::string_view text, records;
  };
  const Case cases[] = {
      {R"({"a": 1})", "{\"a\":1}\n"},
      {"\n {\n \"a\":\n 1 }\n\n", "{\"a\":1}\n"},
      {"\xEF\xBB\xBF{\"a\": 1}", "{\"a\":1}\n"},
      {R"([{"a": 1}, {"b": [2, "],{"]}])", "{\"a\":1}\n{\"b\":[2,\"],{\"]}\n"},
      {"\xEF\xBB\xBF [\n{\"a\": 1},\n{\"b\": 2}\n]\n", "{\"a\":1}\n{\"b\":2}\n"},
      {"[]", ""},
      {"{\"a\": 1}\n{\"b\": 2}\r\n\n{\"c\": 3}", "{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n"},
      {"[{\"a\": \"\\\"]\"}]", "{\"a\":\"\\\"]\"}\n"},
      {"7", "7\n"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(split(each.text) == each.records);
  }
}

TEST_CASE("a broken record spoils only itself") {
  struct Case {
    std::string_view text, records;
  };
  const Case cases[] = {
      {"", "F0506@0\n"},
      {" \n ", "F0506@3\n"},
      {"{\"a\": 1}\n{\"b\": \n{\"c\": 3}", "{\"a\":1}\nF0501@14\n{\"c\":3}\n"},
      {"{\"a\": \n{\"b\": 2}", "F0501@5\n{\"b\":2}\n"},
      {"nonsense\n{\"b\": 2}", "F0501@0\n{\"b\":2}\n"},
      {"{\"a\": 1}\n}", "{\"a\":1}\nF0501@9\n"},
      {"{\"a\": 1}\n{\"b\": \"\xFF\"}\n{\"c\": 3}", "{\"a\":1}\nF0505@16\n{\"c\":3}\n"},
      {"{\n\"a\": 1,\n\"b\" 2\n}", "F0501@14\n"},
      {"[{\"a\": 1}, {\"b\": }, {\"c\": 3}]", "{\"a\":1}\nF0501@17\n{\"c\":3}\n"},
      {"[{\"a\": 1]}, {\"b\": 2}]", "F0501@8\n{\"b\":2}\n"},
      {"[{\"a\": \"x\n}, {\"b\": 2}]", "F0501@7\n{\"b\":2}\n"},
      {"[{\"a\": 1}, ]", "{\"a\":1}\nF0501@11\n"},
      {"[{\"a\": 1},, {\"b\": 2}]", "{\"a\":1}\nF0501@10\n{\"b\":2}\n"},
      {"[{\"a\": 1}", "{\"a\":1}\nF0501@0\n"},
      {"[{\"a\": 1},", "{\"a\":1}\nF0501@0\n"},
      {"[", "F0501@0\n"},
      {"[{\"a\": 1}] {\"b\": 2}", "{\"a\":1}\nF0501@11\n"},
      {"[{\"a\": 1, \"a\": 2}, {\"b\": 2}]", "F0502@10\n{\"b\":2}\n"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(split(each.text) == each.records);
  }
}

TEST_CASE("a record is capped, a stream is not") {
  const std::string small = "{\"a\": 1}\n";
  std::string stream;
  for (std::size_t i = 0; i < 400'000; ++i) stream += small;
  stream.insert(9, "{\"a\": \"" + std::string(1 << 20, 'x') + "\"}\n");
  stream.insert(0, "{\"a\": " + std::string(65, '[') + std::string(65, ']') + "}\n");
  const auto records = split_records(stream, base::SourceId(0));
  REQUIRE(records.size() == 400'002);
  CHECK(records[0].json.diagnostics.at(0).code == "F0503");
  CHECK(records[1].json.usable());
  CHECK(records[2].json.diagnostics.at(0).code == "F0504");
  CHECK(records[3].json.usable());
  CHECK(records.back().json.usable());
}

TEST_CASE("a megabyte of brackets is one diagnostic") {
  for (const char bracket : {'[', '{'}) {
    const auto records = split_records(std::string((1 << 20) - 1, bracket), base::SourceId(0));
    REQUIRE(records.size() == 1);
    REQUIRE(records[0].json.diagnostics.size() == 1);
    CHECK(records[0].json.diagnostics[0].code == (bracket == '[' ? "F0503" : "F0501"));
  }
}
