#include "kb/merkle/exported.h"

#include <fmt/core.h>

#include <utility>

namespace frontdoor::merkle {
namespace {

constexpr std::string_view opening = "frontdoor ledger export 1 ";
constexpr std::string_view head_word = "head ";
constexpr std::string_view entry_word = "entry ";
constexpr std::string_view body_word = "sealed ";
constexpr std::string_view end_word = "end ";

}  // namespace

void ExportLines::begin(std::string_view ledger) { write_(fmt::format("{}{}\n", opening, ledger)); }

void ExportLines::head(const SignedHead& head) { write_(fmt::format("{}{}\n", head_word, to_line(head))); }

void ExportLines::entry(std::string_view text) {
  ++entries_;
  write_(fmt::format("{}{}\n", entry_word, text));
}

void ExportLines::body(std::string_view sealed) { write_(fmt::format("{}{}\n", body_word, hex(sealed))); }

void ExportLines::end() { write_(fmt::format("{}{}\n", end_word, entries_)); }

bool is_export(std::string_view first_line) { return first_line.starts_with(opening); }

Walk& ExportReader::walk() {
  if (!walk_) walk_.emplace(ledger_, heads_);
  return *walk_;
}

void ExportReader::line(std::string_view text) {
  ++line_;
  if (line_ == 1 && is_export(text)) {
    ledger_ = text.substr(opening.size());
  } else if (text.starts_with(head_word) && !walk_) {
    if (auto head = read_head(text.substr(head_word.size())))
      heads_.push_back(std::move(*head));
    else
      wrong_.push_back(fmt::format("line {}: this head was changed", line_));
  } else if (text.starts_with(entry_word)) {
    ++entries_;
    const std::string_view entry = text.substr(entry_word.size());
    walk().entry(entry, leaf_hash(entry));
  } else if (text.starts_with(body_word)) {
    walk().body(sha256(from_hex(text.substr(body_word.size())).value_or("")));
  } else if (text == fmt::format("{}{}", end_word, entries_)) {
    ended_ = true;
  } else {
    wrong_.push_back(fmt::format("line {} is none of an exported ledger", line_));
  }
}

Walked ExportReader::done() {
  Walked walked = walk().done(std::nullopt);
  if (!ended_) wrong_.emplace_back("the export does not end as it should: lines are missing");
  walked.wrong.insert(walked.wrong.begin(), wrong_.begin(), wrong_.end());
  return walked;
}

}  // namespace frontdoor::merkle
