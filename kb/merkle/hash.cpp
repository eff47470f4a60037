#include "kb/merkle/hash.h"

#include <sodium/crypto_hash_sha256.h>

#include <algorithm>

#include "kb/merkle/raw.h"

namespace frontdoor::merkle {
namespace {

constexpr std::string_view digits_of_hex = "0123456789abcdef";

class Hashing {
 public:
  Hashing() { crypto_hash_sha256_init(&state_); }
  Hashing& add(std::string_view bytes) {
    crypto_hash_sha256_update(&state_, raw(bytes), bytes.size());
    return *this;
  }
  Hash done() {
    Hash hash{};
    crypto_hash_sha256_final(&state_, hash.data());
    return hash;
  }

 private:
  crypto_hash_sha256_state state_{};
};

}  // namespace

Hash sha256(std::string_view bytes) { return Hashing().add(bytes).done(); }

Hash sha256(std::string_view first, std::string_view then) { return Hashing().add(first).add(then).done(); }

Hash leaf_hash(std::string_view entry) { return Hashing().add(std::string_view("\0", 1)).add(entry).done(); }

Hash node_hash(const Hash& left, const Hash& right) {
  return Hashing().add("\1").add(bytes_of(left)).add(bytes_of(right)).done();
}

std::string_view bytes_of(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

std::optional<Hash> hash_from(std::string_view bytes) {
  Hash hash{};
  if (bytes.size() != hash.size()) return std::nullopt;
  std::copy_n(raw(bytes), hash.size(), hash.begin());
  return hash;
}

std::string hex(std::string_view bytes) {
  std::string digits;
  digits.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    digits += digits_of_hex[byte >> 4U];
    digits += digits_of_hex[byte & 0xFU];
  }
  return digits;
}

std::string hex(const Hash& hash) { return hex(bytes_of(hash)); }

std::optional<std::string> from_hex(std::string_view digits) {
  if (digits.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  bytes.reserve(digits.size() / 2);
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const std::size_t high = digits_of_hex.find(digits[i]);
    const std::size_t low = digits_of_hex.find(digits[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    bytes += static_cast<char>(high << 4U | low);
  }
  return bytes;
}

std::optional<Hash> hash_from_hex(std::string_view digits) {
  const auto bytes = from_hex(digits);
  return bytes ? hash_from(*bytes) : std::nullopt;
}

}  // namespace frontdoor::merkle
