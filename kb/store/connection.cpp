#include "kb/store/connection.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "kb/store/connection_state.h"
#include "kb/store/store_errors.h"

namespace frontdoor::store {
namespace {

int flags_of(OpenMode mode) {
  constexpr int always = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
  switch (mode) {
    case OpenMode::make:
      return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::write:
    case OpenMode::write_if_possible:
      return always | SQLITE_OPEN_READWRITE;
    case OpenMode::read:
      return always | SQLITE_OPEN_READONLY;
  }
  return always;
}

/// A path as a file: URI, so that no path is ever read as an option or as a URI of its own.
std::string uri_of(const std::string& path, std::string_view query) {
  static constexpr std::string_view plain = "/._-~";
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
    if (letter || plain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
    }
  }
  return uri.append(query);
}

std::shared_ptr<ConnectionState> opened(const std::string& path, OpenMode mode, int patience_in_ms,
                                        std::string_view query) {
  auto state = std::make_shared<ConnectionState>();
  state->path = path;
  const std::string name = path == in_memory ? path : uri_of(path, query);
  const int result = sqlite3_open_v2(name.c_str(), &state->handle, flags_of(mode), nullptr);
  if (result != SQLITE_OK) {
    state->note(result);
    return state;
  }
  sqlite3_extended_result_codes(state->handle, 1);
  sqlite3_busy_timeout(state->handle, patience_in_ms);
  sqlite3_db_config(state->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(state->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return state;
}

/// Set before the journal is touched, so that also what is left in free pages is overwritten.
void choose_journal(Connection& connection, const OpenOptions& options) {
  if (options.journal == Journal::wiped) {
    connection.run("PRAGMA secure_delete = ON");
    connection.run("PRAGMA journal_mode = DELETE");
    connection.run("PRAGMA synchronous = EXTRA");
    return;
  }
  connection.run("PRAGMA journal_mode = WAL");
  connection.run(options.durability == Durability::power_cut ? "PRAGMA synchronous = FULL"
                                                             : "PRAGMA synchronous = NORMAL");
}

/// True if the file is there and may be read, but SQLite cannot keep its working files beside it.
bool only_readable(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  return ::access(path.c_str(), R_OK) == 0 && ::access(folder.empty() ? "." : folder.c_str(), W_OK) != 0;
}

}  // namespace

Connection::Connection(std::shared_ptr<ConnectionState> state) : state_(std::move(state)) {}

base::Checked<Connection> Connection::open(const std::string& path, OpenOptions options) {
  // Why immutable: a database in write-ahead mode can be read in a folder that cannot be written only if SQLite is
  // told that nobody writes to it.
  const bool reading = options.mode == OpenMode::read || options.mode == OpenMode::write_if_possible;
  const bool immutable = reading && path != in_memory && only_readable(path);
  Connection connection(immutable ? opened(path, OpenMode::read, options.patience_in_ms, "?immutable=1")
                                  : opened(path, options.mode, options.patience_in_ms, ""));
  connection.number_of("PRAGMA schema_version");
  connection.run("PRAGMA foreign_keys = ON");
  if (connection.writable()) {
    choose_journal(connection, options);
  } else if (!reading && !connection.failed()) {
    return {.value = {}, .diagnostics = {read_only(path)}};
  }
  if (connection.failed()) return {.value = {}, .diagnostics = connection.take_failures()};
  return {.value = std::move(connection), .diagnostics = {}};
}

base::Checked<Connection> Connection::from_image(std::string_view image) {
  Connection connection(opened(std::string(in_memory), OpenMode::make, 0, ""));
  auto* const bytes = static_cast<unsigned char*>(sqlite3_malloc64(image.size()));
  if (!connection.failed() && bytes != nullptr) {
    std::ranges::copy(image, bytes);
    constexpr unsigned flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
    const auto size = static_cast<sqlite3_int64>(image.size());
    const int result = sqlite3_deserialize(connection.state_->handle, "main", bytes, size, size, flags);
    if (result != SQLITE_OK) connection.state_->note(result);
  }
  connection.number_of("PRAGMA schema_version");
  connection.run("PRAGMA foreign_keys = ON");
  if (connection.failed()) return {.value = {}, .diagnostics = connection.take_failures()};
  return {.value = std::move(connection), .diagnostics = {}};
}

Statement Connection::prepare(std::string_view sql) {
  const auto rested = state_->at_rest.find(sql);
  if (rested != state_->at_rest.end()) {
    auto node = state_->at_rest.extract(rested);
    return {state_, std::move(node.key()), node.mapped()};
  }
  sqlite3_stmt* compiled = nullptr;
  if (!state_->failure) {
    const int result = sqlite3_prepare_v3(state_->handle, sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &compiled, nullptr);
    if (result != SQLITE_OK) state_->note(result);
  }
  return {state_, std::string(sql), compiled};
}

void Connection::run_script(std::string_view script) {
  if (state_->failure) return;
  const int result = sqlite3_exec(state_->handle, std::string(script).c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) state_->note(result);
}

std::optional<std::int64_t> Connection::number_of(std::string_view sql) {
  Statement statement = prepare(sql);
  if (!statement.step()) return std::nullopt;
  return statement.maybe_number(0);
}

bool Connection::failed() const { return state_->failure.has_value(); }

std::optional<base::Diagnostic> Connection::take_failure() { return std::exchange(state_->failure, std::nullopt); }

base::Diagnostics Connection::take_failures() {
  base::Diagnostics failures;
  if (auto failure = take_failure()) failures.push_back(std::move(*failure));
  return failures;
}

bool Connection::writable() const { return !state_->failure && sqlite3_db_readonly(state_->handle, "main") == 0; }

const std::string& Connection::path() const { return state_->path; }

std::int64_t Connection::last_row() const { return sqlite3_last_insert_rowid(state_->handle); }

std::string Connection::image() const {
  sqlite3_int64 size = 0;
  unsigned char* const bytes = sqlite3_serialize(state_->handle, "main", &size, 0);
  if (bytes == nullptr) return {};
  std::string image(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  sqlite3_free(bytes);
  return image;
}

}  // namespace frontdoor::store
