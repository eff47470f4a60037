// Adding, reading, keys, erasing and copies of a ledger.
#include "kb/ledger/ledger.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <thread>

#include "kb/desk/erase.h"
#include "kb/desk/verify.h"
#include "kb/ledger/backup.h"
#include "kb/store/new_file.h"
#include "tests/kb/ledger_fixture.h"

namespace {

using namespace frontdoor;
using ledger::Kind;
using ledger::Ledger;
using test::about;
using test::LedgerDesk;
using test::somebody;

std::string code_of(const base::Diagnostics& diagnostics) {
  return diagnostics.empty() ? "" : std::string(diagnostics.front().code);
}

std::string body_of(Ledger& ledger, std::int64_t number) {
  const auto stored = ledger.entry(number);
  REQUIRE(stored.value);
  const auto body = ledger.body_of(*stored.value);
  return body.value ? *body.value : code_of(body.diagnostics);
}

}  // namespace

TEST_CASE("what is recorded can be read, in order, and names nobody in the open") {
  const LedgerDesk desk;
  {
    Ledger ledger = desk.open();
    for (int i = 1; i <= 9; ++i)
      CHECK(ledger.append(about(ledger, "P-5521", "what was said " + std::to_string(i)), somebody()).value == i);
    CHECK(ledger.size() == 9);
    CHECK(test::findings(ledger).empty());
  }
  Ledger again = desk.open();
  for (int i = 1; i <= 9; ++i) CHECK(body_of(again, i) == "what was said " + std::to_string(i));
  CHECK(again.about_subject(again.tag_of_person("P-5521")).size() == 9);
  CHECK(again.about_contact(again.tag_of_contact("C-P-5521")).size() == 9);
  CHECK(again.about_subject(again.tag_of_person("P-1")).empty());
  CHECK(code_of(again.entry(10).diagnostics) == "K0644");
  for (const char* secret : {"P-5521", "what was said"}) CHECK_FALSE(test::is_anywhere(desk.folder.path(), secret));
}

TEST_CASE("an entry is canonical JSON that reads back as itself") {
  const LedgerDesk desk;
  Ledger ledger = desk.open();
  REQUIRE(ledger.append(about(ledger, "P-1", "{}"), somebody()).value);
  const auto stored = ledger.entry(1);
  REQUIRE(stored.value);
  CHECK(ledger::entry_text(stored.value->entry) == stored.value->text);
  CHECK(stored.value->entry.header.by == "adviser 7");
  CHECK(stored.value->entry.header.os_user == "ana");
  CHECK(stored.value->entry.header.previous.empty());
  CHECK_FALSE(ledger::read_entry("{}"));
  CHECK_FALSE(ledger::read_entry(stored.value->text.substr(1)));
}

TEST_CASE("files and keys are for their owner alone, and made once") {
  const LedgerDesk desk;
  for (const std::string& path :
       {desk.files.ledger, desk.files.recording, desk.files.signing, desk.files.person_keys}) {
    struct stat found{};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777U) == 0600U);
  }
  const std::string before = desk.open().id();
  CHECK(Ledger::make(desk.files, "", "2027-01-01T00:00:00Z").value == false);
  CHECK(desk.open().id() == before);
}

TEST_CASE("many first uses at once make one ledger") {
  // Why so often: whoever comes second must not take away what the first has begun to write.
  const int round = GENERATE(range(0, 20));
  CAPTURE(round);
  const test::TempFolder folder;
  const ledger::Files files = ledger::files_of(folder.file("ledger.db"), "");
  std::vector<std::string> trouble(8);
  {
    std::vector<std::jthread> all;
    for (std::string& each : trouble)
      all.emplace_back([&files, &each] {
        const auto made = Ledger::make(files, "", "2026-11-20T09:00:00Z");
        auto ledger = made.value ? Ledger::open(files, "") : base::Checked<Ledger>();
        each = !made.value     ? "make " + code_of(made.diagnostics)
               : !ledger.value ? "open " + code_of(ledger.diagnostics)
                               : "";
        if (ledger.value)
          each += code_of(ledger.value->append(about(*ledger.value, "P-1", "x"), somebody()).diagnostics);
      });
  }
  for (const std::string& each : trouble) CHECK(each == "");
  auto ledger = Ledger::open(files, "");
  REQUIRE(ledger.value);
  CHECK(ledger.value->size() == 8);
  CHECK(test::findings(*ledger.value).empty());
}

TEST_CASE("a lost, locked or foreign key is said, and never made anew") {
  const LedgerDesk desk;
  const LedgerDesk other;
  const LedgerDesk locked("correct horse");
  CHECK(code_of(Ledger::open(locked.files, "").diagnostics) == "K0643");
  CHECK(code_of(Ledger::open(locked.files, "wrong").diagnostics) == "K0643");
  Ledger opened = locked.open("correct horse");
  CHECK(opened.append(about(opened, "P-1", "x"), somebody()).value == 1);
  CHECK(code_of(Ledger::open(ledger::files_of(desk.files.ledger, other.files.recording), "").diagnostics) == "K0642");
  std::filesystem::remove(desk.files.recording);
  CHECK(code_of(Ledger::open(desk.files, "").diagnostics) == "K0641");
  CHECK(code_of(Ledger::make(desk.files, "", "2027-01-01T00:00:00Z").diagnostics) == "K0641");
  CHECK_FALSE(store::is_there(desk.files.recording));
  const std::string text = desk.folder.write("not-a-key", "{}");
  CHECK(code_of(ledger::read_key_file(text, ledger::KeyUse::recording, "").diagnostics) == "K0642");
  CHECK(code_of(Ledger::open(ledger::files_of(desk.folder.file("none.db"), ""), "").diagnostics) == "K0640");
}

TEST_CASE("erasing makes what is recorded unreadable, in copies too, and leaves no byte of it") {
  const LedgerDesk desk;
  desk.fill(3);
  Ledger ledger = desk.open();
  REQUIRE(ledger.append(about(ledger, "P-2", "said again"), somebody()).value);
  const std::string copy = desk.folder.file("backup.db");
  REQUIRE(ledger::back_up(ledger, copy).value == 4);
  const std::string tag = ledger.tag_of_person("P-2");
  const std::string key = *ledger.person_keys().id_for(tag);

  const auto erased = desk::erase(ledger, tag, "request", somebody(), "2026-11-20");
  REQUIRE(erased.value);
  CHECK(erased.value->entries == std::vector<std::int64_t>{2, 4});
  CHECK(erased.value->copies.empty());
  CHECK(body_of(ledger, 1) == "body 1");
  CHECK(body_of(ledger, 2) == "K0645");
  CHECK(body_of(ledger, 4) == "K0645");
  CHECK(test::findings(ledger).empty());
  CHECK_FALSE(ledger.person_keys().find(key));
  for (const char* gone : {"body 2", "said again", "P-2"}) CHECK_FALSE(test::is_anywhere(desk.folder.path(), gone));
  CHECK(code_of(desk::erase(ledger, tag, "request", somebody(), "2026-11-20").diagnostics) == "K0644");

  // The copy has no key of its own, and takes this one's: what was erased is erased there too.
  const ledger::Files restored = {copy, desk.files.recording, desk.files.signing, desk.files.person_keys};
  auto from_copy = Ledger::open(restored, "");
  REQUIRE(from_copy.value);
  CHECK(body_of(*from_copy.value, 1) == "body 1");
  CHECK(body_of(*from_copy.value, 2) == "K0646");

  // Heard of again, they get a key of their own, and what was erased stays so.
  REQUIRE(ledger.append(about(ledger, "P-2", "a new contact"), somebody()).value == 6);
  CHECK(body_of(ledger, 6) == "a new contact");
  CHECK(body_of(ledger, 2) == "K0645");
}

TEST_CASE("copies of keys put off when an erasure is complete, and never bring an erased key back") {
  const LedgerDesk desk;
  desk.fill(2);
  Ledger ledger = desk.open();
  const std::string copy = desk.folder.file("copy.db");
  REQUIRE(desk::copy_keys(ledger, copy, "2026-12-20", somebody()).value == 3);
  const std::string one = ledger.tag_of_person("P-1");
  const auto erased = desk::erase(ledger, one, "request", somebody(), "2026-11-21");
  REQUIRE(erased.value);
  REQUIRE(erased.value->copies.size() == 1);
  CHECK(erased.value->complete_on() == "2026-12-20");
  // Somebody loses a key; the copy brings it back, but not the erased one.
  REQUIRE(ledger.person_keys().destroy(*ledger.person_keys().id_for(ledger.tag_of_person("P-2"))).empty());
  CHECK(desk::restore_keys(ledger, copy, "2026-11-22").value == 1);
  CHECK(body_of(ledger, 2) == "body 2");
  CHECK(body_of(ledger, 1) == "K0645");
  CHECK(code_of(desk::restore_keys(ledger, copy, "2026-12-21").diagnostics) == "K0649");
}

TEST_CASE("an erasure that was broken off is finished by verifying") {
  const LedgerDesk desk;
  desk.fill(1);
  Ledger ledger = desk.open();
  const std::string tag = ledger.tag_of_person("P-1");
  bytes::JsonArray keys;
  keys.emplace_back(std::string_view(*ledger.person_keys().id_for(tag)));
  bytes::JsonObject details;
  details.push_back({.name = "keys", .value = bytes::Json(std::move(keys)), .name_span = {}});
  ledger::Draft draft = about(ledger, "P-1", "");
  draft.kind = Kind::erasure;
  draft.body.reset();
  draft.pack.clear();
  draft.details = bytes::Json(std::move(details));
  REQUIRE(ledger.append(draft, somebody()).value == 2);
  CHECK(body_of(ledger, 1) == "K0645");
  CHECK(ledger.person_keys().id_for(tag));
  const auto verified = desk::verify(ledger, {}, true);
  REQUIRE(verified.value);
  CHECK(verified.value->finished == 1);
  CHECK_FALSE(ledger.person_keys().id_for(tag));
}

TEST_CASE("retention by age erases whom nothing was heard of") {
  const LedgerDesk desk;
  Ledger ledger = desk.open();
  ledger::Who then = somebody();
  then.time = "2016-03-01T09:00:00Z";
  REQUIRE(ledger.append(about(ledger, "P-old", "long ago"), then).value);
  REQUIRE(ledger.append(about(ledger, "P-both", "long ago too"), then).value);
  REQUIRE(ledger.append(about(ledger, "P-both", "lately"), somebody()).value);
  CHECK(desk::erase_older_than(ledger, "2016-03-01", somebody(), "2026-11-20").value->empty());
  const auto erased = desk::erase_older_than(ledger, "2018-11-20", somebody(), "2026-11-20");
  REQUIRE(erased.value);
  REQUIRE(erased.value->size() == 1);
  CHECK(body_of(ledger, 1) == "K0645");
  CHECK(body_of(ledger, 2) == "long ago too");
}
