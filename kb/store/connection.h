// One connection to one SQLite database. Calls can be written straight down: the first failure is kept, every later
// call does nothing, and `take_failure` says at the end how it went. A connection belongs to one thread.
// Opened with foreign keys on and no trust in a file's own schema.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/checked.h"
#include "kb/store/statement.h"

namespace frontdoor::store {

enum class OpenMode : std::uint8_t {
  make,               // read and write; made if it is not there
  write,              // read and write; must be there
  write_if_possible,  // must be there; where the file or its folder cannot be written, for reading
  read,               // must be there
};

/// What a commit survives: the end of this program, or also a power cut.
enum class Durability : std::uint8_t { program_end, power_cut };

/// Where a commit in progress is kept: in a log that readers and a writer share, or in a file that is deleted when it
/// is done, and what is deleted is overwritten, so that no byte of it stays behind.
enum class Journal : std::uint8_t { write_ahead, wiped };

struct OpenOptions {
  OpenMode mode = OpenMode::make;
  Durability durability = Durability::power_cut;
  Journal journal = Journal::write_ahead;
  int patience_in_ms = 5000;  // how long to wait for another program to finish writing
};

/// The path of a database that lives in memory only.
inline constexpr std::string_view in_memory = ":memory:";

class Connection {
 public:
  /// Opens and touches the file, so that a file that is no database is found out here.
  static base::Checked<Connection> open(const std::string& path, OpenOptions options);

  /// A database in memory, from the image of another (`image`).
  static base::Checked<Connection> from_image(std::string_view image);

  /// A statement ready to be bound; the text is compiled once and kept for the next time.
  [[nodiscard]] Statement prepare(std::string_view sql);

  /// Runs one statement that gives no rows.
  template <class... Values>
  void run(std::string_view sql, const Values&... values) {
    prepare(sql).bind(values...).run();
  }

  /// Runs a script of several statements.
  void run_script(std::string_view script);

  /// One whole number from the first row; none if there is no row or it is null.
  std::optional<std::int64_t> number_of(std::string_view sql);

  [[nodiscard]] bool failed() const;
  /// What failed first since the last call, if anything; calls work again afterwards.
  std::optional<base::Diagnostic> take_failure();
  /// As take_failure, as a list of none or one.
  base::Diagnostics take_failures();

  [[nodiscard]] bool writable() const;
  [[nodiscard]] const std::string& path() const;
  /// The id of the row inserted last.
  [[nodiscard]] std::int64_t last_row() const;

  /// The whole database as the bytes of its file.
  [[nodiscard]] std::string image() const;

 private:
  friend class Transaction;
  friend class Reading;
  explicit Connection(std::shared_ptr<ConnectionState> state);
  std::shared_ptr<ConnectionState> state_;
};

}  // namespace frontdoor::store
