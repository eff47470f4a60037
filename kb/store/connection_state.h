// What a connection and its statements share: the SQLite handle, the first failure, and compiled statements at rest.
// For the .cpp files of this folder only.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "engine/base/diagnostic.h"

struct sqlite3;
struct sqlite3_stmt;

namespace frontdoor::store {

struct ConnectionState {
  sqlite3* handle = nullptr;
  std::string path;
  std::optional<base::Diagnostic> failure;
  std::multimap<std::string, sqlite3_stmt*, std::less<>> at_rest;

  ConnectionState() = default;
  ConnectionState(const ConnectionState&) = delete;
  ConnectionState& operator=(const ConnectionState&) = delete;
  ~ConnectionState();

  /// Keeps the first failure, in words; `result` is SQLite's result code.
  void note(int result);
};

}  // namespace frontdoor::store
