// Replaying what was recorded: as it was, under another pack, interrupted and gone on with; what was erased, and what
// is not as it was recorded.
#include "kb/desk/replay.h"

#include <catch2/catch.hpp>

#include "engine/explain/recommend.h"
#include "engine/records/contact_reader.h"
#include "kb/desk/erase.h"
#include "kb/desk/record.h"
#include "tests/kb/ledger_fixture.h"
#include "tests/support/packs.h"

namespace {

using namespace frontdoor;
using desk::Came;
using ledger::Ledger;
using test::LedgerDesk;
using test::somebody;

const Compiled& village() {
  static const Compiled pack = compile(tests::sources_in("tests/fixtures/village"));
  REQUIRE(pack.program);
  return pack;
}

model::Contact contact_of(const Compiled& pack, const std::string& record) {
  const auto json = bytes::parse_json(record, {}, 0, {});
  REQUIRE(json.value);
  const auto contact = records::read_contact(pack.program->vocabulary, pack.program->routes, *json.value);
  REQUIRE(contact.value);
  return *contact.value;
}

/// A contact of P-`number`, in which telecare is recommended.
std::string a_fall(int number) {
  const std::string n = std::to_string(number);
  return R"({"contact": "C-)" + n + R"(", "date": "2026-11-20", "about": {"person": "P-)" + n +
         R"("}, "facts": {"age": 80, "lives_alone": true, "existing_services": [], "falls_in_the_last_year": 2}})";
}

std::int64_t record(Ledger& ledger, const Compiled& pack, const std::string& text, std::int64_t corrects = 0,
                    std::span<const desk::IncludedBy> included = {}) {
  const model::Contact contact = contact_of(pack, text);
  const auto advised = explain::recommend(*pack.program, contact);
  const auto number = desk::record(ledger, {pack, contact, advised, nullptr, nullptr, corrects, included}, somebody());
  REQUIRE(number.value);
  return *number.value;
}

struct Ran {
  desk::ReplaySummary summary;
  std::vector<desk::Replayed> all;
};

Ran replayed(Ledger& ledger, const desk::Replay& request, const desk::Run& run = {}) {
  Ran ran;
  const auto summary = desk::replay(ledger, request, run, [&](const desk::Replayed& each) { ran.all.push_back(each); });
  REQUIRE(summary.value);
  ran.summary = *summary.value;
  return ran;
}

/// The village's files with one text in place of another.
base::Sources village_with(const std::string& from, const std::string& to) {
  base::Sources sources = tests::sources_in("tests/fixtures/village");
  for (base::SourceText& each : sources)
    if (const auto at = each.text.find(from); at != std::string::npos) each.text.replace(at, from.size(), to);
  return sources;
}

}  // namespace

TEST_CASE("decisions come out as they were; what was erased is counted as erased") {
  const LedgerDesk desk;
  Ledger ledger = desk.open();
  for (int i = 1; i <= 5; ++i) record(ledger, village(), a_fall(i));
  REQUIRE(desk::erase(ledger, ledger.tag_of_person("P-2"), "request", somebody(), "2026-11-20").value);
  const Ran ran = replayed(ledger, {});
  CHECK(ran.summary.decisions == 5);
  CHECK(ran.summary.same == 4);
  CHECK(ran.summary.erased == 1);
  CHECK(ran.summary.different == 0);
  CHECK(ran.summary.nothing == 0);
  CHECK(ran.all[1].came == Came::to_be_erased);
  desk::Replay one;
  one.only = 4;
  CHECK(replayed(ledger, one).all.size() == 1);
  desk::Replay others;
  others.by = "somebody else";
  CHECK(replayed(ledger, others).all.empty());
}

TEST_CASE("however many go side by side, all come out in order and the same") {
  const LedgerDesk desk;
  Ledger ledger = desk.open();
  for (int i = 1; i <= 150; ++i) record(ledger, village(), a_fall(i % 40));
  desk::Replay request;
  for (const std::size_t at_once : {1, 2, 7}) {
    request.at_once = at_once;
    const Ran ran = replayed(ledger, request);
    CHECK(ran.summary.same == 150);
    CHECK(ran.summary.last == 150);
    REQUIRE(ran.all.size() == 150);
    for (std::size_t i = 0; i < ran.all.size(); ++i) CHECK(ran.all[i].entry == static_cast<std::int64_t>(i) + 1);
  }
}

TEST_CASE("a replay that was interrupted goes on where it stopped") {
  const LedgerDesk desk;
  Ledger ledger = desk.open();
  for (int i = 1; i <= 5; ++i) record(ledger, village(), a_fall(i));
  std::stop_source stop;
  std::vector<std::int64_t> seen;
  const auto first = desk::replay(ledger, {}, {.stop = stop.get_token()}, [&](const desk::Replayed& each) {
    seen.push_back(each.entry);
    if (each.entry == 3) stop.request_stop();
  });
  REQUIRE(first.value);
  CHECK(first.value->interrupted);
  CHECK(first.value->last == 3);
  desk::Replay rest;
  rest.after = first.value->last;
  for (const desk::Replayed& each : replayed(ledger, rest).all) seen.push_back(each.entry);
  CHECK(seen == std::vector<std::int64_t>{1, 2, 3, 4, 5});
}

TEST_CASE("a decision that does not follow from what was known is found, with the place") {
  const LedgerDesk desk;
  Ledger ledger = desk.open();
  record(ledger, village(), a_fall(1));
  const auto honest = ledger.entry(1);
  REQUIRE(honest.value);
  std::string body = *ledger.body_of(*honest.value).value;
  const std::string status = R"("status":"recommended")";
  body.replace(body.find(status), status.size(), R"("status":"not indicated")");
  ledger::Draft forged = test::about(ledger, "P-2", body);
  forged.pack = village().program->pack.hash;
  REQUIRE(ledger.append(forged, somebody()).value);
  CHECK(test::findings(ledger).empty());
  const Ran ran = replayed(ledger, {});
  CHECK(ran.summary.different == 1);
  REQUIRE(ran.all[1].changes.size() == 1);
  CHECK(ran.all[1].changes[0].what.ends_with("status"));
  CHECK(ran.all[1].changes[0].was == "\"not indicated\"");
  CHECK(ran.all[1].changes[0].now == "\"recommended\"");
}

TEST_CASE("under another pack it is said what would change, and by which rules") {
  const LedgerDesk desk;
  Ledger ledger = desk.open();
  record(ledger, village(), a_fall(1));
  record(ledger, village(), R"({"contact": "C-9", "date": "2026-11-20", "facts": {"age": 30}})");
  const Compiled later =
      compile(village_with("falls in the last year is at least 1", "falls in the last year is at least 3"));
  REQUIRE(later.program);
  desk::Replay request;
  request.under = &*later.program;
  const Ran ran = replayed(ledger, request);
  CHECK(ran.summary.different == 1);
  REQUIRE(ran.all[0].changes.size() == 1);
  CHECK(ran.all[0].changes[0].what == "telecare");
  CHECK(ran.all[0].changes[0].was == "recommended");
  CHECK(ran.all[0].changes[0].now == "not indicated");
  CHECK(ran.all[0].changes[0].rules == std::vector<std::string>{"telecare after a fall"});
  CHECK(ran.all[1].came == Came::out_the_same);
}

TEST_CASE("a rule that stays open for another reason is named, too") {
  const LedgerDesk desk;
  Ledger ledger = desk.open();
  record(ledger, village(), R"({"date": "2026-11-20", "facts": {"age": 80, "lives_alone": true,
      "falls_in_the_last_year": {"at_least": 1}}})");
  const Compiled later =
      compile(village_with("falls in the last year is at least 1", "falls in the last year is at least 3"));
  desk::Replay request;
  request.under = &*later.program;
  const Ran ran = replayed(ledger, request);
  REQUIRE(ran.all[0].changes.size() == 1);
  CHECK(ran.all[0].changes[0].was == "check first");
  CHECK(ran.all[0].changes[0].now == "open");
  CHECK(ran.all[0].changes[0].rules == std::vector<std::string>{"telecare after a fall"});
}

TEST_CASE("a pack that includes shared files is archived with them, and replays without the disk") {
  base::Sources own = tests::sources_in("tests/fixtures/village");
  base::Sources shared;
  for (auto each = own.begin(); each != own.end(); ++each) {
    if (!each->name.ends_with("facts.rules")) continue;
    shared.push_back(*each);
    shared.back().name = "shared/facts.rules";
    own.erase(each);
    break;
  }
  for (base::SourceText& each : own)
    if (const auto at = each.text.find("  version 1.0\n"); at != std::string::npos)
      each.text.insert(at, "  include \"../shared\"\n");
  const Loader loader = [&](std::string_view, std::string_view path) {
    return Loaded{.found = path == "../shared", .where = std::string(path), .sources = shared, .unreadable = {}};
  };
  std::vector<desk::IncludedBy> included;
  const Compiled pack = compile(own, desk::noting(loader, included));
  REQUIRE(pack.program);
  const LedgerDesk desk;
  Ledger ledger = desk.open();
  record(ledger, pack, a_fall(1), 0, included);
  const Ran ran = replayed(ledger, {});
  CHECK(ran.summary.same == 1);
}

TEST_CASE("a recommendation put right by another points both ways, also where it was about somebody else") {
  const LedgerDesk desk;
  Ledger ledger = desk.open();
  const std::int64_t wrong = record(ledger, village(), a_fall(1));
  const std::int64_t right = record(ledger, village(), a_fall(2), wrong);
  CHECK(ledger.correcting(wrong) == std::vector<std::int64_t>{right});
  const model::Contact contact = contact_of(village(), a_fall(3));
  const auto advised = explain::recommend(*village().program, contact);
  const auto again = desk::record(ledger, {village(), contact, advised, nullptr, nullptr, wrong}, somebody());
  REQUIRE_FALSE(again.value);
  CHECK(again.diagnostics.front().code == "K0654");
  CHECK(
      desk::record(ledger, {village(), contact, advised, nullptr, nullptr, 99}, somebody()).diagnostics.front().code ==
      "K0644");
}
