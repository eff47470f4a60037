#include "kb/directory/import.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/base/nearest.h"
#include "engine/base/text.h"
#include "kb/directory/content_hash.h"
#include "kb/directory/directory_errors.h"
#include "kb/directory/postcode_rows.h"
#include "kb/directory/read_postcodes.h"
#include "kb/directory/read_service.h"
#include "kb/directory/service_rows.h"
#include "kb/store/transaction.h"

namespace frontdoor::directory {
namespace {

constexpr bytes::JsonLimits file_limits = {.depth = 64, .bytes = std::size_t{64} << 20U};

/// A service that is to be listed, and its hash.
struct Hashed {
  ReadService read;
  std::string hash;
};
using ById = std::map<std::string, Hashed>;

/// All services of the files, each id once: the first, by name of file and place in it.
ById read_files(const base::Sources& sources, std::vector<base::SourceId> files, base::Diagnostics& diagnostics) {
  std::ranges::sort(files, {}, [&](base::SourceId id) { return sources[id.index].name; });
  ById all;
  for (const base::SourceId file : files) {
    auto document = bytes::parse_json(sources[file.index].text, file, 0, file_limits);
    base::append(diagnostics, std::move(document.diagnostics));
    if (!document.value) continue;
    for (ReadService& read : read_services(*document.value, diagnostics)) {
      std::string hash = hash_of(read.service);
      const base::SourceSpan where = read.id;
      const std::string id = read.service.id;
      const auto [there, added] = all.try_emplace(id, std::move(read), std::move(hash));
      if (!added) diagnostics.push_back(same_id(id, where, there->second.read.id));
    }
  }
  return all;
}

std::string quoted(const Service& service) { return "the service `" + service.name + "`"; }

/// Postcodes and areas of services that the table does not have.
class PlaceCheck {
 public:
  explicit PlaceCheck(const std::vector<Postcode>& table) {
    for (const Postcode& each : table) {
      codes_.insert(each.code);
      names_.insert({each.town, each.district, each.county});
    }
    candidates_.assign(names_.begin(), names_.end());
  }

  void check(const ReadService& read, base::Diagnostics& diagnostics) const {
    const Service& service = read.service;
    for (std::size_t i = 0; i < service.places.size(); ++i) {
      const std::string& code = service.places[i].postcode;
      if (code.empty() || codes_.contains(code)) continue;
      diagnostics.push_back(unknown_postcode(quoted(service), code, read.places[i]));
    }
    for (std::size_t i = 0; i < service.areas.size(); ++i) {
      const std::string& area = service.areas[i];
      if (names_.contains(area)) continue;
      diagnostics.push_back(unknown_area(quoted(service), area, base::all_nearest(area, candidates_), read.areas[i]));
    }
  }

 private:
  std::set<std::string> codes_, names_;
  std::vector<std::string> candidates_;
};

struct Row {
  std::int64_t row = 0;
  std::string hash;
};

std::map<std::string, Row> rows_now(store::Connection& connection) {
  std::map<std::string, Row> rows;
  store::Statement row = connection.prepare("SELECT id, row, hash FROM services WHERE until IS NULL");
  while (row.step()) rows[row.text(0)] = {.row = row.number(1), .hash = row.text(2)};
  return rows;
}

void end_service(store::Connection& connection, std::int64_t row, std::int64_t snapshot) {
  connection.run("UPDATE services SET until = ? WHERE row = ?", snapshot, row);
}

void write_services(store::Connection& connection, const ById& wanted, Imported& result) {
  const std::int64_t number = result.snapshot.number;
  auto rows = rows_now(connection);
  for (const auto& [id, each] : wanted) {
    const auto there = rows.find(id);
    const bool listed = there != rows.end();
    if (listed && there->second.hash == each.hash) {
      ++result.unchanged;
      connection.run("UPDATE services SET modified = ? WHERE row = ?", each.read.service.modified, there->second.row);
    } else {
      ++(listed ? result.changed : result.added);
      if (listed) end_service(connection, there->second.row, number);
      insert_service(connection, each.read.service, each.hash, number);
    }
    if (listed) rows.erase(there);
  }
  for (const auto& [id, gone] : rows) end_service(connection, gone.row, number);
  result.removed = rows.size();
}

void write_postcodes(store::Connection& connection, const std::vector<Postcode>& wanted, std::int64_t number) {
  const std::vector<Postcode> now = load_postcodes(connection, number);
  const auto keeps = [](const std::vector<Postcode>& all, const Postcode& one) {
    const auto found = std::ranges::lower_bound(all, one.code, {}, &Postcode::code);
    return found != all.end() && *found == one;
  };
  for (const Postcode& each : now) {
    if (!keeps(wanted, each)) {
      connection.run("UPDATE postcodes SET until = ? WHERE code = ? AND until IS NULL", number, each.code);
    }
  }
  for (const Postcode& each : wanted) {
    if (keeps(now, each)) continue;
    connection.run(
        "INSERT INTO postcodes (code, since, easting, northing, town, district, county) VALUES (?, ?, ?, ?, ?, ?, ?)",
        each.code, number, each.easting, each.northing, each.town, each.district, each.county);
  }
}

Snapshot next_snapshot(const Snapshot& last, const ById& services, const std::vector<Postcode>& postcodes) {
  std::vector<std::pair<std::string, std::string>> hashes;
  for (const auto& [id, each] : services) hashes.emplace_back(id, each.hash);
  const std::string hash = hash_of(std::move(hashes), postcodes);
  return {.number = hash == last.hash ? last.number : last.number + 1,
          .hash = hash,
          .services = static_cast<std::int64_t>(services.size()),
          .postcodes = static_cast<std::int64_t>(postcodes.size())};
}

void write_origin(store::Connection& connection, const Origin& origin) {
  connection.run("INSERT OR REPLACE INTO origins VALUES (1, ?, ?, ?)", origin.origin, origin.files_stamp,
                 origin.files_hash);
}

/// Inside a transaction: brings what is listed to what is wanted.
void write_all(Directory& directory, const ById& services, const std::vector<Postcode>& postcodes, const Origin& origin,
               Imported& result) {
  store::Connection& connection = directory.connection();
  result.snapshot = next_snapshot(directory.snapshot(), services, postcodes);
  if (result.snapshot.number != directory.snapshot().number) {
    connection.run("INSERT INTO snapshots VALUES (?, ?, ?, ?)", result.snapshot.number, result.snapshot.hash,
                   result.snapshot.services, result.snapshot.postcodes);
  }
  write_services(connection, services, result);
  write_postcodes(connection, postcodes, result.snapshot.number);
  write_origin(connection, origin);
}

}  // namespace

base::Checked<Imported> import_services(Directory& directory, const base::Sources& sources,
                                        const ImportRequest& request) {
  base::Checked<Imported> result;
  const ById services = read_files(sources, request.services, result.diagnostics);
  if (services.empty()) {
    result.diagnostics.push_back(nothing_to_import());
    return result;
  }
  std::vector<Postcode> postcodes;
  if (request.postcodes) postcodes = read_postcodes(sources, *request.postcodes, result.diagnostics);

  store::Connection& connection = directory.connection();
  store::Transaction transaction(connection);
  directory.refresh();
  if (!request.postcodes) postcodes = load_postcodes(connection, directory.snapshot().number);
  const PlaceCheck places(postcodes);
  for (const auto& [id, each] : services) places.check(each.read, result.diagnostics);
  Imported imported;
  write_all(directory, services, postcodes, request.origin, imported);
  if (transaction.commit()) {
    directory.refresh();
    result.value = std::move(imported);
  } else {
    base::append(result.diagnostics, connection.take_failures());
  }
  return result;
}

}  // namespace frontdoor::directory
