#include "kb/store/connection_state.h"

#include <sqlite3.h>

#include <cassert>
#include <cstring>

#include "kb/store/store_errors.h"

namespace frontdoor::store {
namespace {

/// The system's own word for what happened, else SQLite's.
std::string reason_of(sqlite3* handle, int result) {
  const int system = handle != nullptr ? sqlite3_system_errno(handle) : 0;
  return system != 0 ? std::strerror(system) : sqlite3_errstr(result);
}

base::Diagnostic in_words(const ConnectionState& state, int result) {
  switch (result & 0xFF) {
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return cannot_open(state.path, reason_of(state.handle, result));
    case SQLITE_READONLY:
      return read_only(state.path);
    case SQLITE_FULL:
      return disk_full(state.path);
    case SQLITE_NOTADB:
      return not_a_database(state.path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return locked(state.path);
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return damaged(state.path, sqlite3_errmsg(state.handle));
    default:  // Why a default: result codes are SQLite's numbers, not an enum of ours.
      return io_error(state.path, reason_of(state.handle, result));
  }
}

}  // namespace

ConnectionState::~ConnectionState() {
  for (const auto& [sql, compiled] : at_rest) sqlite3_finalize(compiled);
  sqlite3_close(handle);
}

void ConnectionState::note(int result) {
  [[maybe_unused]] const int kind = result & 0xFF;
  assert(kind != SQLITE_MISUSE && kind != SQLITE_RANGE);
  if (!failure) failure = in_words(*this, result);
}

}  // namespace frontdoor::store
