// The directory that a command uses: opened where it stands, and on first use made from the sample files. It is built
// beside its place and then put there whole, so that a first use that is broken off, or two at once, do no harm.
// One that was made from the sample files follows them when they change; one that holds an import does not.
#pragma once

#include <string>

#include "engine/base/checked.h"
#include "engine/base/source_text.h"
#include "kb/directory/directory.h"

namespace frontdoor::directory {

/// A value means that the directory can be searched, whatever else there is to say (a sample service with a mistake
/// is left out and named). Files that were read are added to `sources`, where diagnostics point.
/// `path`: the database. `sample_folder`: *.json with services and postcodes.csv.
base::Checked<Directory> open_or_make(const std::string& path, const std::string& sample_folder,
                                      base::Sources& sources);

/// Only opens; a file that is not there is K0602.
base::Checked<Directory> open_directory(const std::string& path);

}  // namespace frontdoor::directory
