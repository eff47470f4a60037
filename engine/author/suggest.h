// New examples that try what a pack's examples do not: for every rule that never fires or is never silent, and every
// condition that never decides, or was never yes, no or unknown, a small contact for which it is so. What is expected
// of the answer is what the pack says today, each line marked to be confirmed: whether it is right is for a person.
#pragma once

#include <string>
#include <vector>

#include "engine/author/test_pack.h"
#include "engine/compile.h"

namespace frontdoor::author {

struct Suggestion {
  std::vector<std::string> covers;  // "rule `alarm after a fall` fires"
  std::string name;
  std::vector<std::string> given;
  std::vector<std::string> expect;
  std::string block;  // ready to be pasted, with comments
};

struct Suggestions {
  std::vector<Suggestion> examples;
  std::vector<std::string> left;   // what no contact was found for, in words
  std::size_t not_looked_for = 0;  // beyond as many as one reads at a sitting
};

/// Suggests for what the examples that were run leave untried. The pack must have a program.
Suggestions suggest(const Compiled& compiled, const TestRun& run);

}  // namespace frontdoor::author
