#include "kb/store/transaction.h"

#include <sqlite3.h>

#include "kb/store/connection_state.h"

namespace frontdoor::store {
namespace {

bool inside_one(sqlite3* handle) { return sqlite3_get_autocommit(handle) == 0; }

void roll_back(sqlite3* handle) { sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr); }

}  // namespace

Transaction::Transaction(Connection& connection) : connection_(connection) {
  inner_ = !connection.failed() && inside_one(connection.state_->handle);
  if (inner_) return;
  connection_.run("BEGIN IMMEDIATE");
  open_ = !connection_.failed();
}

Transaction::~Transaction() {
  // Why not run: after a failure it does nothing, and SQLite may have rolled back by itself already.
  sqlite3* const handle = connection_.state_->handle;
  if (open_ && inside_one(handle)) roll_back(handle);
}

bool Transaction::commit() {
  if (inner_) return !connection_.failed();
  if (!open_) return false;
  connection_.run("COMMIT");
  if (connection_.failed()) return false;
  open_ = false;
  return true;
}

Reading::Reading(Connection& connection) : connection_(connection) {
  if (connection.failed() || inside_one(connection.state_->handle)) return;
  connection.run("BEGIN");
  open_ = !connection.failed();
}

Reading::~Reading() {
  sqlite3* const handle = connection_.state_->handle;
  if (open_ && inside_one(handle)) roll_back(handle);
}

}  // namespace frontdoor::store
