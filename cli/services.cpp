#include "cli/services.h"

#include <cstdlib>

#include "cli/messages.h"
#include "cli/pack_folder.h"
#include "kb/directory/open_or_make.h"

namespace frontdoor::cli {

std::string directory_path(const CommonOptions& options) {
  if (!options.kb.empty()) return options.kb;
  const char* data = std::getenv("XDG_DATA_HOME");
  if (data != nullptr && *data == '/') return std::string(data) + "/frontdoor/directory.db";
  const char* home = std::getenv("HOME");
  if (home != nullptr && *home == '/') return std::string(home) + "/.local/share/frontdoor/directory.db";
  return {};
}

void Services::open() {
  tried_ = true;
  const std::string path = directory_path(options_);
  if (path.empty()) {
    say("error: there is no HOME to keep the directory in: say --kb FILE or --without-services\n");
    code_ = ExitCode::world;
    return;
  }
  base::Sources sources;
  base::Checked<directory::Directory> opened = directory::open_or_make(path, data_folder() + "/kb/data", sources);
  if (!opened.value) return give_up(opened.diagnostics, sources);
  report(opened.diagnostics, sources, options_);
  directory_ = std::move(*opened.value);
}

void Services::give_up(const base::Diagnostics& diagnostics, const base::Sources& sources) {
  report(diagnostics, sources, options_);
  say("no services are listed; --without-services leaves them out\n");
  code_ = ExitCode::world;
  directory_.reset();
}

std::optional<desk::Listings> Services::list(const program::Program& program, const model::Contact& contact,
                                             const model::Recommendation& all) {
  if (without_) return std::nullopt;
  if (!tried_) open();
  if (!directory_) return std::nullopt;
  base::Checked<desk::Listings> listed = desk::list_services(program, contact, all, *directory_);
  if (!listed.value) give_up(listed.diagnostics, {});
  return std::move(listed.value);
}

}  // namespace frontdoor::cli
