// One input, many contact records: a single object, an array of objects, or JSON lines. Each record is read by
// itself, so that one that is broken, too large or too deep spoils only itself. The input may be of any size.
#pragma once

#include <string_view>
#include <vector>

#include "engine/base/checked.h"
#include "engine/bytes/json.h"

namespace frontdoor::records {

/// One record of an input: where it stands, and its JSON or what is wrong with it.
struct SplitRecord {
  base::SourceSpan span;
  base::Checked<bytes::Json> json;
};

/// All records in the order they stand. An input that holds none at all gives one entry that says so; an empty
/// array gives none.
std::vector<SplitRecord> split_records(std::string_view text, base::SourceId source);

}  // namespace frontdoor::records
