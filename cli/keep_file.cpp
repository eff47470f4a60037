#include "cli/keep_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/cli_errors.h"

namespace frontdoor::cli {
namespace {

constexpr mode_t for_everybody_as_allowed = 0666;
constexpr mode_t writable = S_IWUSR | S_IWGRP | S_IWOTH;
constexpr mode_t permissions = 07777;

base::Diagnostics failed(const std::string& path) { return {cannot_keep(path, std::strerror(errno))}; }

std::string beside(const std::string& path) { return path + ".part-" + std::to_string(getpid()); }

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

/// Gives a new file the owner and the permissions of the one it replaces, as far as we may.
void make_like(int file, const struct stat& old) {
  const bool same_owner = fchown(file, old.st_uid, old.st_gid) == 0;
  fchmod(file, old.st_mode & (same_owner ? permissions : permissions & ~static_cast<mode_t>(S_ISUID | S_ISGID)));
}

bool put_beside(const std::string& part, std::string_view text, const struct stat* old) {
  const int file = open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, for_everybody_as_allowed);
  if (file < 0) return false;
  if (old != nullptr) make_like(file, *old);
  const bool written = write_all(file, text) && fsync(file) == 0;
  const int reason = errno;
  const bool closed = close(file) == 0;
  if (!written) errno = reason;
  return written && closed;
}

void make_folder_safe(const std::string& path) {
  const int folder = open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  fsync(folder);
  close(folder);
}

/// What stands at a path: nothing, a plain file, or something that cannot be replaced in one step, such as a device.
enum class Standing { nothing, plain_file, folder, something_else };

struct Found {
  Standing standing = Standing::nothing;
  struct stat as_it_is{};
};

Found found_at(const std::string& path) {
  Found found;
  if (stat(path.c_str(), &found.as_it_is) != 0) return found;
  const mode_t mode = found.as_it_is.st_mode;
  found.standing = S_ISREG(mode) ? Standing::plain_file : S_ISDIR(mode) ? Standing::folder : Standing::something_else;
  return found;
}

/// True if nobody may write there: that holds for those, too, whom the system would let.
bool is_read_only(const std::string& path, const Found& found) {
  if (access(path.c_str(), W_OK) != 0) return true;
  errno = EACCES;
  return (found.as_it_is.st_mode & writable) == 0;
}

/// Where a link leads, so that the file is replaced and the link stays.
std::string behind_links(const std::string& path) {
  std::error_code error;
  const std::filesystem::path target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

base::Diagnostics write_into(const std::string& path, std::string_view text) {
  const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return failed(path);
  const bool written = write_all(file, text);
  base::Diagnostics problems = written ? base::Diagnostics() : failed(path);
  close(file);
  return problems;
}

}  // namespace

base::Diagnostics try_to_keep(const std::string& path) {
  const Found found = found_at(path);
  if (found.standing == Standing::folder) return {cannot_keep(path, "it is a folder")};
  if (found.standing != Standing::nothing && is_read_only(path, found)) return failed(path);
  if (found.standing == Standing::something_else) return {};
  const std::string part = beside(behind_links(path));
  if (!put_beside(part, "", nullptr)) return failed(path);
  unlink(part.c_str());
  return {};
}

base::Diagnostics keep(const std::string& path, std::string_view text) {
  const Found found = found_at(path);
  if (found.standing == Standing::something_else) return write_into(path, text);
  const bool replaces = found.standing == Standing::plain_file;
  if (replaces && is_read_only(path, found)) return failed(path);
  const std::string target = behind_links(path);
  const std::string part = beside(target);
  if (!put_beside(part, text, replaces ? &found.as_it_is : nullptr) || std::rename(part.c_str(), target.c_str()) != 0) {
    const int reason = errno;
    unlink(part.c_str());
    errno = reason;
    return failed(path);
  }
  make_folder_safe(target);
  return {};
}

}  // namespace frontdoor::cli
