#include "kb/ledger/person_keys.h"

#include <algorithm>
#include <utility>

#include "kb/ledger/ledger_errors.h"
#include "kb/ledger/schema.h"
#include "kb/merkle/hash.h"
#include "kb/store/new_file.h"
#include "kb/store/transaction.h"

namespace frontdoor::ledger {
namespace {

constexpr std::size_t person_id_size = 16;
constexpr int key_file_patience_in_ms = 60'000;

std::string bound_to(const std::string& ledger, const std::string& id) {
  return "frontdoor person key 1 " + ledger + " " + id;
}

base::Checked<store::Connection> opened_key_file(const std::string& path, store::OpenMode mode) {
  auto connection = store::Connection::open(
      path, {.mode = mode, .journal = store::Journal::wiped, .patience_in_ms = key_file_patience_in_ms});
  if (!connection.value) return connection;
  if (auto refusal = store::bring_up_to_date(*connection.value, keys_schema()); !refusal.empty())
    return {.value = {}, .diagnostics = std::move(refusal)};
  return connection;
}

base::Diagnostics made_file(const std::string& path, const std::string& ledger) {
  auto file = store::NewFile::beside(path, store::Access::owner_only);
  if (!file.value) return std::move(file.diagnostics);
  {
    auto connection = opened_key_file(file.value->path(), store::OpenMode::make);
    if (!connection.value) return std::move(connection.diagnostics);
    connection.value->run("INSERT INTO ledger (only_row, id, until) VALUES (1, ?, '')", std::string_view(ledger));
    if (connection.value->failed()) return connection.value->take_failures();
  }
  return file.value->put_in_place();
}

std::string text_in(store::Connection& connection, std::string_view sql) {
  store::Statement row = connection.prepare(sql);
  return row.step() ? row.text(0) : std::string();
}

}  // namespace

PersonKeys::PersonKeys(store::Connection connection, std::string ledger, Secret sealing_key)
    : connection_(std::move(connection)), ledger_(std::move(ledger)), sealing_key_(std::move(sealing_key)) {}

base::Checked<PersonKeys> PersonKeys::open(const std::string& path, const std::string& ledger, Secret sealing_key,
                                           store::OpenMode mode) {
  if (mode == store::OpenMode::make && !store::is_there(path)) {
    if (auto trouble = made_file(path, ledger); !trouble.empty()) return {.value = {}, .diagnostics = trouble};
  }
  auto connection = opened_key_file(path, mode == store::OpenMode::make ? store::OpenMode::write : mode);
  if (!connection.value) return {.value = {}, .diagnostics = std::move(connection.diagnostics)};
  if (text_in(*connection.value, "SELECT id FROM ledger") != ledger)
    return {.value = {}, .diagnostics = {key_of_another_ledger(path, ledger)}};
  return {.value = PersonKeys(std::move(*connection.value), ledger, std::move(sealing_key)), .diagnostics = {}};
}

std::optional<Secret> PersonKeys::opened(std::string_view sealed, const std::string& id) {
  auto key = unseal(sealed, bound_to(ledger_, id), sealing_key_);
  if (!key || key->size() != key_size) return std::nullopt;
  return Secret(std::move(*key));
}

base::Checked<PersonKey> PersonKeys::get_or_make(const std::string& subject, const std::vector<std::string>& erased) {
  {
    store::Statement row = connection_.prepare("SELECT id, sealed FROM keys WHERE subject = ?");
    row.bind(std::string_view(subject));
    if (row.step() && std::ranges::find(erased, row.text(0)) == erased.end()) {
      const std::string id = row.text(0);
      if (auto key = opened(row.view(1), id)) return {.value = PersonKey{id, std::move(*key)}, .diagnostics = {}};
      return {.value = {}, .diagnostics = {key_of_another_ledger(connection_.path(), ledger_)}};
    }
  }
  return made(subject);
}

base::Checked<PersonKey> PersonKeys::made(const std::string& subject) {
  PersonKey fresh{.id = merkle::hex(random_bytes(person_id_size)), .key = Secret(random_bytes(key_size))};
  const std::string sealed = seal(fresh.key.bytes(), bound_to(ledger_, fresh.id), sealing_key_);
  store::Transaction transaction(connection_);
  // Why delete: what stands there, if anything, is a key that was to be erased.
  connection_.run("DELETE FROM keys WHERE subject = ?", std::string_view(subject));
  connection_.run("INSERT INTO keys (id, subject, sealed) VALUES (?, ?, ?)", std::string_view(fresh.id),
                  std::string_view(subject), store::Bytes{sealed});
  if (!transaction.commit()) return {.value = {}, .diagnostics = connection_.take_failures()};
  return {.value = std::move(fresh), .diagnostics = {}};
}

std::optional<Secret> PersonKeys::find(const std::string& id) {
  store::Statement row = connection_.prepare("SELECT sealed FROM keys WHERE id = ?");
  row.bind(std::string_view(id));
  return row.step() ? opened(row.view(0), id) : std::nullopt;
}

std::optional<std::string> PersonKeys::id_for(const std::string& subject) {
  store::Statement row = connection_.prepare("SELECT id FROM keys WHERE subject = ?");
  row.bind(std::string_view(subject));
  return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

std::vector<KeyOf> PersonKeys::all() {
  std::vector<KeyOf> keys;
  store::Statement row = connection_.prepare("SELECT id, subject FROM keys ORDER BY id");
  while (row.step()) keys.push_back({.id = row.text(0), .subject = row.text(1)});
  return keys;
}

base::Diagnostics PersonKeys::destroy(const std::string& id) {
  connection_.run("DELETE FROM keys WHERE id = ?", std::string_view(id));
  return connection_.take_failures();
}

base::Diagnostics PersonKeys::copy_to(const std::string& path, const std::string& until) {
  auto file = store::NewFile::beside(path, store::Access::owner_only);
  if (!file.value) return std::move(file.diagnostics);
  connection_.run("VACUUM INTO ?", std::string_view(file.value->path()));
  if (connection_.failed()) return connection_.take_failures();
  {
    auto copy = opened_key_file(file.value->path(), store::OpenMode::write);
    if (!copy.value) return std::move(copy.diagnostics);
    copy.value->run("UPDATE ledger SET until = ?", std::string_view(until));
    if (copy.value->failed()) return copy.value->take_failures();
  }
  return file.value->put_in_place();
}

base::Checked<std::int64_t> PersonKeys::take_from(const std::string& copy, const std::vector<std::string>& erased,
                                                  const std::string& today) {
  auto from = opened_key_file(copy, store::OpenMode::read);
  if (!from.value) return {.value = {}, .diagnostics = std::move(from.diagnostics)};
  if (text_in(*from.value, "SELECT id FROM ledger") != ledger_)
    return {.value = {}, .diagnostics = {key_of_another_ledger(copy, connection_.path())}};
  const std::string until = text_in(*from.value, "SELECT until FROM ledger");
  if (!until.empty() && until < today) return {.value = {}, .diagnostics = {copy_has_expired(copy, until)}};
  std::int64_t taken = 0;
  store::Transaction transaction(connection_);
  store::Statement row = from.value->prepare("SELECT id, subject, sealed FROM keys ORDER BY id");
  while (row.step()) {
    if (std::ranges::find(erased, row.text(0)) != erased.end()) continue;
    connection_.run("INSERT INTO keys (id, subject, sealed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    std::string_view(row.text(0)), std::string_view(row.text(1)), store::Bytes{row.view(2)});
    taken += connection_.number_of("SELECT changes()").value_or(0);
  }
  if (from.value->failed()) return {.value = {}, .diagnostics = from.value->take_failures()};
  if (!transaction.commit()) return {.value = {}, .diagnostics = connection_.take_failures()};
  return {.value = taken, .diagnostics = {}};
}

}  // namespace frontdoor::ledger
