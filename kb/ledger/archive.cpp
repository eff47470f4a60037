#include "kb/ledger/archive.h"

#include "kb/store/transaction.h"

namespace frontdoor::ledger {
namespace {

bool has_row(store::Statement row, std::string_view hash) { return row.bind(hash).step(); }

std::vector<std::string> hashes(store::Statement row) {
  std::vector<std::string> all;
  while (row.step()) all.push_back(row.text(0));
  return all;
}

}  // namespace

bool has_pack(store::Connection& ledger, std::string_view hash) {
  return has_row(ledger.prepare("SELECT 1 FROM packs WHERE hash = ? LIMIT 1"), hash);
}

base::Diagnostics keep_pack(store::Connection& ledger, std::string_view hash, const std::vector<PackFile>& files) {
  store::Transaction transaction(ledger);
  if (has_pack(ledger, hash)) return ledger.take_failures();
  std::int64_t place = 0;
  for (const PackFile& each : files)
    ledger.run("INSERT INTO packs (hash, place, path, bytes, included_from, included_as) VALUES (?, ?, ?, ?, ?, ?)",
               hash, place++, std::string_view(each.file.name), store::Bytes{each.file.text},
               std::string_view(each.included_from), std::string_view(each.included_as));
  transaction.commit();
  return ledger.take_failures();
}

std::vector<PackFile> find_pack(store::Connection& ledger, std::string_view hash) {
  std::vector<PackFile> files;
  store::Statement row =
      ledger.prepare("SELECT path, bytes, included_from, included_as FROM packs WHERE hash = ? ORDER BY place");
  row.bind(hash);
  while (row.step())
    files.push_back({.file = {.name = row.text(0), .text = std::string(row.view(1))},
                     .included_from = row.text(2),
                     .included_as = row.text(3)});
  return files;
}

std::vector<std::string> packs(store::Connection& ledger) {
  return hashes(ledger.prepare("SELECT DISTINCT hash FROM packs ORDER BY hash"));
}

bool has_directory(store::Connection& ledger, std::string_view hash) {
  return has_row(ledger.prepare("SELECT 1 FROM directories WHERE hash = ?"), hash);
}

base::Diagnostics keep_directory(store::Connection& ledger, std::string_view hash, std::int64_t number,
                                 std::string_view image) {
  ledger.run("INSERT INTO directories (hash, number, image) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", hash, number,
             store::Bytes{image});
  return ledger.take_failures();
}

std::string find_directory(store::Connection& ledger, std::string_view hash) {
  store::Statement row = ledger.prepare("SELECT image FROM directories WHERE hash = ?");
  return row.bind(hash).step() ? std::string(row.view(0)) : std::string();
}

std::vector<std::string> directories(store::Connection& ledger) {
  return hashes(ledger.prepare("SELECT hash FROM directories ORDER BY hash"));
}

}  // namespace frontdoor::ledger
