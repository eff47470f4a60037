#include "kb/store/new_file.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "kb/store/files.h"
#include "kb/store/store_errors.h"

namespace frontdoor::store {
namespace {

namespace fs = std::filesystem;

constexpr int most_tries = 100;  // names left behind by programs that were killed

/// The diagnostic for a file that the system would not make.
base::Diagnostic not_made(const std::string& path, int error) {
  if (error == ENOSPC || error == EDQUOT) return disk_full(path);
  if (error == EROFS) return read_only(path);
  return cannot_open(path, std::strerror(error));
}

/// Why: SQLite would read the working files of a database that was deleted as if they belonged to the new one.
void remove_working_files(const std::string& path) {
  std::error_code error;
  for (const char* ending : {"-wal", "-shm", "-journal"}) fs::remove(path + ending, error);
}

/// The folder of a path, held so that nobody else puts a new file in its place there meanwhile.
class HeldFolder {
 public:
  explicit HeldFolder(const std::string& path) {
    const fs::path folder = fs::path(path).parent_path();
    descriptor_ = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) {
    }
  }
  HeldFolder(const HeldFolder&) = delete;
  HeldFolder& operator=(const HeldFolder&) = delete;
  ~HeldFolder() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  /// Why: a new name lasts through a power cut only when its folder is on the disk too.
  void make_safe() const {
    if (descriptor_ >= 0) ::fsync(descriptor_);
  }

 private:
  int descriptor_ = -1;
};

}  // namespace

bool is_there(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

NewFile::NewFile(std::string path, std::string place) : path_(std::move(path)), place_(std::move(place)) {}

NewFile::NewFile(NewFile&& other) noexcept
    : path_(std::exchange(other.path_, {})), place_(std::move(other.place_)), was_first_(other.was_first_) {}

NewFile::~NewFile() {
  if (path_.empty()) return;
  // Why the file last: as long as it is there, nobody else takes its name.
  remove_working_files(path_);
  std::error_code error;
  fs::remove(path_, error);
}

base::Checked<NewFile> NewFile::beside(const std::string& path, Access access) {
  const mode_t rights = access == Access::owner_only ? 0600 : 0666;
  if (auto trouble = make_folder_for(path); !trouble.empty()) return {.value = {}, .diagnostics = std::move(trouble)};
  for (int number = 0; number < most_tries; ++number) {
    std::string name = fmt::format("{}.new-{}-{}", path, ::getpid(), number);
    const int descriptor = ::open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, rights);
    if (descriptor < 0 && errno == EEXIST) continue;
    if (descriptor < 0) return {.value = {}, .diagnostics = {not_made(path, errno)}};
    ::close(descriptor);
    return {.value = NewFile(std::move(name), path), .diagnostics = {}};
  }
  return {.value = {}, .diagnostics = {not_made(path, EEXIST)}};
}

base::Diagnostics NewFile::write(std::string_view bytes) {
  const int file = ::open(path_.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
  if (file < 0) return {not_made(place_, errno)};
  bool whole = true;
  while (whole && !bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    whole = count > 0 || (count < 0 && errno == EINTR);
  }
  whole = whole && ::fsync(file) == 0;
  const int reason = errno;
  const bool closed = ::close(file) == 0;
  if (!whole || !closed) return {not_made(place_, whole ? errno : reason)};
  return {};
}

base::Diagnostics NewFile::put_in_place() {
  // Why held: between the look and the link somebody else may put theirs in place, and begin to work with it.
  const HeldFolder folder(place_);
  if (!is_there(place_)) remove_working_files(place_);
  // Why a link: unlike a rename it never takes the place of a file that others have open by now.
  std::error_code error;
  fs::create_hard_link(path_, place_, error);
  was_first_ = !error;
  if (error && error != std::errc::file_exists && !is_there(place_)) {
    fs::rename(path_, place_, error);  // Why: some file systems have no links.
    if (error) return {not_made(place_, error.value())};
    was_first_ = true;
  }
  folder.make_safe();
  return {};
}

}  // namespace frontdoor::store
