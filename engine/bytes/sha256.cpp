#include "engine/bytes/sha256.h"

#include <sodium/crypto_hash_sha256.h>

#include <array>

namespace frontdoor::bytes {

std::string sha256_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::string hex;
  for (const unsigned char byte : hash) {
    hex += digits[byte >> 4U];
    hex += digits[byte & 0xFU];
  }
  return hex;
}

}  // namespace frontdoor::bytes
