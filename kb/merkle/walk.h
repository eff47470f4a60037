// Going through a ledger from its first entry to its last: are the numbers without gaps, does each entry name the one
// before it, is each sealed body the one that was recorded, and has the tree the roots that heads say it had. Whatever
// was changed is named. Works on bytes as stored: needs no key and reads no personal data.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kb/merkle/head.h"

namespace frontdoor::merkle {

/// What does not fit, in words, in the order of entries.
struct Walked {
  std::uint64_t entries = 0;
  std::uint64_t bodies = 0;  // sealed bodies that were there to be looked at
  std::vector<std::string> wrong;
  RightEdge edge;
};

class Walk {
 public:
  /// `heads`: what the ledger was said to be; each is held against the tree when it has that size.
  /// Without bodies, it is not asked where they are.
  Walk(std::string ledger, std::vector<SignedHead> heads, bool without_bodies = false);

  /// The next entry, as stored, and its leaf hash.
  void entry(std::string_view text, const Hash& leaf);
  /// The hash of the sealed body, as stored, of the entry given last.
  void body(const Hash& sealed);
  /// Nothing more. `kept`: the right edge as it was kept beside the entries, if it was.
  Walked done(const std::optional<std::vector<Hash>>& kept);

 private:
  void hold_against_heads();
  [[nodiscard]] bool names_the_one_before(std::string_view text) const;
  void go_over_a_gap(std::uint64_t number);
  void link(std::string_view text);
  bool settle_link(bool next_is_broken);
  [[nodiscard]] bool last_link_was_changed(const std::vector<Hash>& kept) const;
  void hold_against(const std::vector<Hash>& kept);
  void wrong(std::uint64_t number, std::string what);

  std::string ledger_;
  bool without_bodies_;
  std::multimap<std::uint64_t, SignedHead> heads_;
  Walked walked_;
  std::uint64_t number_ = 0;  // of the entry given last
  Hash leaf_{};               // its leaf hash
  std::string last_;          // its text,
  Hash leaf_before_{};        // the leaf hash of the one before it,
  RightEdge edge_before_;     // and the tree without it
  std::optional<Hash> body_is_;
  bool body_due_ = false;
  bool broken_ = false;    // the link from the entry given last to the one before does not hold
  bool gap_ = false;       // something is missing: roots can no longer be told
  bool is_named_ = false;  // something was found beside what heads tell
  std::map<std::uint64_t, std::vector<std::string>> found_;
};

/// One member of a stored entry's header, which is a text or a number, as it is written between its quotes; none if
/// there is none. Works without parsing: a quote inside a text is escaped, so `"name":` can only be a member's name.
std::optional<std::string_view> member_of(std::string_view entry, std::string_view name);

}  // namespace frontdoor::merkle
