#include "cli/keep_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/cli_errors.h"
#include "cli/write_all.h"

namespace frontdoor::cli {
namespace {

constexpr mode_t for_everybody_as_allowed = 0666;
constexpr mode_t for_owner = 0600;
constexpr mode_t writable = S_IWUSR | S_IWGRP | S_IWOTH;
constexpr mode_t permissions = 07777;

base::Diagnostics failed(const std::string& path) { return {cannot_keep(path, std::strerror(errno))}; }

std::string beside(const std::string& path) { return path + ".part-" + std::to_string(getpid()); }

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// Writes pieces to a file, many at a time; remembers the first that could not be written.
class Pieces {
 public:
  explicit Pieces(int file) : file_(file) {}
  void add(std::string_view text) {
    held_ += text;
    if (held_.size() >= enough) flush();
  }
  bool flush() {
    if (reason_ == 0 && !write_all(file_, held_)) reason_ = errno;
    held_.clear();
    errno = reason_;
    return reason_ == 0;
  }

 private:
  static constexpr std::size_t enough = 1 << 16;
  int file_;
  std::string held_;
  int reason_ = 0;
};

using Fill = std::function<base::Diagnostics(const Write&)>;

/// Gives a new file the owner and the permissions of the one it replaces, as far as we may.
void make_like(int file, const struct stat& old) {
  const bool same_owner = fchown(file, old.st_uid, old.st_gid) == 0;
  fchmod(file, old.st_mode & (same_owner ? permissions : permissions & ~static_cast<mode_t>(S_ISUID | S_ISGID)));
}

/// Fills a file that is open, and makes it safe on the disk if that is asked for.
base::Diagnostics filled(int file, const std::string& path, const Fill& fill, bool make_safe) {
  Pieces pieces(file);
  base::Diagnostics problems = fill([&](std::string_view text) { pieces.add(text); });
  const bool written = pieces.flush() && (!make_safe || fsync(file) == 0);
  if (!written) problems = failed(path);
  if (close(file) != 0 && written) problems = failed(path);
  return problems;
}

base::Diagnostics put_beside(const std::string& part, const std::string& path, ReadableBy readable_by,
                             const struct stat* old, const Fill& fill) {
  const mode_t mode = readable_by == ReadableBy::owner ? for_owner : for_everybody_as_allowed;
  const int file = open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (file < 0) return failed(path);
  if (old != nullptr) make_like(file, *old);
  return filled(file, path, fill, true);
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

base::Diagnostics write_into(const std::string& path, const Fill& fill) {
  const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  return file < 0 ? failed(path) : filled(file, path, fill, false);
}

}  // namespace

base::Diagnostics try_to_keep(const std::string& path) {
  const Found found = found_at(path);
  if (found.standing == Standing::folder) return {cannot_keep(path, "it is a folder")};
  if (found.standing != Standing::nothing && is_read_only(path, found)) return failed(path);
  if (found.standing == Standing::something_else) return {};
  const std::string part = beside(behind_links(path));
  base::Diagnostics problems =
      put_beside(part, path, ReadableBy::as_set, nullptr, [](const Write& /*write*/) { return base::Diagnostics(); });
  unlink(part.c_str());
  return problems;
}

base::Diagnostics keep(const std::string& path, std::string_view text) {
  return keep_pieces(path, ReadableBy::as_set, [&](const Write& write) {
    write(text);
    return base::Diagnostics();
  });
}

base::Diagnostics keep_pieces(const std::string& path, ReadableBy readable_by, const Fill& fill) {
  const Found found = found_at(path);
  if (found.standing == Standing::something_else) return write_into(path, fill);
  const bool replaces = found.standing == Standing::plain_file;
  if (replaces && is_read_only(path, found)) return failed(path);
  const std::string target = behind_links(path);
  const std::string part = beside(target);
  base::Diagnostics problems = put_beside(part, path, readable_by, replaces ? &found.as_it_is : nullptr, fill);
  if (!base::has_errors(problems) && std::rename(part.c_str(), target.c_str()) != 0)
    base::append(problems, failed(path));
  if (base::has_errors(problems))
    unlink(part.c_str());
  else
    make_folder_safe(target);
  return problems;
}

}  // namespace frontdoor::cli
