// Erasing what was recorded about a person: their key is destroyed, so that no copy of the ledger can be read any more,
// and an entry stays that says when, by whom and why, without saying who it was. Copies of keys that are still good put
// off the day on which it is complete, so they are named.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "kb/ledger/ledger.h"

namespace frontdoor::desk {

/// Why something may be erased: asked for by the person; kept as long as was needed; recorded by mistake; ordered.
inline constexpr std::array<std::string_view, 4> erasure_reasons = {"request", "retention", "mistake", "order"};

/// A copy of the keys that can still be put back.
struct KeyCopy {
  std::int64_t entry = 0;
  std::string file;
  std::string until;
};

struct Erasure {
  std::int64_t number = 0;             // its entry
  std::vector<std::int64_t> entries;   // whose bodies can no longer be read
  std::vector<std::int64_t> as_carer;  // about somebody else, in which the person is the carer: not erased
  std::vector<KeyCopy> copies;         // sorted by day
  [[nodiscard]] std::string complete_on() const { return copies.empty() ? std::string() : copies.back().until; }
};

/// Erases what is recorded under a tag. K0644 if nothing is.
base::Checked<Erasure> erase(ledger::Ledger& ledger, const std::string& tag, const std::string& reason,
                             const ledger::Who& who, const std::string& today);

/// Erases everybody about whom nothing was recorded since that day ("2018-11-20").
base::Checked<std::vector<Erasure>> erase_older_than(ledger::Ledger& ledger, const std::string& day,
                                                     const ledger::Who& who, const std::string& today);

/// Copies the keys of persons to a file that may be put back until that day; gives the entry's number.
base::Checked<std::int64_t> copy_keys(ledger::Ledger& ledger, const std::string& file, const std::string& until,
                                      const ledger::Who& who);
/// Puts back keys that are missing, but for those that were erased; gives how many.
base::Checked<std::int64_t> restore_keys(ledger::Ledger& ledger, const std::string& file, const std::string& today);

}  // namespace frontdoor::desk
