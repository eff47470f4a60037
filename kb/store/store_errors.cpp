#include "kb/store/store_errors.h"

#include <fmt/core.h>

namespace frontdoor::store {

base::Diagnostic newer_schema(std::string_view path, std::int64_t found, std::int64_t known) {
  return base::error(
      "K0601", fmt::format("the database `{}` was written by a newer release of this program", path),
      fmt::format("its layout is version {}, this release reads up to version {}: install the newer release, "
                  "or name another file",
                  found, known));
}

base::Diagnostic cannot_open(std::string_view path, std::string_view reason) {
  return base::error("K0602", fmt::format("`{}` cannot be opened: {}", path, reason),
                     "check that the path is right and that you may use the file and its folder");
}

base::Diagnostic read_only(std::string_view path) {
  return base::error("K0603", fmt::format("`{}` can be read but not written", path),
                     "ask for the right to write to the file and its folder, or name another file");
}

base::Diagnostic disk_full(std::string_view path) {
  return base::error("K0604", fmt::format("there is no room left to write `{}`", path),
                     "free some space on that disk and try again; nothing was half written");
}

base::Diagnostic io_error(std::string_view path, std::string_view reason) {
  return base::error("K0605", fmt::format("`{}` could not be read or written: {}", path, reason),
                     "check the disk, and that it is not full or unplugged; nothing was half written");
}

base::Diagnostic not_a_database(std::string_view path) {
  return base::error(
      "K0606", fmt::format("`{}` is not a database", path),
      "name the right file; if this is the right one, it was overwritten: restore it, or move it away to start anew");
}

base::Diagnostic locked(std::string_view path) {
  return base::error("K0607", fmt::format("the database `{}` is in use by another program", path),
                     "wait until the other program has finished, then try again");
}

base::Diagnostic damaged(std::string_view path, std::string_view reason) {
  return base::error("K0608", fmt::format("the database `{}` is damaged: {}", path, reason),
                     "restore it from a backup, or move it away to start anew");
}

base::Diagnostic another_kind(std::string_view path, std::string_view wanted) {
  return base::error("K0609", fmt::format("the database `{}` is not a {}", path, wanted),
                     fmt::format("name the file that holds the {}; each kind of record has a file of its own", wanted));
}

base::Diagnostic file_too_large(std::string_view path, std::uint64_t limit_in_bytes) {
  return base::error("K0610", fmt::format("`{}` is larger than {} MB", path, limit_in_bytes >> 20U),
                     "split it into several files");
}

}  // namespace frontdoor::store
