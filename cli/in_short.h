// Days and months in short, so that a service's line fits: "Monday to Friday" -> "Mon to Fri", "30 September 2026" ->
// "30 Sep 2026".
#pragma once

#include <string>
#include <string_view>

namespace frontdoor::cli {

std::string in_short(std::string_view text);

}  // namespace frontdoor::cli
