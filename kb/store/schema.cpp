#include "kb/store/schema.h"

#include <fmt/core.h>

#include "kb/store/store_errors.h"
#include "kb/store/transaction.h"

namespace frontdoor::store {
namespace {

/// What the file's header says, and whether anything is in it.
struct Header {
  std::int64_t application_id = 0;
  std::int64_t version = 0;
  bool empty = true;
};

Header header_of(Connection& connection) {
  return {.application_id = connection.number_of("PRAGMA application_id").value_or(0),
          .version = connection.number_of("PRAGMA user_version").value_or(0),
          .empty = connection.number_of("SELECT count(*) FROM sqlite_schema").value_or(0) == 0};
}

base::Diagnostics refused(const Header& header, const std::string& path, const Schema& schema) {
  const bool ours = header.application_id == schema.application_id;
  const bool fresh = header.application_id == 0 && header.version == 0 && header.empty;
  if (!ours && !fresh) return {another_kind(path, schema.kind)};
  if (header.version > schema.version()) return {newer_schema(path, header.version, schema.version())};
  return {};
}

void take_steps(Connection& connection, const Schema& schema, std::int64_t from) {
  for (std::int64_t step = from; step < schema.version(); ++step) {
    connection.run_script(schema.steps[static_cast<std::size_t>(step)]);
  }
  // Why texts: a PRAGMA takes no parameters.
  connection.run_script(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", schema.application_id, schema.version()));
}

}  // namespace

base::Diagnostics bring_up_to_date(Connection& connection, const Schema& schema) {
  const Header before = header_of(connection);
  if (connection.failed()) return connection.take_failures();
  if (auto refusal = refused(before, connection.path(), schema); !refusal.empty()) return refusal;
  if (before.version == schema.version()) return {};
  if (!connection.writable()) {
    if (before.version >= schema.readable_from) return {};
    return {read_only(connection.path())};
  }

  Transaction transaction(connection);
  const Header now = header_of(connection);  // Why again: another program may have done it in between.
  if (auto refusal = refused(now, connection.path(), schema); !refusal.empty()) return refusal;
  if (!connection.failed()) take_steps(connection, schema, now.version);
  if (!transaction.commit()) return connection.take_failures();
  return {};
}

}  // namespace frontdoor::store
