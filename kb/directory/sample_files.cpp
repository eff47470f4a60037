#include "kb/directory/sample_files.h"

#include <filesystem>
#include <utility>

#include "engine/bytes/sha256.h"
#include "kb/store/files.h"
#include "kb/store/new_file.h"

namespace frontdoor::directory {
namespace {

constexpr std::uint64_t largest_file = std::uint64_t{64} << 20U;

/// Adds the file's text to `sources`; none if it cannot be read.
std::optional<base::SourceId> read_into(base::Sources& sources, const std::string& path,
                                        base::Diagnostics& diagnostics) {
  auto text = store::read_file(path, largest_file);
  base::append(diagnostics, std::move(text.diagnostics));
  if (!text.value) return std::nullopt;
  sources.push_back({.name = path, .text = std::move(*text.value)});
  return base::SourceId(sources.size() - 1);
}

/// Over name and bytes of each file.
std::string hash_of_files(const base::Sources& sources, const ImportRequest& request) {
  std::vector<base::SourceId> all = request.services;
  if (request.postcodes) all.push_back(*request.postcodes);
  std::string hashes;
  for (const base::SourceId id : all) {
    const base::SourceText& source = sources[id.index];
    hashes += bytes::sha256_hex(source.text) + ' ' + std::filesystem::path(source.name).filename().string() + '\n';
  }
  return "sha256:" + bytes::sha256_hex(hashes);
}

}  // namespace

base::Checked<SampleFiles> find_sample_files(const std::string& folder) {
  auto services = store::files_in(folder, ".json");
  if (!services.value) return {.value = {}, .diagnostics = std::move(services.diagnostics)};
  SampleFiles files;
  files.services = std::move(*services.value);
  const std::string table = (std::filesystem::path(folder) / "postcodes.csv").string();
  if (store::is_there(table)) files.postcodes = table;
  std::vector<std::string> all = files.services;
  if (!files.postcodes.empty()) all.push_back(files.postcodes);
  files.stamp = store::stamp_of(all);
  return {.value = std::move(files), .diagnostics = {}};
}

base::Checked<ImportRequest> read_sample_files(const SampleFiles& files, base::Sources& sources) {
  base::Checked<ImportRequest> result;
  ImportRequest request;
  for (const std::string& path : files.services) {
    if (const auto id = read_into(sources, path, result.diagnostics)) request.services.push_back(*id);
  }
  if (!files.postcodes.empty()) request.postcodes = read_into(sources, files.postcodes, result.diagnostics);
  request.origin = {.origin = "sample", .files_stamp = files.stamp, .files_hash = hash_of_files(sources, request)};
  if (!base::has_errors(result.diagnostics)) result.value = std::move(request);
  return result;
}

}  // namespace frontdoor::directory
