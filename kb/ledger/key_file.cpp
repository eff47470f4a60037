#include "kb/ledger/key_file.h"

#include <optional>
#include <utility>

#include "engine/bytes/json.h"
#include "engine/records/json_making.h"
#include "kb/ledger/ledger_errors.h"
#include "kb/merkle/head.h"
#include "kb/store/files.h"
#include "kb/store/new_file.h"

namespace frontdoor::ledger {
namespace {

using bytes::Json;
using bytes::JsonObject;

constexpr std::uint64_t largest_key_file = 1 << 16;

/// A key file as it is written.
struct KeyText {
  std::string ledger;
  std::string public_key;
  std::string salt;  // empty: not locked
  Hardness hardness;
  std::string secret;
};

std::string_view word_for(KeyUse use) { return use == KeyUse::recording ? "recording" : "signing"; }

std::string_view wanted(KeyUse use) {
  return use == KeyUse::recording ? "the recording key file of a ledger" : "the signing key file of a ledger";
}

std::size_t secret_size(KeyUse use) { return use == KeyUse::recording ? 2 * key_size : key_size; }

std::string bound_to(KeyUse use, const std::string& ledger) {
  return "frontdoor key file 1 " + std::string(word_for(use)) + " " + ledger;
}

std::string text_of(const KeyText& key, KeyUse use) {
  JsonObject locked;
  add(locked, "by", "argon2id");
  add(locked, "operations", static_cast<std::int64_t>(key.hardness.operations));
  add(locked, "memory", static_cast<std::int64_t>(key.hardness.memory));
  add(locked, "salt", std::string_view(merkle::hex(key.salt)));
  JsonObject object;
  add(object, "frontdoor_key_file", 1);
  add(object, "for", word_for(use));
  add(object, "ledger", std::string_view(key.ledger));
  if (use == KeyUse::signing) add(object, "public_key", std::string_view(merkle::hex(key.public_key)));
  add(object, "locked", key.salt.empty() ? Json() : Json(std::move(locked)));
  add(object, "secret", std::string_view(merkle::hex(key.secret)));
  return bytes::pretty_json(Json(std::move(object))) + "\n";
}

std::string text_member(const Json& json, std::string_view name) {
  const Json* const value = json.find(name);
  return value == nullptr || value->as_text() == nullptr ? std::string() : *value->as_text();
}

std::int64_t number_member(const Json& json, std::string_view name) {
  const Json* const value = json.find(name);
  return value == nullptr || value->as_number() == nullptr ? 0 : *value->as_number();
}

std::optional<KeyText> parsed(std::string_view text, KeyUse use) {
  const auto json = bytes::parse_json(text, {}, 0, {.depth = 4, .bytes = largest_key_file});
  if (!json.value || number_member(*json.value, "frontdoor_key_file") != 1 ||
      text_member(*json.value, "for") != word_for(use))
    return std::nullopt;
  KeyText key;
  key.ledger = text_member(*json.value, "ledger");
  key.public_key = merkle::from_hex(text_member(*json.value, "public_key")).value_or("");
  key.secret = merkle::from_hex(text_member(*json.value, "secret")).value_or("");
  if (const Json* const locked = json.value->find("locked"); locked != nullptr && locked->as_object() != nullptr) {
    key.salt = merkle::from_hex(text_member(*locked, "salt")).value_or("");
    key.hardness = {.operations = static_cast<unsigned long long>(number_member(*locked, "operations")),
                    .memory = static_cast<std::size_t>(number_member(*locked, "memory"))};
    if (key.salt.empty()) return std::nullopt;
  }
  if (key.ledger.empty() || key.secret.empty()) return std::nullopt;
  return key;
}

base::Checked<KeyText> read(const std::string& path, KeyUse use) {
  auto text = store::read_file(path, largest_key_file);
  if (!text.value) return {.value = {}, .diagnostics = std::move(text.diagnostics)};
  auto key = parsed(*text.value, use);
  if (!key) return {.value = {}, .diagnostics = {not_a_key_file(path, wanted(use))}};
  return {.value = std::move(key), .diagnostics = {}};
}

/// The secret bytes; none if the passphrase does not unlock them.
std::optional<Secret> unlocked(const KeyText& key, KeyUse use, const std::string& passphrase) {
  if (key.salt.empty()) return Secret(key.secret);
  if (passphrase.empty()) return std::nullopt;
  const auto lock = key_from(passphrase, key.salt, key.hardness);
  auto secret = lock ? unseal(key.secret, bound_to(use, key.ledger), *lock) : std::nullopt;
  if (!secret) return std::nullopt;
  return Secret(std::move(*secret));
}

Keys keys_in(const KeyText& key, KeyUse use, std::string_view secret) {
  Keys keys{.ledger = key.ledger, .public_key = key.public_key, .tag_key = {}, .sealing_key = {}, .seed = {}};
  if (use == KeyUse::signing) {
    keys.seed = Secret(std::string(secret));
  } else {
    keys.tag_key = Secret(std::string(secret.substr(0, key_size)));
    keys.sealing_key = Secret(std::string(secret.substr(key_size)));
  }
  return keys;
}

}  // namespace

base::Diagnostics make_key_file(const std::string& path, KeyUse use, const std::string& ledger,
                                const std::string& passphrase) {
  if (store::is_there(path)) return {};
  const Secret secret(random_bytes(secret_size(use)));
  KeyText key{.ledger = ledger, .public_key = {}, .salt = {}, .hardness = {}, .secret = std::string(secret.bytes())};
  if (use == KeyUse::signing) key.public_key = merkle::public_key_of(secret.bytes());
  if (!passphrase.empty()) {
    key.salt = random_bytes(salt_size());
    key.hardness = usual_hardness();
    const auto lock = key_from(passphrase, key.salt, key.hardness);
    if (!lock) return {not_a_key_file(path, "lockable here: there is not enough memory")};
    key.secret = seal(secret.bytes(), bound_to(use, ledger), *lock);
  }
  auto file = store::NewFile::beside(path, store::Access::owner_only);
  if (!file.value) return std::move(file.diagnostics);
  if (auto trouble = file.value->write(text_of(key, use)); !trouble.empty()) return trouble;
  return file.value->put_in_place();
}

base::Checked<Keys> read_key_file(const std::string& path, KeyUse use, const std::string& passphrase) {
  auto key = read(path, use);
  if (!key.value) return {.value = {}, .diagnostics = std::move(key.diagnostics)};
  const auto secret = unlocked(*key.value, use, passphrase);
  if (!secret) return {.value = {}, .diagnostics = {key_file_locked(path, !passphrase.empty())}};
  if (secret->bytes().size() != secret_size(use))
    return {.value = {}, .diagnostics = {not_a_key_file(path, wanted(use))}};
  return {.value = keys_in(*key.value, use, secret->bytes()), .diagnostics = {}};
}

base::Checked<Keys> read_public_part(const std::string& path, KeyUse use) {
  auto key = read(path, use);
  if (!key.value) return {.value = {}, .diagnostics = std::move(key.diagnostics)};
  Keys keys{
      .ledger = key.value->ledger, .public_key = key.value->public_key, .tag_key = {}, .sealing_key = {}, .seed = {}};
  return {.value = std::move(keys), .diagnostics = {}};
}

}  // namespace frontdoor::ledger
