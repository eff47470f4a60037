#include "cli/keep_record.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/cli_errors.h"

namespace frontdoor::cli {
namespace {

constexpr mode_t for_everybody_as_allowed = 0666;

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

bool put_beside(const std::string& part, std::string_view text) {
  const int file = open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, for_everybody_as_allowed);
  if (file < 0) return false;
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

Standing standing_at(const std::string& path) {
  struct stat found{};
  if (stat(path.c_str(), &found) != 0) return Standing::nothing;
  if (S_ISREG(found.st_mode)) return Standing::plain_file;
  return S_ISDIR(found.st_mode) ? Standing::folder : Standing::something_else;
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
  const Standing standing = standing_at(path);
  if (standing == Standing::folder) return {cannot_keep(path, "it is a folder")};
  if (standing != Standing::nothing && access(path.c_str(), W_OK) != 0) return failed(path);
  if (standing == Standing::something_else) return {};
  const std::string part = beside(path);
  if (!put_beside(part, "")) return failed(path);
  unlink(part.c_str());
  return {};
}

base::Diagnostics keep(const std::string& path, std::string_view text) {
  if (standing_at(path) == Standing::something_else) return write_into(path, text);
  const std::string part = beside(path);
  if (!put_beside(part, text) || std::rename(part.c_str(), path.c_str()) != 0) {
    const int reason = errno;
    unlink(part.c_str());
    errno = reason;
    return failed(path);
  }
  make_folder_safe(path);
  return {};
}

}  // namespace frontdoor::cli
