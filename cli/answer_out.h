// A recommendation on its way out: in words, or as JSON, on one line or for reading.
#pragma once

#include <string>

#include "cli/show_recommendation.h"

namespace frontdoor::cli {

/// One document; on one line for a stream. Ends with a newline.
std::string recommendation_in_json(const View& view, bool on_one_line);

}  // namespace frontdoor::cli
