#include "kb/directory/directory.h"

#include <utility>

#include "kb/directory/schema.h"

namespace frontdoor::directory {
namespace {

Snapshot snapshot_in(store::Statement& row) {
  return {.number = row.number(0), .hash = row.text(1), .services = row.number(2), .postcodes = row.number(3)};
}

Snapshot latest(store::Connection& connection) {
  store::Statement row =
      connection.prepare("SELECT number, hash, services, postcodes FROM snapshots ORDER BY number DESC LIMIT 1");
  return row.step() ? snapshot_in(row) : Snapshot{};
}

}  // namespace

Directory::Directory(store::Connection connection, Snapshot snapshot)
    : connection_(std::move(connection)), snapshot_(std::move(snapshot)) {}

base::Checked<Directory> Directory::over(store::Connection connection) {
  if (auto refusal = store::bring_up_to_date(connection, schema()); !refusal.empty()) {
    return {.value = {}, .diagnostics = std::move(refusal)};
  }
  Snapshot snapshot = latest(connection);
  if (connection.failed()) return {.value = {}, .diagnostics = connection.take_failures()};
  return {.value = Directory(std::move(connection), std::move(snapshot)), .diagnostics = {}};
}

void Directory::refresh() {
  Snapshot now = latest(connection_);
  if (!connection_.failed()) snapshot_ = std::move(now);
}

bool Directory::go_to(std::int64_t number) {
  store::Statement row =
      connection_.prepare("SELECT number, hash, services, postcodes FROM snapshots WHERE number = ?");
  if (!row.bind(number).step()) return false;
  snapshot_ = snapshot_in(row);
  return true;
}

}  // namespace frontdoor::directory
