// The run of a pack's examples as JUnit XML, as continuous integration reads it: a suite for each file, a case for each
// example. Times are 0, so that the same pack gives the same bytes.
#pragma once

#include <string>
#include <string_view>

#include "engine/author/test_pack.h"

namespace frontdoor::author {

std::string junit_xml(const Compiled& compiled, const TestRun& run);

/// Text as it stands in XML 1.0, also inside quotes: marks of XML and line ends as references, what XML cannot hold as
/// U+FFFD. The text must be valid UTF-8.
std::string escaped_xml(std::string_view text);

}  // namespace frontdoor::author
