// Packs and directories as decisions were made with them, taken out of a ledger's archive, each once. What comes out
// has the hash it went in under, or is a diagnostic.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "engine/compile.h"
#include "kb/directory/directory.h"
#include "kb/ledger/ledger.h"

namespace frontdoor::desk {

/// Which include line led to a source of a pack.
struct IncludedBy {
  std::string source;
  std::string from_file;  // the file with the line
  std::string path;       // what the line says
};

/// A loader that also notes what it loaded, and why.
Loader noting(Loader loader, std::vector<IncludedBy>& included);

/// Keeps the pack and the directory's snapshot in the ledger's archive, if they are not there yet.
base::Diagnostics keep_with(ledger::Ledger& ledger, const Compiled& compiled, std::span<const IncludedBy> included,
                            directory::Directory* directory);

class Archive {
 public:
  explicit Archive(ledger::Ledger& ledger) : ledger_(ledger) {}

  /// The program of an archived pack; null, with a diagnostic, if it is not there, has another hash or has errors.
  const program::Program* program(const std::string& hash, base::Diagnostics& trouble);
  /// An archived directory, in memory.
  directory::Directory* directory(const std::string& hash, base::Diagnostics& trouble);

 private:
  ledger::Ledger& ledger_;
  std::map<std::string, std::unique_ptr<Compiled>> packs_;
  std::map<std::string, std::unique_ptr<directory::Directory>> directories_;
};

}  // namespace frontdoor::desk
