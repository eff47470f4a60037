#include "kb/directory/snapshot_image.h"

#include <utility>

#include "kb/directory/content_hash.h"
#include "kb/directory/postcode_rows.h"
#include "kb/directory/service_rows.h"
#include "kb/store/store_errors.h"
#include "kb/store/transaction.h"

namespace frontdoor::directory {
namespace {

/// The rows of the services that a snapshot lists, by id.
std::vector<std::int64_t> rows_of(Directory& directory) {
  std::vector<std::int64_t> rows;
  store::Statement row = directory.connection().prepare(
      "SELECT row FROM services WHERE since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY id");
  row.bind(directory.snapshot().number);
  while (row.step()) rows.push_back(row.number(0));
  return rows;
}

void insert_postcodes(store::Connection& connection, const std::vector<Postcode>& all, std::int64_t since) {
  for (const Postcode& each : all)
    connection.run(
        "INSERT INTO postcodes (code, since, easting, northing, town, district, county) VALUES (?, ?, ?, ?, ?, ?, ?)",
        each.code, since, each.easting, each.northing, each.town, each.district, each.county);
}

std::string hash_of_content(Directory& directory) {
  std::vector<std::pair<std::string, std::string>> services;
  for (const std::int64_t row : rows_of(directory)) {
    const Service service = load_service(directory.connection(), row);
    services.emplace_back(service.id, hash_of(service));
  }
  return hash_of(std::move(services), load_postcodes(directory.connection(), directory.snapshot().number));
}

}  // namespace

base::Checked<std::string> image_of(Directory& directory) {
  auto empty = store::Connection::open(std::string(store::in_memory), {});
  if (!empty.value) return {.value = {}, .diagnostics = std::move(empty.diagnostics)};
  auto only = Directory::over(std::move(*empty.value));
  if (!only.value) return {.value = {}, .diagnostics = std::move(only.diagnostics)};
  const Snapshot& snapshot = directory.snapshot();
  store::Connection& into = only.value->connection();
  const store::Reading reading(directory.connection());
  store::Transaction transaction(into);
  into.run("INSERT INTO snapshots VALUES (?, ?, ?, ?)", snapshot.number, std::string_view(snapshot.hash),
           snapshot.services, snapshot.postcodes);
  for (const std::int64_t row : rows_of(directory)) {
    const Service service = load_service(directory.connection(), row);
    insert_service(into, service, hash_of(service), snapshot.number);
  }
  insert_postcodes(into, load_postcodes(directory.connection(), snapshot.number), snapshot.number);
  if (directory.connection().failed()) return {.value = {}, .diagnostics = directory.connection().take_failures()};
  if (!transaction.commit()) return {.value = {}, .diagnostics = into.take_failures()};
  return {.value = into.image(), .diagnostics = {}};
}

base::Checked<Directory> from_image(std::string_view image) {
  auto connection = store::Connection::from_image(image);
  if (!connection.value) return {.value = {}, .diagnostics = std::move(connection.diagnostics)};
  auto directory = Directory::over(std::move(*connection.value));
  if (!directory.value) return directory;
  const std::string hash = hash_of_content(*directory.value);
  if (hash != directory.value->snapshot().hash)
    return {.value = {}, .diagnostics = {store::damaged("archived directory", "its content has another hash")}};
  return directory;
}

}  // namespace frontdoor::directory
