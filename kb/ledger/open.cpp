#include <utility>

#include "kb/ledger/ledger.h"
#include "kb/ledger/ledger_errors.h"
#include "kb/ledger/schema.h"
#include "kb/store/new_file.h"
#include "kb/store/transaction.h"

namespace frontdoor::ledger {
namespace {

constexpr std::size_t id_size = 16;
constexpr int patience_in_ms = 60'000;

base::Checked<store::Connection> opened_file(const std::string& path, store::OpenMode mode) {
  auto connection = store::Connection::open(path, {.mode = mode, .patience_in_ms = patience_in_ms});
  if (!connection.value) return connection;
  if (auto refusal = store::bring_up_to_date(*connection.value, ledger_schema()); !refusal.empty())
    return {.value = {}, .diagnostics = std::move(refusal)};
  return connection;
}

/// Makes the database beside its place, with the identity that the key files tell; false if somebody else was first.
base::Checked<bool> make_database(const std::string& path, const Keys& signing, const std::string& time) {
  auto file = store::NewFile::beside(path, store::Access::owner_only);
  if (!file.value) return {.value = {}, .diagnostics = std::move(file.diagnostics)};
  {
    auto connection = opened_file(file.value->path(), store::OpenMode::make);
    if (!connection.value) return {.value = {}, .diagnostics = std::move(connection.diagnostics)};
    connection.value->run("INSERT INTO ledger (only_row, id, public_key, made) VALUES (1, ?, ?, ?)",
                          std::string_view(signing.ledger), std::string_view(merkle::hex(signing.public_key)),
                          std::string_view(time));
    if (connection.value->failed()) return {.value = {}, .diagnostics = connection.value->take_failures()};
  }
  if (auto trouble = file.value->put_in_place(); !trouble.empty())
    return {.value = {}, .diagnostics = std::move(trouble)};
  return {.value = file.value->was_first(), .diagnostics = {}};
}

/// The recording key comes first: whoever makes it gives the ledger its id.
base::Checked<Keys> make_keys(const Files& files, const std::string& passphrase) {
  base::Diagnostics trouble =
      make_key_file(files.recording, KeyUse::recording, merkle::hex(random_bytes(id_size)), passphrase);
  if (!trouble.empty()) return {.value = {}, .diagnostics = std::move(trouble)};
  auto recording = read_public_part(files.recording, KeyUse::recording);
  if (!recording.value) return recording;
  trouble = make_key_file(files.signing, KeyUse::signing, recording.value->ledger, passphrase);
  if (!trouble.empty()) return {.value = {}, .diagnostics = std::move(trouble)};
  auto signing = read_public_part(files.signing, KeyUse::signing);
  if (signing.value && signing.value->ledger != recording.value->ledger)
    return {.value = {}, .diagnostics = {key_of_another_ledger(files.signing, files.recording)}};
  return signing;
}

}  // namespace

base::Checked<bool> Ledger::make(const Files& files, const std::string& passphrase, const std::string& time) {
  // Why the ledger is looked for before its key: a key is there before its ledger, also when two make it at once.
  if (store::is_there(files.ledger)) {
    if (!store::is_there(files.recording))
      return {.value = {}, .diagnostics = {keys_missing(files.recording, files.ledger)}};
    return {.value = false, .diagnostics = {}};
  }
  auto signing = make_keys(files, passphrase);
  if (!signing.value) return {.value = {}, .diagnostics = std::move(signing.diagnostics)};
  if (auto keys = PersonKeys::open(files.person_keys, signing.value->ledger, Secret(), store::OpenMode::make);
      !keys.value)
    return {.value = {}, .diagnostics = std::move(keys.diagnostics)};
  return make_database(files.ledger, *signing.value, time);
}

base::Checked<Ledger> Ledger::over(const Files& files) {
  if (!store::is_there(files.ledger)) return {.value = {}, .diagnostics = {no_ledger(files.ledger)}};
  auto connection = opened_file(files.ledger, store::OpenMode::write_if_possible);
  if (!connection.value) return {.value = {}, .diagnostics = std::move(connection.diagnostics)};
  std::string id;
  std::string public_key;
  {
    store::Statement row = connection.value->prepare("SELECT id, public_key FROM ledger");
    if (row.step()) {
      id = row.text(0);
      public_key = merkle::from_hex(row.text(1)).value_or("");
    }
  }
  if (connection.value->failed()) return {.value = {}, .diagnostics = connection.value->take_failures()};
  return {.value = Ledger(std::move(*connection.value), std::move(id), std::move(public_key)), .diagnostics = {}};
}

base::Checked<Ledger> Ledger::open_without_keys(const Files& files) { return over(files); }

base::Checked<Ledger> Ledger::open(const Files& files, const std::string& passphrase) {
  auto ledger = over(files);
  if (!ledger.value) return ledger;
  if (!store::is_there(files.recording))
    return {.value = {}, .diagnostics = {keys_missing(files.recording, files.ledger)}};
  auto recording = read_key_file(files.recording, KeyUse::recording, passphrase);
  if (!recording.value) return {.value = {}, .diagnostics = std::move(recording.diagnostics)};
  if (recording.value->ledger != ledger.value->id_)
    return {.value = {}, .diagnostics = {key_of_another_ledger(files.recording, files.ledger)}};
  auto keys = PersonKeys::open(files.person_keys, ledger.value->id_, recording.value->sealing_key,
                               store::OpenMode::write_if_possible);
  if (!keys.value) return {.value = {}, .diagnostics = std::move(keys.diagnostics)};
  ledger.value->recording_ = std::move(*recording.value);
  ledger.value->keys_.emplace(std::move(*keys.value));
  return ledger;
}

}  // namespace frontdoor::ledger
