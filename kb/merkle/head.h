// A head says how long a ledger was at a time and what the root of its tree was; signed with Ed25519 it holds whoever
// keeps the ledger to that. Heads, receipts and proofs between heads are small JSON files without personal data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kb/merkle/tree.h"

namespace frontdoor::merkle {

struct Head {
  std::string ledger;      // its id
  std::uint64_t size = 0;  // how many entries
  Hash root{};
  std::string time;  // "2026-11-20T10:15:00Z"
  friend bool operator==(const Head&, const Head&) = default;
};

/// A head and who signed it. Not signed: both are empty.
struct SignedHead {
  Head head;
  std::string public_key;  // 32 bytes
  std::string signature;   // 64 bytes
};

/// The bytes that are signed: a line that says what they are, then the head in canonical JSON.
std::string bytes_to_sign(const Head& head);

/// A pair of Ed25519 keys from 32 secret bytes.
std::string public_key_of(std::string_view seed);
SignedHead sign(const Head& head, std::string_view seed);

/// True if the holder of the key signed exactly this head.
bool is_signed_by(const SignedHead& head, std::string_view public_key);

/// Shows that an entry stands in the ledger; the entry itself is not in it.
struct Receipt {
  std::uint64_t number = 0;  // of the entry, from 1
  Hash leaf{};
  Proof proof;
  SignedHead head;
};
bool holds(const Receipt& receipt);

/// Shows that a ledger was only added to between two heads.
struct Consistency {
  SignedHead earlier;
  SignedHead later;
  Proof proof;
};
bool holds(const Consistency& consistency);

std::string to_text(const SignedHead& head);
std::string to_text(const Receipt& receipt);
std::string to_text(const Consistency& consistency);
/// On one line.
std::string to_line(const SignedHead& head);

/// None if the text is something else, or has more in it than it should.
std::optional<SignedHead> read_head(std::string_view text);
std::optional<Receipt> read_receipt(std::string_view text);
std::optional<Consistency> read_consistency(std::string_view text);

/// A public key for people to compare: the first 20 bytes of its SHA-256, in groups of four digits.
std::string fingerprint(std::string_view public_key);

}  // namespace frontdoor::merkle
