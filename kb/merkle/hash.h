// SHA-256 as RFC 9162 uses it for its tree: a leaf and a node can never be taken for each other, because each is
// hashed behind a byte of its own.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace frontdoor::merkle {

using Hash = std::array<unsigned char, 32>;

/// SHA-256 of bytes.
Hash sha256(std::string_view bytes);
/// SHA-256 of two runs of bytes, one after the other.
Hash sha256(std::string_view first, std::string_view then);

/// SHA-256(0x00 | entry).
Hash leaf_hash(std::string_view entry);
/// SHA-256(0x01 | left | right).
Hash node_hash(const Hash& left, const Hash& right);

/// The bytes of a hash.
std::string_view bytes_of(const Hash& hash);
/// The hash with these bytes; none if there are not 32.
std::optional<Hash> hash_from(std::string_view bytes);

/// Small hexadecimal digits, two a byte.
std::string hex(std::string_view bytes);
std::string hex(const Hash& hash);
/// The bytes that the digits stand for; none if they are no small hexadecimal digits, two a byte.
std::optional<std::string> from_hex(std::string_view digits);
/// The hash that 64 digits stand for.
std::optional<Hash> hash_from_hex(std::string_view digits);

}  // namespace frontdoor::merkle
