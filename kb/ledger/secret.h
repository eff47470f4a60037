// Secret bytes: random, and wiped from memory when they go. And the sealing of a body: XChaCha20-Poly1305 with a
// random nonce, bound to the entry's header, so that a body can be read only with its key and only in its place.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace frontdoor::ledger {

/// Bytes that are overwritten before their memory is given back.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string bytes) : bytes_(std::move(bytes)) {}
  Secret(const Secret&) = default;
  Secret(Secret&&) noexcept = default;
  Secret& operator=(const Secret&) = default;
  Secret& operator=(Secret&&) noexcept = default;
  ~Secret();

  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }

 private:
  std::string bytes_;
};

inline constexpr std::size_t key_size = 32;

/// Bytes from the system's source of randomness.
std::string random_bytes(std::size_t count);

/// Nonce, ciphertext and authenticator; `bound_to` is what it can be opened with only. INVARIANT: key_size key bytes.
std::string seal(std::string_view plain, std::string_view bound_to, const Secret& key);
/// What was sealed; none if it was not with this key, not bound to this, or is not as it was.
std::optional<std::string> unseal(std::string_view sealed, std::string_view bound_to, const Secret& key);

/// HMAC-SHA-256.
std::string keyed_hash(std::string_view bytes, const Secret& key);

/// How hard a passphrase is to guess, for Argon2id.
struct Hardness {
  unsigned long long operations = 0;
  std::size_t memory = 0;
};
Hardness usual_hardness();
/// A key from a passphrase and salt; none if there is not the memory for it.
std::optional<Secret> key_from(std::string_view passphrase, std::string_view salt, Hardness hardness);
/// Bytes of a salt for `key_from`.
std::size_t salt_size();

}  // namespace frontdoor::ledger
