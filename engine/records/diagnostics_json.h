// Diagnostics as JSON: what editors, scripts and other people's tools read. Lines and columns count from 1; a column
// counts characters; the end is the place after the last one.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/base/source_text.h"
#include "engine/bytes/json.h"

namespace frontdoor::records {

/// One diagnostic; its place is null where it has none.
bytes::Json to_json(const base::Diagnostic& diagnostic, const base::Sources& sources);

/// All of them, in their order.
bytes::Json to_json(const base::Diagnostics& diagnostics, const base::Sources& sources);

}  // namespace frontdoor::records
