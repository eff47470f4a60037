// Values of a contact record in words, for people who never saw one: facts, days and times.
#pragma once

#include <string>
#include <string_view>

#include "engine/bytes/json.h"

namespace frontdoor::cli {

/// What was told of a fact, as a contact record writes it: "at least 75, at most 79", "some difficulty (said by the
/// caller)".
std::string told_in_words(const bytes::Json& value);

/// A spelled name as people write it: "lives alone".
std::string unspelled(std::string name);

/// "2026-11-20" as "20 November 2026"; anything else as it is.
std::string day_in_words(const std::string& iso);

/// "20 November 2026, 10:15 UTC".
std::string time_in_words(std::string_view time);

}  // namespace frontdoor::cli
