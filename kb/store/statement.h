// One compiled SQL statement, bound and stepped. When it goes out of scope it is reset and kept for the next use.
// After a failure on its connection it gives no rows and does nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace frontdoor::store {

struct ConnectionState;

/// Bytes that are no text.
struct Bytes {
  std::string_view bytes;
};

class Statement {
 public:
  Statement(std::shared_ptr<ConnectionState> state, std::string sql, sqlite3_stmt* compiled);
  Statement(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  /// Binds all parameters, in order: whole numbers, texts, bytes, and optionals (none is null). Starts afresh.
  template <class... Values>
  Statement& bind(const Values&... values) {
    reset();
    int position = 0;
    (bind_at(++position, values), ...);
    return *this;
  }

  /// Goes to the next row; false at the end or after a failure.
  bool step();
  /// Steps to the end.
  void run();

  /// Columns of the row, from 0. Null is 0, empty, or none.
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string text(int column) const;
  /// Text or bytes where they lie, until the next step.
  [[nodiscard]] std::string_view view(int column) const;
  [[nodiscard]] std::optional<std::int64_t> maybe_number(int column) const;

 private:
  void reset();
  void bind_at(int position, std::int64_t value);
  void bind_at(int position, std::string_view value);
  void bind_at(int position, Bytes value);
  void bind_null(int position);
  template <class Value>
  void bind_at(int position, const std::optional<Value>& value) {
    if (value) {
      bind_at(position, *value);
    } else {
      bind_null(position);
    }
  }

  std::shared_ptr<ConnectionState> state_;
  std::string sql_;
  sqlite3_stmt* compiled_ = nullptr;  // null after a failure to compile
};

}  // namespace frontdoor::store
