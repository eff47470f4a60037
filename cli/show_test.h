// The run of a pack's examples, for people and for programs.
#pragma once

#include <string>

#include "engine/author/suggest.h"
#include "engine/author/test_pack.h"
#include "engine/author/try_guarantees.h"

namespace frontdoor::cli {

struct TestView {
  bool coverage = true;  // what the examples try of the pack
  bool all = false;      // everything they leave untried; else the first few
  bool color = false;
};

std::string test_in_words(const Compiled& compiled, const author::TestRun& run, const TestView& view);
std::string test_in_json(const Compiled& compiled, const author::TestRun& run, const author::GuaranteeRun& promises,
                         const author::Suggestions* suggestions);

}  // namespace frontdoor::cli
