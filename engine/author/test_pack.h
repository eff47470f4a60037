// Runs the examples of a pack: each is a contact with what is expected of the answer to it; and counts what they
// try of the pack, so that a lead sees what was never tried.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/author/coverage.h"
#include "engine/author/judge.h"
#include "engine/compile.h"

namespace frontdoor::author {

/// One line of `expect`.
struct Expectation {
  std::string text;  // as written, without its bullet
  Judgement judgement;
  base::SourceSpan span;
  /// "expected reablement is recommended; it is worth considering"; empty if it is met.
  std::string failure;
};

struct ExampleRun {
  std::string name;
  base::SourceSpan span;
  std::vector<Expectation> expectations;
  std::vector<base::SourceSpan> contradictions;  // lines of `given` that contradict an earlier one
  [[nodiscard]] bool passed() const;
};

struct TestRun {
  std::vector<ExampleRun> examples;
  Coverage coverage;
  [[nodiscard]] std::size_t failed() const;
};

/// Holds one line of `expect` or `then` against the answer to a contact.
Expectation run_expectation(const Compiled& compiled, const check::Expect& expect, const Answered& answered);

/// Runs the examples whose names hold `only`, case aside; all of them if it is empty. The pack must have a program.
TestRun test_pack(const Compiled& compiled, std::string_view only = {});

}  // namespace frontdoor::author
