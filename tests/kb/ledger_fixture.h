// A ledger in a folder of its own, and short ways to add to it.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "kb/ledger/ledger.h"
#include "kb/ledger/verify.h"
#include "tests/kb/temp_folder.h"

namespace frontdoor::test {

inline ledger::Who somebody() {
  return {.by = "adviser 7", .os_user = "ana", .time = "2026-11-20T10:15:00Z", .engine = "0.1.0"};
}

inline ledger::Draft about(const ledger::Ledger& ledger, const std::string& person, const std::string& body) {
  return {.kind = ledger::Kind::recommendation,
          .about = ledger.tags_for(person, "", "C-" + person),
          .pack = "sha256:00",
          .directory = {},
          .refers_to = 0,
          .corrects = 0,
          .details = {},
          .body = body};
}

struct LedgerDesk {
  TempFolder folder;
  ledger::Files files = ledger::files_of(folder.file("ledger.db"), "");

  explicit LedgerDesk(const std::string& passphrase = {}) {
    const auto made = ledger::Ledger::make(files, passphrase, "2026-11-20T09:00:00Z");
    REQUIRE(made.value);
  }
  [[nodiscard]] ledger::Ledger open(const std::string& passphrase = {}) const {
    auto ledger = ledger::Ledger::open(files, passphrase);
    REQUIRE(ledger.value);
    return std::move(*ledger.value);
  }
  /// Adds so many entries, each about somebody else.
  void fill(int count) const {
    ledger::Ledger ledger = open();
    for (int i = 1; i <= count; ++i)
      REQUIRE(ledger.append(about(ledger, "P-" + std::to_string(i), "body " + std::to_string(i)), somebody()).value);
  }
};

/// What verifying says, in lines; empty if all is well.
inline std::string findings(ledger::Ledger& ledger, const ledger::Verifying& with = {}) {
  std::string all;
  for (const base::Diagnostic& each : ledger::verify(ledger, with).diagnostics) all += each.message + "\n";
  return all;
}

/// True if the text is found in any file below the folder.
inline bool is_anywhere(const std::string& folder, const std::string& text) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (bytes.find(text) != std::string::npos) return true;
  }
  return false;
}

}  // namespace frontdoor::test
