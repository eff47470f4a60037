#include "kb/ledger/entry.h"

#include <algorithm>
#include <array>

#include "engine/records/json_making.h"

namespace frontdoor::ledger {
namespace {

using bytes::Json;
using bytes::JsonObject;
using records::text_or_null;

constexpr std::array<std::string_view, 6> kinds = {"recommendation", "answer",  "follow-up",
                                                   "closing",        "erasure", "key copy"};
constexpr bytes::JsonLimits limits = {.depth = 16, .bytes = 1 << 20};

Json number_or_null(std::int64_t number) { return number == 0 ? Json() : Json(number); }

Json about_json(const Tags& about) {
  JsonObject object;
  add(object, "carer", text_or_null(about.carer));
  add(object, "contact", text_or_null(about.contact));
  add(object, "subject", text_or_null(about.subject));
  return Json(std::move(object));
}

Json header_json(const Header& header) {
  JsonObject object;
  add(object, "about", about_json(header.about));
  add(object, "by", std::string_view(header.by));
  add(object, "corrects", number_or_null(header.corrects));
  add(object, "details", header.details);
  add(object, "directory", text_or_null(header.directory));
  add(object, "engine", std::string_view(header.engine));
  add(object, "format", header.format);
  add(object, "key", text_or_null(header.key));
  add(object, "kind", word_for(header.kind));
  add(object, "ledger", std::string_view(header.ledger));
  add(object, "number", header.number);
  add(object, "os_user", std::string_view(header.os_user));
  add(object, "pack", text_or_null(header.pack));
  add(object, "previous", text_or_null(header.previous));
  add(object, "refers_to", number_or_null(header.refers_to));
  add(object, "time", std::string_view(header.time));
  return Json(std::move(object));
}

Json sealed_json(const SealedAs& sealed) {
  JsonObject object;
  add(object, "bytes", sealed.bytes);
  add(object, "commitment", std::string_view(merkle::hex(sealed.commitment)));
  add(object, "hash", std::string_view(merkle::hex(sealed.hash)));
  return Json(std::move(object));
}

/// Reads members; remembers whether each was what it had to be.
class Members {
 public:
  explicit Members(const Json* object) : object_(object) {
    good_ = object != nullptr && object->as_object() != nullptr;
  }
  std::string text(std::string_view name) {
    const Json* const value = found(name);
    if (value == nullptr || value->is_null()) return {};
    good_ = good_ && value->as_text() != nullptr;
    return good_ ? *value->as_text() : std::string();
  }
  std::int64_t number(std::string_view name) {
    const Json* const value = found(name);
    if (value == nullptr || value->is_null()) return 0;
    good_ = good_ && value->as_number() != nullptr;
    return good_ ? *value->as_number() : 0;
  }
  const Json* found(std::string_view name) {
    const Json* const value = good_ ? object_->find(name) : nullptr;
    good_ = value != nullptr;
    return value;
  }
  [[nodiscard]] bool good() const { return good_; }
  void need(bool condition) { good_ = good_ && condition; }

 private:
  const Json* object_;
  bool good_ = false;
};

std::optional<Header> read_header(const Json* json) {
  Members members(json);
  Header header;
  Members about(members.found("about"));
  header.about = {.subject = about.text("subject"), .carer = about.text("carer"), .contact = about.text("contact")};
  header.by = members.text("by");
  header.corrects = members.number("corrects");
  if (const Json* const details = members.found("details")) header.details = *details;
  header.directory = members.text("directory");
  header.engine = members.text("engine");
  header.format = members.number("format");
  header.key = members.text("key");
  const auto kind = kind_of(members.text("kind"));
  header.ledger = members.text("ledger");
  header.number = members.number("number");
  header.os_user = members.text("os_user");
  header.pack = members.text("pack");
  header.previous = members.text("previous");
  header.refers_to = members.number("refers_to");
  header.time = members.text("time");
  if (!members.good() || !about.good() || !kind || header.format < 1 || header.format > format) return std::nullopt;
  header.kind = *kind;
  return header;
}

std::optional<SealedAs> read_sealed(const Json* json) {
  Members members(json);
  SealedAs sealed;
  sealed.bytes = members.number("bytes");
  const auto commitment = merkle::hash_from_hex(members.text("commitment"));
  const auto hash = merkle::hash_from_hex(members.text("hash"));
  if (!members.good() || !commitment || !hash) return std::nullopt;
  sealed.commitment = *commitment;
  sealed.hash = *hash;
  return sealed;
}

}  // namespace

std::string_view word_for(Kind kind) { return kinds.at(static_cast<std::size_t>(kind)); }

std::optional<Kind> kind_of(std::string_view word) {
  const auto* const found = std::ranges::find(kinds, word);
  if (found == kinds.end()) return std::nullopt;
  return static_cast<Kind>(found - kinds.begin());
}

std::string header_text(const Header& header) { return bytes::canonical_json(header_json(header)); }

std::string entry_text(const Entry& entry) {
  JsonObject object;
  add(object, "header", header_json(entry.header));
  add(object, "sealed", entry.sealed ? sealed_json(*entry.sealed) : Json());
  return bytes::canonical_json(Json(std::move(object)));
}

std::optional<Entry> read_entry(std::string_view text) {
  const auto json = bytes::parse_json(text, {}, 0, limits);
  if (!json.value) return std::nullopt;
  auto header = read_header(json.value->find("header"));
  const Json* const sealed = json.value->find("sealed");
  if (!header || sealed == nullptr) return std::nullopt;
  Entry entry{.header = std::move(*header), .sealed = {}};
  if (sealed->is_null()) return entry;
  entry.sealed = read_sealed(sealed);
  return entry.sealed ? std::optional(std::move(entry)) : std::nullopt;
}

}  // namespace frontdoor::ledger
