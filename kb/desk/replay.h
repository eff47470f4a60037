// Past decisions again. As they were: with the pack and directory they were made with, and compared byte by byte with
// what was recorded; a difference would mean that either cannot be trusted. Under another pack: what would change, for
// whom, and by which rules. What was erased is counted as erased, never as a difference.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "kb/desk/archive.h"
#include "kb/desk/run.h"
#include "kb/ledger/ledger.h"

namespace frontdoor::desk {

enum class Came : std::uint8_t { out_the_same, out_differently, to_be_erased, to_nothing };

/// One thing that is not as it was: "care_act_assessment", "not indicated", "must offer".
struct Change {
  std::string what;
  std::string was;
  std::string now;
  std::vector<std::string> rules;  // under another pack: those that speak now and did not, or did and do not
};

struct Replayed {
  std::int64_t entry = 0;
  ledger::Kind kind = ledger::Kind::recommendation;
  std::string contact;  // its id; may be empty
  std::string date;     // the contact's
  Came came = Came::out_the_same;
  std::vector<Change> changes;
  std::string trouble;  // why it came to nothing
};

struct Replay {
  std::int64_t after = 0;                   // entries up to that one are left out
  std::int64_t only = 0;                    // that entry alone; 0: all
  std::string since, until;                 // days of recording ("2026-11-01"); empty: any
  std::string by;                           // recorded by; empty: anybody
  std::string pack;                         // recorded with that pack's hash, or how it begins; empty: any
  bool without_services = false;            // does not list services again, nor compare them
  const program::Program* under = nullptr;  // another pack; null: as they were
  std::string listing_from;                 // under another pack: list from this archived directory; empty: do not
  std::size_t at_once = 0;                  // so many side by side; 0: as many as the machine has cores
};

struct ReplaySummary {
  std::int64_t decisions = 0, same = 0, different = 0, erased = 0, nothing = 0;
  std::int64_t last = 0;  // the entry replayed last
  bool interrupted = false;
};

/// Calls `take` for each decision, in order and on the thread of the caller.
base::Checked<ReplaySummary> replay(ledger::Ledger& ledger, const Replay& request, const Run& run,
                                    const std::function<void(const Replayed&)>& take);

/// The archived pack in force on a day; null if there is none.
const program::Program* pack_as_at(ledger::Ledger& ledger, Archive& archive, model::Date day);
/// The hash of the directory's snapshot that was in use on a day ("2026-11-20"); empty if there is none.
std::string directory_as_at(ledger::Ledger& ledger, const std::string& day);

}  // namespace frontdoor::desk
