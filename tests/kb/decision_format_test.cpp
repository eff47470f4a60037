// docs/decision-format.md is true: its example opens, hashes and reads as it says, and it names every member there is.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "engine/explain/recommend.h"
#include "engine/records/decision_1.h"
#include "kb/ledger/entry.h"
#include "kb/ledger/secret.h"
#include "tests/support/people.h"
#include "tests/support/village.h"

namespace {

using namespace frontdoor;

std::string page() {
  std::ifstream file("docs/decision-format.md");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// What stands between "```info" and the end of that block, without its line end.
std::string block(const std::string& text, const std::string& info) {
  const std::string opening = "```" + info + "\n";
  const std::size_t begin = text.find(opening);
  REQUIRE(begin != std::string::npos);
  const std::size_t from = begin + opening.size();
  return text.substr(from, text.find("\n```", from) - from);
}

std::string run_of_bytes(unsigned char first, int count) {
  std::string bytes;
  for (int i = 0; i < count; ++i) bytes += static_cast<char>(first + i);
  return bytes;
}

/// Names of members that the page does not mention.
void not_on(const std::string& text, const bytes::Json& json, std::string& missing) {
  if (const auto* const members = json.as_object())
    for (const bytes::JsonMember& each : *members) {
      if (text.find("`" + each.name + "`") == std::string::npos) missing += each.name + " ";
      if (each.name != "facts") not_on(text, each.value, missing);
    }
  if (const auto* const items = json.as_array())
    for (const bytes::Json& each : *items) not_on(text, each, missing);
}

}  // namespace

TEST_CASE("the page's example opens, hashes and reads as it says") {
  const std::string text = page();
  const std::string entry = block(text, "json entry");
  const std::string body = block(text, "json body");
  const auto sealed = merkle::from_hex(block(text, "text sealed"));
  const auto read = ledger::read_entry(entry);
  REQUIRE(read);
  REQUIRE(read->sealed);
  REQUIRE(sealed);
  CHECK(ledger::entry_text(*read) == entry);
  CHECK(merkle::hex(merkle::leaf_hash(entry)) == block(text, "text leaf"));
  CHECK(merkle::hex(merkle::sha256(*sealed)) == merkle::hex(read->sealed->hash));
  CHECK(static_cast<std::int64_t>(sealed->size()) == read->sealed->bytes);
  CHECK(sealed->starts_with(run_of_bytes(0x40, 24)));
  const ledger::Secret key(run_of_bytes(0, 32));
  const auto plain = ledger::unseal(*sealed, ledger::header_text(read->header), key);
  REQUIRE(plain);
  CHECK(*plain == run_of_bytes(0x20, 32) + body);
  CHECK(merkle::hex(merkle::sha256(*plain)) == merkle::hex(read->sealed->commitment));
  const auto parsed = bytes::parse_json(body, {}, 0, {});
  REQUIRE(parsed.value);
  CHECK(bytes::canonical_json(*parsed.value) == body);
  CHECK(records::action_body_1(bytes::canonical_json(*parsed.value->find("action")),
                               bytes::canonical_json(*parsed.value->find("standing"))) == body);
}

TEST_CASE("the page names every member of what is recorded") {
  const std::string text = page();
  std::string missing;
  not_on(text, *bytes::parse_json(block(text, "json entry"), {}, 0, {}).value, missing);
  not_on(text, *bytes::parse_json(block(text, "json body"), {}, 0, {}).value, missing);
  tests::Random random(7);
  for (int i = 0; i < 20; ++i) {
    const auto person = tests::made_up_person(tests::village().vocabulary, random, {});
    const auto contact = tests::partly_told(tests::village(), person, random, 50);
    const std::string recorded = records::recommendation_1(explain::recommend(tests::village(), contact), {});
    const auto read = bytes::parse_json(recorded, {}, 0, {.depth = 96, .bytes = 1 << 20});
    REQUIRE(read.value);
    CHECK(bytes::canonical_json(*read.value) == recorded);
    not_on(text, *read.value, missing);
  }
  CHECK(missing == "");
}
