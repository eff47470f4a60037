// The results of a replay on their way out: words, JSON lines, CSV, or a page in HTML.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kb/desk/replay.h"

namespace frontdoor::cli {

enum class ReplayFormat : std::uint8_t { words, json_lines, csv, html };

/// One decision to open: its entry, its contact's id.
struct CaseToOpen {
  std::int64_t entry = 0;
  std::string contact;
};

/// How many decisions changed in one way, and the first of them.
struct ChangeGroup {
  desk::Change change;
  std::int64_t count = 0;
  std::vector<CaseToOpen> cases;
};

/// Takes the results one by one; streams what can be streamed, and says the rest at the end.
class ReplayOut {
 public:
  ReplayOut(ReplayFormat format, std::string title) : format_(format), title_(std::move(title)) {}

  /// What to write now.
  std::string begin() const;
  std::string one(const desk::Replayed& replayed);
  std::string end(const desk::ReplaySummary& summary) const;

 private:
  void group(const desk::Replayed& replayed);
  [[nodiscard]] std::string words(const desk::ReplaySummary& summary) const;
  [[nodiscard]] std::string page(const desk::ReplaySummary& summary) const;

  ReplayFormat format_;
  std::string title_;
  std::vector<ChangeGroup> groups_;
  std::vector<desk::Replayed> troubled_;
};

/// A cell of CSV, quoted where it must be; one that a spreadsheet would take for a formula begins with an apostrophe.
std::string csv_cell(std::string_view text);
/// Text in a page of HTML.
std::string html_text(std::string_view text);

}  // namespace frontdoor::cli
