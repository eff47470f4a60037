#include "kb/store/files.h"

#include <fmt/core.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "kb/store/store_errors.h"

namespace frontdoor::store {
namespace {

namespace fs = std::filesystem;

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// `reason` in the system's words: "permission denied".
base::Diagnostic not_opened(std::string_view path, const std::error_code& reason) {
  return cannot_open(path, reason.message());
}

}  // namespace

base::Checked<std::string> read_file(const std::string& path, std::uint64_t limit) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    return {.value = {}, .diagnostics = {not_opened(path, std::make_error_code(std::errc::is_a_directory))}};
  }
  const std::unique_ptr<std::FILE, Closer> file(std::fopen(path.c_str(), "rb"));
  if (!file) return {.value = {}, .diagnostics = {cannot_open(path, std::strerror(errno))}};
  std::string bytes;
  char block[1 << 16];
  while (const std::size_t got = std::fread(block, 1, sizeof block, file.get())) {
    bytes.append(block, got);
    if (bytes.size() > limit) return {.value = {}, .diagnostics = {file_too_large(path, limit)}};
  }
  if (std::ferror(file.get()) != 0) return {.value = {}, .diagnostics = {io_error(path, std::strerror(errno))}};
  return {.value = std::move(bytes), .diagnostics = {}};
}

base::Checked<std::vector<std::string>> files_in(const std::string& folder, std::string_view ending) {
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.ends_with(ending) && !name.starts_with('.') && entry->is_regular_file(error)) {
      paths.push_back(entry->path().string());
    }
  }
  if (error) return {.value = {}, .diagnostics = {not_opened(folder, error)}};
  std::ranges::sort(paths);
  return {.value = std::move(paths), .diagnostics = {}};
}

std::string stamp_of(const std::vector<std::string>& paths) {
  std::string stamp;
  for (const std::string& path : paths) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    const auto changed = fs::last_write_time(path, error).time_since_epoch().count();
    stamp += fmt::format("{}{} {}", stamp.empty() ? "" : "; ", size, changed);
  }
  return stamp;
}

base::Diagnostics make_folder_for(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  std::error_code error;
  if (!folder.empty()) fs::create_directories(folder, error);
  if (error) return {not_opened(folder.string(), error)};
  return {};
}

}  // namespace frontdoor::store
