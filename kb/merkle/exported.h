// A whole ledger as a text that anybody can check and nobody can read the bodies of: a first line that says what it is,
// the heads, then every entry as stored with its sealed body in hexadecimal digits, and a last line.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kb/merkle/walk.h"

namespace frontdoor::merkle {

/// Writes one, line by line.
class ExportLines {
 public:
  explicit ExportLines(std::function<void(std::string_view)> write) : write_(std::move(write)) {}
  void begin(std::string_view ledger);
  void head(const SignedHead& head);
  void entry(std::string_view text);
  void body(std::string_view sealed);
  void end();

 private:
  std::function<void(std::string_view)> write_;
  std::size_t entries_ = 0;
};

/// True if a text begins as an export does.
bool is_export(std::string_view first_line);

/// Reads one, line by line, and goes through it.
class ExportReader {
 public:
  /// `heads`: from elsewhere, held against it too.
  explicit ExportReader(std::vector<SignedHead> heads) : heads_(std::move(heads)) {}
  /// A line without its line end.
  void line(std::string_view text);
  Walked done();

  [[nodiscard]] const std::vector<SignedHead>& heads() const { return heads_; }

 private:
  Walk& walk();

  std::string ledger_;
  std::vector<SignedHead> heads_;
  std::optional<Walk> walk_;
  std::vector<std::string> wrong_;
  std::size_t line_ = 0;
  std::size_t entries_ = 0;
  bool ended_ = false;
};

}  // namespace frontdoor::merkle
