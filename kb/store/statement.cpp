#include "kb/store/statement.h"

#include <sqlite3.h>

#include <utility>

#include "kb/store/connection_state.h"

namespace frontdoor::store {

Statement::Statement(std::shared_ptr<ConnectionState> state, std::string sql, sqlite3_stmt* compiled)
    : state_(std::move(state)), sql_(std::move(sql)), compiled_(compiled) {}

Statement::Statement(Statement&& other) noexcept
    : state_(std::move(other.state_)),
      sql_(std::move(other.sql_)),
      compiled_(std::exchange(other.compiled_, nullptr)) {}

Statement::~Statement() {
  if (compiled_ == nullptr) return;
  sqlite3_reset(compiled_);
  sqlite3_clear_bindings(compiled_);
  state_->at_rest.emplace(std::move(sql_), compiled_);
}

void Statement::reset() {
  if (compiled_ != nullptr) sqlite3_reset(compiled_);
}

void Statement::bind_at(int position, std::int64_t value) {
  if (compiled_ != nullptr) sqlite3_bind_int64(compiled_, position, value);
}

void Statement::bind_at(int position, std::string_view value) {
  if (compiled_ == nullptr) return;
  // Why not data() of an empty view: SQLite takes a null pointer for NULL.
  const char* const bytes = value.empty() ? "" : value.data();
  sqlite3_bind_text64(compiled_, position, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind_at(int position, Bytes value) {
  if (compiled_ == nullptr) return;
  const char* const bytes = value.bytes.empty() ? "" : value.bytes.data();
  sqlite3_bind_blob64(compiled_, position, bytes, value.bytes.size(), SQLITE_TRANSIENT);
}

void Statement::bind_null(int position) {
  if (compiled_ != nullptr) sqlite3_bind_null(compiled_, position);
}

bool Statement::step() {
  if (compiled_ == nullptr || state_->failure) return false;
  const int result = sqlite3_step(compiled_);
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) state_->note(sqlite3_extended_errcode(state_->handle));
  return false;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(compiled_, column); }

std::string Statement::text(int column) const {
  const unsigned char* const bytes = sqlite3_column_text(compiled_, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(compiled_, column));
  return bytes == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(bytes), size);
}

std::string_view Statement::view(int column) const {
  const void* const bytes = sqlite3_column_blob(compiled_, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(compiled_, column));
  return bytes == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
}

std::optional<std::int64_t> Statement::maybe_number(int column) const {
  if (sqlite3_column_type(compiled_, column) == SQLITE_NULL) return std::nullopt;
  return number(column);
}

}  // namespace frontdoor::store
