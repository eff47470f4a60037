// One snapshot of a directory as the bytes of a database that holds nothing else: for an archive. What is searched in
// it later gives what the directory gave then.
#pragma once

#include <string>
#include <string_view>

#include "kb/directory/directory.h"

namespace frontdoor::directory {

/// The image of the snapshot that the directory is at.
base::Checked<std::string> image_of(Directory& directory);

/// The directory in an image. No value, and a diagnostic, if its content has not the hash that it says it has.
base::Checked<Directory> from_image(std::string_view image);

}  // namespace frontdoor::directory
