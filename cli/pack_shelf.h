// The packs that a folder holds, each opened when a contact first needs it: one pack for all days, or several with
// their times in force.
#pragma once

#include <optional>
#include <vector>

#include "cli/options.h"
#include "cli/pack_folder.h"
#include "engine/packs_in_force.h"

namespace frontdoor::cli {

class PackShelf {
 public:
  /// Looks at what is there and says what is wrong with that. `as_at`: the day whose pack is used for every contact.
  PackShelf(const CommonOptions& options, std::optional<model::Date> as_at);

  /// The pack for a contact of that day, opened. No value: there is none, and the diagnostics say why, or, where they
  /// are empty, it has been said.
  base::Checked<const program::Program*> on(model::Date day);
  /// Some pack, to read a record with that does not tell its day.
  base::Checked<const program::Program*> any();

  /// The opened pack that a program is of, with what it was compiled from. INVARIANT: `program` came from here.
  [[nodiscard]] const OpenedPack& pack_of(const program::Program& program) const;

  /// True if it is the same pack whatever a contact's day.
  [[nodiscard]] bool is_one() const { return packs_.size() <= 1; }
  /// How badly it went so far.
  [[nodiscard]] ExitCode code() const { return code_; }

 private:
  void keep_only(model::Date day);
  base::Checked<const program::Program*> opened(std::size_t position);

  const CommonOptions& options_;
  std::vector<PackHead> packs_;  // empty: there is none to use
  std::vector<std::optional<OpenedPack>> opened_;
  ExitCode code_ = ExitCode::fine;
};

}  // namespace frontdoor::cli
