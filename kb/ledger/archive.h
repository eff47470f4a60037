// What decisions were made with, kept beside them: packs, as their files' bytes under the pack's hash, and snapshots of
// the directory under theirs. Each is kept whole on first use, and never changed. Whoever takes something out checks
// that it still has its hash.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"
#include "kb/store/connection.h"

namespace frontdoor::ledger {

/// A file of a pack, and which include led to it; both empty: it is one of the pack's own.
struct PackFile {
  base::SourceText file;
  std::string included_from;
  std::string included_as;
};

bool has_pack(store::Connection& ledger, std::string_view hash);
/// In one transaction; one that is there stays.
base::Diagnostics keep_pack(store::Connection& ledger, std::string_view hash, const std::vector<PackFile>& files);
/// The files as they were; empty if there is no such pack.
std::vector<PackFile> find_pack(store::Connection& ledger, std::string_view hash);
/// The hashes of all packs, sorted.
std::vector<std::string> packs(store::Connection& ledger);

bool has_directory(store::Connection& ledger, std::string_view hash);
base::Diagnostics keep_directory(store::Connection& ledger, std::string_view hash, std::int64_t number,
                                 std::string_view image);
/// The image; empty if there is no such snapshot.
std::string find_directory(store::Connection& ledger, std::string_view hash);
std::vector<std::string> directories(store::Connection& ledger);

}  // namespace frontdoor::ledger
