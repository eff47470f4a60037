// The files that a sample directory is made from: *.json (services) and postcodes.csv of one folder.
#pragma once

#include <string>
#include <vector>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"
#include "kb/directory/import.h"

namespace frontdoor::directory {

struct SampleFiles {
  std::vector<std::string> services;
  std::string postcodes;  // empty if the folder has none
  std::string stamp;      // sizes and times: a cheap way to see that nothing changed
};

/// The names of the files, without reading them.
base::Checked<SampleFiles> find_sample_files(const std::string& folder);

/// Reads them into `sources` and says what to import.
base::Checked<ImportRequest> read_sample_files(const SampleFiles& files, base::Sources& sources);

}  // namespace frontdoor::directory
