// One entry of the ledger as it is stored: a header in the open, and what is said about its sealed body. Its text is
// canonical JSON, made once when it is recorded and never made again; the tree is built over these bytes.
// Nothing in it names the person: tags are keyed hashes. docs/decision-format.md has every member.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/checked.h"
#include "engine/bytes/json.h"
#include "kb/merkle/hash.h"

namespace frontdoor::ledger {

/// The format of new entries and bodies. Earlier ones stay readable for ever.
inline constexpr std::int64_t format = 2;
/// Since which format bodies are packed before they are sealed.
inline constexpr std::int64_t first_packed = 2;

enum class Kind : std::uint8_t { recommendation, answer, follow_up, closing, erasure, key_copy };

/// "recommendation", "answer", "follow-up", "closing", "erasure", "key copy".
std::string_view word_for(Kind kind);
std::optional<Kind> kind_of(std::string_view word);

/// Whom an entry is about, as keyed hashes; empty: nobody of that sort.
struct Tags {
  std::string subject;  // the person; the contact's id where no person is given
  std::string carer;
  std::string contact;
};

struct Header {
  std::int64_t format = ledger::format;
  Kind kind = Kind::recommendation;
  std::string ledger;       // its id
  std::int64_t number = 0;  // from 1, without gaps
  std::string time;         // "2026-11-20T10:15:00Z"
  std::string by;           // who says they did it
  std::string os_user;      // whom the operating system took them for
  std::string engine;       // the program's version
  std::string pack;         // "sha256:..."; empty: none
  std::string directory;    // the snapshot's hash; empty: none was searched
  Tags about;
  std::string key;             // which key seals the body; empty: there is no body
  std::int64_t refers_to = 0;  // the recommendation that is answered or closed; 0: none
  std::int64_t corrects = 0;   // the entry that this one puts right; 0: none
  std::string previous;        // leaf hash of the entry before it, so that a change can be named; empty: the first
  bytes::Json details;         // of erasures and key copies: an object; null: none
};

/// What an entry says about its sealed body.
struct SealedAs {
  merkle::Hash hash{};        // SHA-256 of the bytes stored
  merkle::Hash commitment{};  // SHA-256 of salt and body, packed or not as it is sealed
  std::int64_t bytes = 0;     // stored
};

struct Entry {
  Header header;
  std::optional<SealedAs> sealed;
};

/// The header alone, canonical: what a seal is bound to.
std::string header_text(const Header& header);
/// The entry as it is stored.
std::string entry_text(const Entry& entry);
/// The entry that a stored text tells; none if it is not one that this release can read.
std::optional<Entry> read_entry(std::string_view text);

}  // namespace frontdoor::ledger
