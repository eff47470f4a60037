// Whoever changes a byte of what is stored is found out, and the place is named; heads and receipts hold, or do not.
#include <catch2/catch.hpp>
#include <random>

#include "kb/ledger/heads.h"
#include "kb/merkle/exported.h"
#include "kb/store/connection.h"
#include "tests/kb/ledger_fixture.h"

namespace {

using namespace frontdoor;
using ledger::Ledger;
using test::LedgerDesk;

constexpr int entries = 23;

/// An even number is the harder one: its last two entries share a row of the tree.
constexpr int even = 24;
constexpr const char* noon = "2026-11-20T12:00:00Z";

ledger::Keys signing_key(const LedgerDesk& desk) {
  auto key = ledger::read_key_file(desk.files.signing, ledger::KeyUse::signing, "");
  REQUIRE(key.value);
  return std::move(*key.value);
}

/// Somebody with the right to write the file.
store::Connection forger(const LedgerDesk& desk) {
  auto connection = store::Connection::open(desk.files.ledger, {.mode = store::OpenMode::write});
  REQUIRE(connection.value);
  return std::move(*connection.value);
}

std::string stored(store::Connection& connection, const std::string& sql) {
  store::Statement row = connection.prepare(sql);
  REQUIRE(row.step());
  return std::string(row.view(0));
}

std::string flipped(std::string bytes, std::mt19937& random) {
  bytes[random() % bytes.size()] ^= static_cast<char>(1U << (random() % 7));
  return bytes;
}

}  // namespace

TEST_CASE("a byte changed anywhere in what is stored is found and named") {
  const int count = GENERATE(entries, even);
  const LedgerDesk desk;
  desk.fill(count);
  Ledger ledger = desk.open();
  REQUIRE(ledger::sign_head(ledger, signing_key(desk), noon, std::nullopt).value);
  REQUIRE(test::findings(ledger).empty());
  store::Connection forging = forger(desk);
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    const int number = 1 + static_cast<int>(random() % static_cast<unsigned>(count));
    const std::string where = " WHERE number = " + std::to_string(number);
    const bool in_body = round % 2 == 0;
    const std::string table = in_body ? "bodies" : "entries";
    const std::string column = in_body ? "sealed" : "entry";
    const std::string before = stored(forging, "SELECT " + column + " FROM " + table + where);
    const std::string after = flipped(before, random);
    const std::string update = "UPDATE " + table + " SET " + column + " = ?" + where;
    if (in_body)
      forging.run(update, store::Bytes{after});
    else
      forging.run(update, std::string_view(after));
    REQUIRE_FALSE(forging.failed());
    const std::string found = test::findings(ledger);
    INFO("entry " << number << ": " << before << "\n" << after << "\n" << found);
    CHECK(found.find("entry " + std::to_string(number)) != std::string::npos);
    if (in_body)
      forging.run(update, store::Bytes{before});
    else
      forging.run(update, std::string_view(before));
  }
  CHECK(test::findings(ledger).empty());
}

TEST_CASE("a byte changed in the tree's edge or in a head is found and named") {
  const LedgerDesk desk;
  desk.fill(entries);
  Ledger ledger = desk.open();
  REQUIRE(ledger::sign_head(ledger, signing_key(desk), noon, std::nullopt).value);
  store::Connection forging = forger(desk);
  std::mt19937 random(11);
  for (int round = 0; round < 100; ++round) {
    const std::string root = stored(forging, "SELECT root FROM edge WHERE height = 2");
    forging.run("UPDATE edge SET root = ? WHERE height = 2", store::Bytes{flipped(root, random)});
    CHECK(test::findings(ledger).find("row 2 of the tree was changed") != std::string::npos);
    forging.run("UPDATE edge SET root = ? WHERE height = 2", store::Bytes{root});
    const std::string head = stored(forging, "SELECT head FROM heads");
    const std::string forged = flipped(head, random);
    forging.run("UPDATE heads SET head = ?", std::string_view(forged));
    INFO(forged);
    CHECK(test::findings(ledger).find("head") != std::string::npos);
    forging.run("UPDATE heads SET head = ?", std::string_view(head));
  }
  CHECK(test::findings(ledger).empty());
}

TEST_CASE("what is cut off, taken out or written anew shows against a head") {
  const LedgerDesk desk;
  desk.fill(entries);
  Ledger ledger = desk.open();
  const auto head = ledger::sign_head(ledger, signing_key(desk), noon, std::nullopt);
  REQUIRE(head.value);
  store::Connection forging = forger(desk);

  SECTION("taken out of the middle") {
    forging.run("DELETE FROM bodies WHERE number = 9");
    forging.run("DELETE FROM entries WHERE number = 9");
    CHECK(test::findings(ledger).find("entry 9 is missing") != std::string::npos);
  }
  SECTION("a body taken out") {
    forging.run("DELETE FROM bodies WHERE number = 9");
    CHECK(test::findings(ledger).find("the sealed body of entry 9 is missing") != std::string::npos);
  }
  SECTION("cut off, heads and all, and the rows of the tree made to fit") {
    const LedgerDesk shorter;
    forging.run_script("DELETE FROM bodies; DELETE FROM entries; DELETE FROM edge; DELETE FROM heads");
    REQUIRE_FALSE(forging.failed());
    CHECK(test::findings(ledger, {.heads = {*head.value}}).find("there are only 0") != std::string::npos);
    CHECK(ledger::sign_head(ledger, signing_key(desk), noon, *head.value).diagnostics.front().code == "K0648");
  }
  SECTION("what an entry is found by") {
    forging.run("UPDATE entries SET subject = 'somebody else' WHERE number = 9");
    CHECK(test::findings(ledger).find("what entry 9 is found by") != std::string::npos);
  }
}

TEST_CASE("receipts and proofs hold, and nothing personal is in them") {
  const LedgerDesk desk;
  desk.fill(entries);
  Ledger ledger = desk.open();
  const auto unsigned_receipt = ledger::receipt_for(ledger, 5, noon);
  REQUIRE(unsigned_receipt.value);
  CHECK(unsigned_receipt.value->head.signature.empty());
  const auto first = ledger::sign_head(ledger, signing_key(desk), noon, std::nullopt);
  REQUIRE(first.value);
  desk.fill(4);
  const auto second = ledger::sign_head(ledger, signing_key(desk), noon, *first.value);
  REQUIRE(second.value);
  CHECK(merkle::is_signed_by(*second.value, ledger.public_key()));
  CHECK_FALSE(merkle::is_signed_by(*second.value, std::string(32, 'k')));
  for (int number = 1; number <= entries + 4; ++number) {
    const auto receipt = ledger::receipt_for(ledger, number, noon);
    REQUIRE(receipt.value);
    CHECK(receipt.value->head.head.size == static_cast<std::uint64_t>(number <= entries ? entries : entries + 4));
    const std::string text = merkle::to_text(*receipt.value);
    const auto read = merkle::read_receipt(text);
    REQUIRE(read);
    CHECK(merkle::holds(*read));
    CHECK(text.find("adviser") == std::string::npos);
  }
  const auto proof = ledger::proof_since(ledger, *first.value, noon);
  REQUIRE(proof.value);
  const auto read = merkle::read_consistency(merkle::to_text(*proof.value));
  REQUIRE(read);
  CHECK(merkle::holds(*read));
  CHECK(ledger::receipt_for(ledger, 99, noon).diagnostics.front().code == "K0644");
}

TEST_CASE("a byte changed in a receipt or a proof is refused") {
  const LedgerDesk desk;
  desk.fill(entries);
  Ledger ledger = desk.open();
  const auto first = ledger::sign_head(ledger, signing_key(desk), noon, std::nullopt);
  desk.fill(9);
  const auto second = ledger::sign_head(ledger, signing_key(desk), noon, *first.value);
  const std::string key = ledger.public_key();
  const std::string receipt = merkle::to_text(*ledger::receipt_for(ledger, 7, noon).value);
  const std::string proof = merkle::to_text(*ledger::proof_since(ledger, *first.value, noon).value);
  const auto receipt_is_good = [&](const std::string& text) {
    const auto read = merkle::read_receipt(text);
    return read && merkle::to_text(*read) != receipt && merkle::holds(*read) && merkle::is_signed_by(read->head, key);
  };
  const auto proof_is_good = [&](const std::string& text) {
    const auto read = merkle::read_consistency(text);
    return read && merkle::to_text(*read) != proof && merkle::holds(*read) &&
           merkle::is_signed_by(read->earlier, key) && merkle::is_signed_by(read->later, key);
  };
  for (std::size_t at = 0; at < receipt.size(); ++at) {
    std::string forged = receipt;
    forged[at] ^= 1;
    INFO(forged);
    CHECK_FALSE(receipt_is_good(forged));
  }
  for (std::size_t at = 0; at < proof.size(); ++at) {
    std::string forged = proof;
    forged[at] ^= 1;
    INFO(forged);
    CHECK_FALSE(proof_is_good(forged));
  }
}

TEST_CASE("an exported ledger can be gone through without the ledger") {
  const LedgerDesk desk;
  desk.fill(entries);
  Ledger ledger = desk.open();
  REQUIRE(ledger::sign_head(ledger, signing_key(desk), noon, std::nullopt).value);
  std::vector<std::string> lines;
  REQUIRE(ledger::export_entries(ledger, [&](std::string_view line) {
            lines.emplace_back(line.substr(0, line.size() - 1));
          }).empty());
  const auto wrong = [](const std::vector<std::string>& all) {
    merkle::ExportReader reader({});
    for (const std::string& each : all) reader.line(each);
    return reader.done().wrong;
  };
  CHECK(wrong(lines).empty());
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    const std::size_t line = random() % lines.size();
    std::vector<std::string> forged = lines;
    forged[line] = flipped(forged[line], random);
    INFO(lines[line] << "\n" << forged[line]);
    CHECK_FALSE(wrong(forged).empty());
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<std::string> shorter = lines;
    shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
    INFO(lines[i]);
    CHECK((wrong(shorter).empty()) == lines[i].starts_with("head "));
  }
}
