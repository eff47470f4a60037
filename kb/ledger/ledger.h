// The ledger: entries that are only ever added, each in one transaction that gives it its number, seals its body and
// moves the tree's right edge. Opened with the recording key it records and reads; without, it can be verified,
// listed and signed, but no body can be read.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "kb/ledger/draft.h"
#include "kb/ledger/files.h"
#include "kb/ledger/key_file.h"
#include "kb/ledger/person_keys.h"
#include "kb/merkle/tree.h"
#include "kb/store/connection.h"

namespace frontdoor::ledger {

/// What became of the key of an entry.
struct Erased {
  std::int64_t number = 0;  // the entry of the erasure
  std::string time;
};

/// The ids of the keys that an erasure destroyed.
std::vector<std::string> keys_named_in(const Header& erasure);

class Ledger {
 public:
  /// Makes files and keys that are not there yet, those that are stay; gives whether the ledger was new.
  static base::Checked<bool> make(const Files& files, const std::string& passphrase, const std::string& time);
  /// With the recording key.
  static base::Checked<Ledger> open(const Files& files, const std::string& passphrase);
  /// For verifying, listing and signing.
  static base::Checked<Ledger> open_without_keys(const Files& files);

  [[nodiscard]] const std::string& id() const { return id_; }
  /// 32 bytes: whose signature heads carry.
  [[nodiscard]] const std::string& public_key() const { return public_key_; }
  [[nodiscard]] store::Connection& connection() { return connection_; }
  [[nodiscard]] PersonKeys& person_keys() { return *keys_; }

  [[nodiscard]] std::string tag_of_person(std::string_view person) const;
  [[nodiscard]] std::string tag_of_contact(std::string_view contact) const;
  /// The tags of an entry about these; the contact stands for the person where none is given.
  [[nodiscard]] Tags tags_for(std::string_view person, std::string_view carer, std::string_view contact) const;

  /// Adds an entry, safe on the disk when this returns; gives its number.
  base::Checked<std::int64_t> append(const Draft& draft, const Who& who);

  [[nodiscard]] std::int64_t size();
  /// The entry of that number; K0644 if there is none.
  base::Checked<Stored> entry(std::int64_t number);
  /// The numbers of entries with that tag, in order.
  std::vector<std::int64_t> about_subject(const std::string& tag);
  std::vector<std::int64_t> about_carer(const std::string& tag);
  std::vector<std::int64_t> about_contact(const std::string& tag);
  /// The numbers of entries that refer to that one, in order.
  std::vector<std::int64_t> referring_to(std::int64_t number);
  /// The numbers of entries that put that one right, in order.
  std::vector<std::int64_t> correcting(std::int64_t number);
  /// Every entry after that number, in order, until the function says false.
  base::Diagnostics each_after(std::int64_t number, const std::function<bool(const Stored&)>& take);

  /// What an entry holds. K0645 if it was erased, K0646 if it cannot be read.
  base::Checked<std::string> body_of(const Stored& stored);
  /// When and by which entry an entry's key was erased; none if it was not.
  std::optional<Erased> erasure_of(const Entry& entry);
  /// The ids of keys that erasures of a subject destroyed.
  std::vector<std::string> erased_keys(const std::string& subject);

  /// Destroys a person's key, here and in memory.
  base::Diagnostics destroy_key(const std::string& id);

  /// The tree's right edge as it is kept; its size is that of the ledger.
  base::Checked<merkle::RightEdge> edge();

 private:
  Ledger(store::Connection connection, std::string id, std::string public_key);
  static base::Checked<Ledger> over(const Files& files);
  std::vector<std::int64_t> numbers(std::string_view sql, const std::string& tag);
  std::vector<std::int64_t> numbers(std::string_view sql, std::int64_t number);
  base::Checked<std::string> entry_in(const Draft& draft, const Who& who, std::int64_t number,
                                      std::string& sealed_body);
  std::vector<Entry> erasures_of(const std::string& subject);
  std::string last_leaf(std::int64_t size);
  void keep_edge(const merkle::RightEdge& before, const merkle::RightEdge& after);
  std::optional<Secret> key_for(const std::string& id);

  store::Connection connection_;
  std::string id_;
  std::string public_key_;
  std::optional<Keys> recording_;
  std::optional<PersonKeys> keys_;
  std::map<std::string, Secret> keys_read_;
};

}  // namespace frontdoor::ledger
