// One opening rule from its JSON object.
#pragma once

#include <string>

#include "engine/base/diagnostic.h"
#include "engine/bytes/json.h"
#include "kb/directory/service.h"

namespace frontdoor::directory {

/// What cannot be read is noted; `owner` is the service it belongs to, for messages.
Schedule read_schedule(const bytes::Json& object, const std::string& owner, base::Diagnostics& diagnostics);

/// "MO,TU,1WE,-1FR" as days; none if it is not that. Empty for an empty text.
std::optional<std::vector<OpenDay>> days_from(std::string_view text);

/// "MO,TU,1WE": the text that days_from reads.
std::string text_of(const std::vector<OpenDay>& days);

/// "1,15" as days of the month; none if it is not that.
std::optional<std::vector<std::int64_t>> month_days_from(std::string_view text);

/// "1,15".
std::string text_of(const std::vector<std::int64_t>& month_days);

}  // namespace frontdoor::directory
