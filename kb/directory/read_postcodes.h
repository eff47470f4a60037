// The table of postcodes from its CSV file: a first line of names, then
// `postcode,easting,northing,town,district,county` on each line, without quotes. A line that cannot be read is left
// out.
#pragma once

#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/source_text.h"
#include "kb/directory/postcode.h"

namespace frontdoor::directory {

/// All readable lines, sorted by code, each code once.
std::vector<Postcode> read_postcodes(const base::Sources& sources, base::SourceId source,
                                     base::Diagnostics& diagnostics);

}  // namespace frontdoor::directory
