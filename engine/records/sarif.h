// Diagnostics as SARIF 2.1.0, which code hosts and editors read: the codes as rules, each diagnostic as a result with
// its places, and its edits as a fix. Lines and columns count from 1; a column counts UTF-16 code units, as
// `columnKind` says; an end is the place after the last one. A file is a relative URI, as it is reached from where the
// program ran.
#pragma once

#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/base/source_text.h"
#include "engine/bytes/json.h"

namespace frontdoor::records {

/// The log of one run; `version` is the program's.
bytes::Json to_sarif(const base::Diagnostics& diagnostics, const base::Sources& sources, std::string_view version);

/// The name of a file as a URI reference: relative names stay relative, what a URI cannot hold is percent-encoded.
std::string uri_of(std::string_view file);

}  // namespace frontdoor::records
