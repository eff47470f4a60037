// A recommendation in words: what an adviser takes in within ten seconds, in the order of LANGUAGE part II (7).
#pragma once

#include <string>

#include "cli/view.h"

namespace frontdoor::cli {

struct ShowOptions {
  bool color = false;
  bool all = false;  // also open, ruled out, not indicated
};

std::string recommendation_in_words(const View& view, const ShowOptions& options);

}  // namespace frontdoor::cli
