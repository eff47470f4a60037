#include "kb/merkle/head.h"

#include <sodium/crypto_sign_ed25519.h>
#include <sodium/utils.h>

#include <array>
#include <cassert>

#include "engine/bytes/json.h"
#include "kb/merkle/raw.h"

namespace frontdoor::merkle {
namespace {

using bytes::Json;
using bytes::JsonObject;

constexpr bytes::JsonLimits limits = {.depth = 8, .bytes = 1 << 16};
constexpr std::string_view what_is_signed = "frontdoor ledger head 1\n";

Json head_json(const Head& head) {
  JsonObject object;
  add(object, "ledger", std::string_view(head.ledger));
  add(object, "size", static_cast<std::int64_t>(head.size));
  add(object, "root", std::string_view(hex(head.root)));
  add(object, "time", std::string_view(head.time));
  return Json(std::move(object));
}

Json signed_json(const SignedHead& head) {
  JsonObject object;
  add(object, "head", head_json(head.head));
  add(object, "public_key", head.public_key.empty() ? Json() : Json(std::string_view(hex(head.public_key))));
  add(object, "signature", head.signature.empty() ? Json() : Json(std::string_view(hex(head.signature))));
  return Json(std::move(object));
}

Json proof_json(const Proof& proof) {
  bytes::JsonArray list;
  for (const Hash& each : proof) list.emplace_back(std::string_view(hex(each)));
  return Json(std::move(list));
}

/// Reads the members of an object that has exactly so many; good() is false once something is not as it must be.
class Members {
 public:
  Members(const Json* object, std::size_t count)
      : object_(object),
        good_(object != nullptr && object->as_object() != nullptr && object->as_object()->size() == count) {}

  const Json* found(std::string_view name) {
    const Json* const value = good_ ? object_->find(name) : nullptr;
    good_ = value != nullptr;
    return value;
  }
  std::string text(std::string_view name) {
    const Json* const value = found(name);
    good_ = good_ && value->as_text() != nullptr;
    return good_ ? *value->as_text() : std::string();
  }
  std::uint64_t count(std::string_view name) {
    const Json* const value = found(name);
    good_ = good_ && value->as_number() != nullptr && *value->as_number() >= 0;
    return good_ ? static_cast<std::uint64_t>(*value->as_number()) : 0;
  }
  Hash hash(std::string_view name) {
    const auto value = hash_from_hex(text(name));
    good_ = good_ && value.has_value();
    return value.value_or(Hash{});
  }
  /// Bytes in digits; null is none.
  std::string bytes_or_null(std::string_view name, std::size_t size) {
    const Json* const value = found(name);
    if (!good_ || value->is_null()) return {};
    const auto read = value->as_text() == nullptr ? std::nullopt : from_hex(*value->as_text());
    good_ = read && read->size() == size;
    return good_ ? *read : std::string();
  }
  Proof proof(std::string_view name) {
    Proof proof;
    const Json* const value = found(name);
    good_ = good_ && value->as_array() != nullptr;
    if (!good_) return proof;
    for (const Json& each : *value->as_array()) {
      const auto hash = each.as_text() == nullptr ? std::nullopt : hash_from_hex(*each.as_text());
      good_ = good_ && hash.has_value();
      proof.push_back(hash.value_or(Hash{}));
    }
    return proof;
  }
  void need(bool condition) { good_ = good_ && condition; }
  [[nodiscard]] bool good() const { return good_; }

 private:
  const Json* object_;
  bool good_;
};

std::optional<SignedHead> read_signed(const Json* json) {
  Members members(json, 3);
  Members inner(members.found("head"), 4);
  SignedHead head;
  head.head = {.ledger = inner.text("ledger"),
               .size = inner.count("size"),
               .root = inner.hash("root"),
               .time = inner.text("time")};
  head.public_key = members.bytes_or_null("public_key", crypto_sign_ed25519_PUBLICKEYBYTES);
  head.signature = members.bytes_or_null("signature", crypto_sign_ed25519_BYTES);
  members.need(head.public_key.empty() == head.signature.empty());
  if (!members.good() || !inner.good()) return std::nullopt;
  return head;
}

std::optional<Json> parsed(std::string_view text) { return bytes::parse_json(text, {}, 0, limits).value; }

std::string in_text(JsonObject object) { return bytes::pretty_json(Json(std::move(object))) + "\n"; }

}  // namespace

std::string bytes_to_sign(const Head& head) {
  return std::string(what_is_signed) + bytes::canonical_json(head_json(head));
}

std::string public_key_of(std::string_view seed) {
  assert(seed.size() == crypto_sign_ed25519_SEEDBYTES);
  std::string public_key(crypto_sign_ed25519_PUBLICKEYBYTES, '\0');
  std::array<unsigned char, crypto_sign_ed25519_SECRETKEYBYTES> secret{};
  crypto_sign_ed25519_seed_keypair(raw(public_key), secret.data(), raw(seed));
  sodium_memzero(secret.data(), secret.size());
  return public_key;
}

SignedHead sign(const Head& head, std::string_view seed) {
  SignedHead signed_head{.head = head, .public_key = public_key_of(seed), .signature = {}};
  std::array<unsigned char, crypto_sign_ed25519_SECRETKEYBYTES> secret{};
  std::string public_key(crypto_sign_ed25519_PUBLICKEYBYTES, '\0');
  crypto_sign_ed25519_seed_keypair(raw(public_key), secret.data(), raw(seed));
  const std::string message = bytes_to_sign(head);
  signed_head.signature.resize(crypto_sign_ed25519_BYTES);
  crypto_sign_ed25519_detached(raw(signed_head.signature), nullptr, raw(message), message.size(), secret.data());
  sodium_memzero(secret.data(), secret.size());
  return signed_head;
}

bool is_signed_by(const SignedHead& head, std::string_view public_key) {
  if (public_key.size() != crypto_sign_ed25519_PUBLICKEYBYTES || head.public_key != public_key ||
      head.signature.size() != crypto_sign_ed25519_BYTES)
    return false;
  const std::string message = bytes_to_sign(head.head);
  return crypto_sign_ed25519_verify_detached(raw(head.signature), raw(message), message.size(), raw(public_key)) == 0;
}

bool holds(const Receipt& receipt) {
  return receipt.number > 0 && check_inclusion(receipt.leaf, receipt.number - 1, receipt.head.head.size, receipt.proof,
                                               receipt.head.head.root);
}

bool holds(const Consistency& consistency) {
  const Head& earlier = consistency.earlier.head;
  const Head& later = consistency.later.head;
  return earlier.ledger == later.ledger &&
         check_consistency(earlier.size, later.size, earlier.root, later.root, consistency.proof);
}

std::string to_text(const SignedHead& head) { return bytes::pretty_json(signed_json(head)) + "\n"; }

std::string to_line(const SignedHead& head) { return bytes::canonical_json(signed_json(head)); }

std::string to_text(const Receipt& receipt) {
  JsonObject object;
  add(object, "receipt", 1);
  add(object, "number", static_cast<std::int64_t>(receipt.number));
  add(object, "leaf", std::string_view(hex(receipt.leaf)));
  add(object, "proof", proof_json(receipt.proof));
  add(object, "head", signed_json(receipt.head));
  return in_text(std::move(object));
}

std::string to_text(const Consistency& consistency) {
  JsonObject object;
  add(object, "consistency", 1);
  add(object, "earlier", signed_json(consistency.earlier));
  add(object, "later", signed_json(consistency.later));
  add(object, "proof", proof_json(consistency.proof));
  return in_text(std::move(object));
}

std::optional<SignedHead> read_head(std::string_view text) {
  const auto json = parsed(text);
  return json ? read_signed(&*json) : std::nullopt;
}

std::optional<Receipt> read_receipt(std::string_view text) {
  const auto json = parsed(text);
  if (!json) return std::nullopt;
  Members members(&*json, 5);
  members.need(members.count("receipt") == 1);
  Receipt receipt;
  receipt.number = members.count("number");
  receipt.leaf = members.hash("leaf");
  receipt.proof = members.proof("proof");
  const auto head = read_signed(members.found("head"));
  if (!members.good() || !head) return std::nullopt;
  receipt.head = *head;
  return receipt;
}

std::optional<Consistency> read_consistency(std::string_view text) {
  const auto json = parsed(text);
  if (!json) return std::nullopt;
  Members members(&*json, 4);
  members.need(members.count("consistency") == 1);
  const auto earlier = read_signed(members.found("earlier"));
  const auto later = read_signed(members.found("later"));
  Proof proof = members.proof("proof");
  if (!members.good() || !earlier || !later) return std::nullopt;
  return Consistency{.earlier = *earlier, .later = *later, .proof = std::move(proof)};
}

std::string fingerprint(std::string_view public_key) {
  const std::string digits = hex(sha256(public_key)).substr(0, 40);
  std::string groups;
  for (std::size_t i = 0; i < digits.size(); i += 4) {
    if (i > 0) groups += ' ';
    groups += digits.substr(i, 4);
  }
  return groups;
}

}  // namespace frontdoor::merkle
