// Brings services and postcodes into a directory, all in one transaction: the directory afterwards holds exactly what
// was given. A service or line with a mistake is left out and named, the rest is kept. What did not change keeps its
// row; if nothing changed, the snapshot stays the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"
#include "kb/directory/directory.h"

namespace frontdoor::directory {

/// Where a directory came from. Only one made from sample files follows them when they change.
struct Origin {
  std::string origin = "import";  // or "sample"
  std::string files_stamp;
  std::string files_hash;
};

struct ImportRequest {
  std::vector<base::SourceId> services;     // Open Referral UK JSON, in any order
  std::optional<base::SourceId> postcodes;  // CSV; none: the table stays as it is
  Origin origin;
};

struct Imported {
  Snapshot snapshot;
  std::size_t added = 0, changed = 0, removed = 0, unchanged = 0;
};

/// With a value the import was done, whatever there is to say; without one the directory is as it was.
base::Checked<Imported> import_services(Directory& directory, const base::Sources& sources,
                                        const ImportRequest& request);

}  // namespace frontdoor::directory
