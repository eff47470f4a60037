#include "kb/directory/open_or_make.h"

#include <utility>

#include "kb/directory/import.h"
#include "kb/directory/sample_files.h"
#include "kb/store/new_file.h"
#include "kb/store/transaction.h"

namespace frontdoor::directory {
namespace {

base::Checked<Directory> opened(const std::string& path, store::OpenMode mode) {
  // Why not power_cut: all that a directory holds can be imported again, and a power cut loses a whole import or
  // nothing.
  auto connection = store::Connection::open(path, {.mode = mode, .durability = store::Durability::program_end});
  if (!connection.value) return {.value = {}, .diagnostics = std::move(connection.diagnostics)};
  return Directory::over(std::move(*connection.value));
}

/// Builds a directory in a file of its own, closed again at the end.
base::Diagnostics build(const std::string& path, const ImportRequest& request, const base::Sources& sources,
                        bool& done) {
  auto directory = opened(path, store::OpenMode::make);
  if (!directory.value) return std::move(directory.diagnostics);
  auto imported = import_services(*directory.value, sources, request);
  done = imported.value.has_value();
  return std::move(imported.diagnostics);
}

/// Makes the database that is not there yet.
base::Diagnostics make(const std::string& path, const std::string& sample_folder, base::Sources& sources) {
  auto files = find_sample_files(sample_folder);
  if (!files.value) return std::move(files.diagnostics);
  auto request = read_sample_files(*files.value, sources);
  base::Diagnostics diagnostics = std::move(request.diagnostics);
  if (!request.value) return diagnostics;
  auto place = store::NewFile::beside(path);
  base::append(diagnostics, std::move(place.diagnostics));
  if (!place.value) return diagnostics;
  bool done = false;
  base::append(diagnostics, build(place.value->path(), *request.value, sources, done));
  if (done) base::append(diagnostics, place.value->put_in_place());
  return diagnostics;
}

std::optional<Origin> origin_of(Directory& directory) {
  store::Statement row =
      directory.connection().prepare("SELECT origin, files_stamp, files_hash FROM origins WHERE only_row = 1");
  if (!row.step()) return std::nullopt;
  return Origin{.origin = row.text(0), .files_stamp = row.text(1), .files_hash = row.text(2)};
}

/// Notes the new times of files whose bytes are the same, so that the next look is cheap again.
void keep_stamp(Directory& directory, const std::string& stamp) {
  store::Transaction transaction(directory.connection());
  directory.connection().run("UPDATE origins SET files_stamp = ?", stamp);
  transaction.commit();
}

/// Brings a directory made from sample files up to them. One that cannot be written stays as it is.
base::Diagnostics follow(Directory& directory, const std::string& sample_folder, base::Sources& sources) {
  const auto origin = origin_of(directory);
  if (!origin || origin->origin != "sample" || !directory.connection().writable()) return {};
  const auto files = find_sample_files(sample_folder);
  if (!files.value || files.value->services.empty() || files.value->stamp == origin->files_stamp) return {};
  auto request = read_sample_files(*files.value, sources);
  if (!request.value) return std::move(request.diagnostics);
  if (request.value->origin.files_hash == origin->files_hash) {
    keep_stamp(directory, files.value->stamp);
    return directory.connection().take_failures();
  }
  return import_services(directory, sources, *request.value).diagnostics;
}

}  // namespace

base::Checked<Directory> open_directory(const std::string& path) {
  return opened(path, store::OpenMode::write_if_possible);
}

base::Checked<Directory> open_or_make(const std::string& path, const std::string& sample_folder,
                                      base::Sources& sources) {
  base::Diagnostics diagnostics;
  const bool there = store::is_there(path);
  if (!there) diagnostics = make(path, sample_folder, sources);
  if (!there && !store::is_there(path)) return {.value = {}, .diagnostics = std::move(diagnostics)};
  auto directory = open_directory(path);
  if (directory.value && there) base::append(diagnostics, follow(*directory.value, sample_folder, sources));
  base::append(diagnostics, std::move(directory.diagnostics));
  directory.diagnostics = std::move(diagnostics);
  return directory;
}

}  // namespace frontdoor::directory
