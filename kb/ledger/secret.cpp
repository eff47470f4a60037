#include "kb/ledger/secret.h"

#include <sodium.h>

#include <cassert>

namespace frontdoor::ledger {
namespace {

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t authenticator_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(key_size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

}  // namespace

Secret::~Secret() { sodium_memzero(bytes_.data(), bytes_.size()); }

std::string random_bytes(std::size_t count) {
  [[maybe_unused]] const int ready = sodium_init();
  assert(ready >= 0);
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), count);
  return bytes;
}

std::string seal(std::string_view plain, std::string_view bound_to, const Secret& key) {
  assert(key.bytes().size() == key_size);
  std::string sealed = random_bytes(nonce_size);
  sealed.resize(nonce_size + plain.size() + authenticator_size);
  unsigned char* const nonce = raw(sealed);
  crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonce_size, nullptr, raw(plain), plain.size(), raw(bound_to),
                                             bound_to.size(), nullptr, nonce, raw(key.bytes()));
  return sealed;
}

std::optional<std::string> unseal(std::string_view sealed, std::string_view bound_to, const Secret& key) {
  if (sealed.size() < nonce_size + authenticator_size || key.bytes().size() != key_size) return std::nullopt;
  std::string plain(sealed.size() - nonce_size - authenticator_size, '\0');
  const unsigned char* const nonce = raw(sealed);
  const int result = crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, nonce + nonce_size,
                                                                sealed.size() - nonce_size, raw(bound_to),
                                                                bound_to.size(), nonce, raw(key.bytes()));
  if (result != 0) return std::nullopt;
  return plain;
}

std::string keyed_hash(std::string_view bytes, const Secret& key) {
  std::string hash(crypto_auth_hmacsha256_BYTES, '\0');
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, raw(key.bytes()), key.bytes().size());
  crypto_auth_hmacsha256_update(&state, raw(bytes), bytes.size());
  crypto_auth_hmacsha256_final(&state, raw(hash));
  return hash;
}

Hardness usual_hardness() {
  return {.operations = crypto_pwhash_OPSLIMIT_MODERATE, .memory = crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

std::optional<Secret> key_from(std::string_view passphrase, std::string_view salt, Hardness hardness) {
  std::string key(key_size, '\0');
  if (salt.size() != crypto_pwhash_SALTBYTES || hardness.memory > crypto_pwhash_MEMLIMIT_SENSITIVE ||
      hardness.operations > crypto_pwhash_OPSLIMIT_SENSITIVE * 4ULL)
    return std::nullopt;
  const int result = crypto_pwhash(raw(key), key.size(), passphrase.data(), passphrase.size(), raw(salt),
                                   hardness.operations, hardness.memory, crypto_pwhash_ALG_ARGON2ID13);
  if (result != 0) return std::nullopt;
  return Secret(std::move(key));
}

std::size_t salt_size() { return crypto_pwhash_SALTBYTES; }

}  // namespace frontdoor::ledger
