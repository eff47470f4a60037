// The directory of services that a command lists from.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "engine/base/source_text.h"
#include "kb/desk/listings.h"
#include "kb/directory/directory.h"

namespace frontdoor::cli {

/// Where the directory's database is, unless another is asked for; empty if there is no place for it.
std::string directory_path(const CommonOptions& options);

/// The directory, opened at the first search and not before; what goes wrong is said once, and recommending goes on.
class Services {
 public:
  Services(const CommonOptions& options, bool without) : options_(options), without_(without) {}

  /// What is listed for a recommendation; none where services are not looked up or cannot be.
  std::optional<desk::Listings> list(const program::Program& program, const model::Contact& contact,
                                     const model::Recommendation& all);

  /// What was listed from last; null before that.
  directory::Directory* directory() { return directory_ ? &*directory_ : nullptr; }

  [[nodiscard]] ExitCode code() const { return code_; }

 private:
  void open();
  void give_up(const base::Diagnostics& diagnostics, const base::Sources& sources);

  const CommonOptions& options_;
  bool without_;
  bool tried_ = false;
  std::optional<directory::Directory> directory_;
  ExitCode code_ = ExitCode::fine;
};

}  // namespace frontdoor::cli
