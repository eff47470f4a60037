#include "kb/desk/archive.h"

#include <algorithm>
#include <utility>

#include "kb/desk/desk_errors.h"
#include "kb/directory/snapshot_image.h"
#include "kb/ledger/archive.h"

namespace frontdoor::desk {

namespace {

/// The pack's files, each with how it was come by.
std::vector<ledger::PackFile> files_of(const Compiled& compiled, std::span<const IncludedBy> included) {
  std::vector<ledger::PackFile> files;
  for (const base::SourceText& source : compiled.sources) {
    const auto by = std::ranges::find(included, source.name, &IncludedBy::source);
    files.push_back(by == included.end()
                        ? ledger::PackFile{.file = source, .included_from = {}, .included_as = {}}
                        : ledger::PackFile{.file = source, .included_from = by->from_file, .included_as = by->path});
  }
  return files;
}

/// Compiles a pack from its archived files: includes lead to where they led then.
Compiled compile_archived(const std::vector<ledger::PackFile>& files) {
  base::Sources own;
  for (const ledger::PackFile& each : files)
    if (each.included_from.empty()) own.push_back(each.file);
  return compile(std::move(own), [&files](std::string_view from_file, std::string_view path) {
    Loaded loaded;
    loaded.where = path;
    for (const ledger::PackFile& each : files)
      if (each.included_from == from_file && each.included_as == path) loaded.sources.push_back(each.file);
    loaded.found = !loaded.sources.empty();
    return loaded;
  });
}

}  // namespace

Loader noting(Loader loader, std::vector<IncludedBy>& included) {
  return [loader = std::move(loader), &included](std::string_view from_file, std::string_view path) {
    Loaded loaded = loader(from_file, path);
    for (const base::SourceText& each : loaded.sources)
      included.push_back({.source = each.name, .from_file = std::string(from_file), .path = std::string(path)});
    return loaded;
  };
}

base::Diagnostics keep_with(ledger::Ledger& ledger, const Compiled& compiled, std::span<const IncludedBy> included,
                            directory::Directory* directory) {
  const std::string& hash = compiled.program->pack.hash;
  if (!ledger::has_pack(ledger.connection(), hash))
    if (auto trouble = ledger::keep_pack(ledger.connection(), hash, files_of(compiled, included)); !trouble.empty())
      return trouble;
  if (directory == nullptr || ledger::has_directory(ledger.connection(), directory->snapshot().hash)) return {};
  auto image = directory::image_of(*directory);
  if (!image.value) return std::move(image.diagnostics);
  return ledger::keep_directory(ledger.connection(), directory->snapshot().hash, directory->snapshot().number,
                                *image.value);
}

const program::Program* Archive::program(const std::string& hash, base::Diagnostics& trouble) {
  auto found = packs_.find(hash);
  if (found == packs_.end()) {
    const auto files = ledger::find_pack(ledger_.connection(), hash);
    auto compiled = files.empty() ? nullptr : std::make_unique<Compiled>(compile_archived(files));
    const bool good = compiled && compiled->program && compiled->program->pack.hash == hash;
    found = packs_.emplace(hash, good ? std::move(compiled) : nullptr).first;
  }
  if (!found->second) {
    trouble.push_back(not_in_archive("pack", hash));
    return nullptr;
  }
  return &*found->second->program;
}

directory::Directory* Archive::directory(const std::string& hash, base::Diagnostics& trouble) {
  auto found = directories_.find(hash);
  if (found == directories_.end()) {
    auto directory = directory::from_image(ledger::find_directory(ledger_.connection(), hash));
    const bool good = directory.value && directory.value->snapshot().hash == hash;
    found =
        directories_.emplace(hash, good ? std::make_unique<directory::Directory>(std::move(*directory.value)) : nullptr)
            .first;
  }
  if (!found->second) trouble.push_back(not_in_archive("snapshot of the directory", hash));
  return found->second.get();
}

}  // namespace frontdoor::desk
