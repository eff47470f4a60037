// An open directory, as of one snapshot: what searches run on. Everything found in it is a function of the snapshot
// and the query; there is no clock.
#pragma once

#include <cstdint>
#include <string>

#include "kb/store/connection.h"

namespace frontdoor::directory {

/// A state of the directory that can be named later: its number, and what it held.
struct Snapshot {
  std::int64_t number = 0;  // from 1; 0: nothing was imported yet
  std::string hash;         // "sha256:..."; empty if nothing was imported
  std::int64_t services = 0;
  std::int64_t postcodes = 0;
};

class Directory {
 public:
  /// The latest snapshot in a database, which is made or brought up to date if need be.
  static base::Checked<Directory> over(store::Connection connection);

  [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
  [[nodiscard]] store::Connection& connection() { return connection_; }

  /// Goes to the latest snapshot.
  void refresh();
  /// Goes back to an earlier snapshot; false if there is none of that number.
  bool go_to(std::int64_t number);

 private:
  Directory(store::Connection connection, Snapshot snapshot);
  store::Connection connection_;
  Snapshot snapshot_;
};

}  // namespace frontdoor::directory
