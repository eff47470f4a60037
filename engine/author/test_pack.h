// Runs the examples of a pack: each is a contact with what is expected of the answer to it; and counts what every
// duty and rule did in them, so that a lead sees which were never tried.
#pragma once

#include <string>
#include <string_view>
#include <vector>

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

/// In how many of the examples run a duty or rule came out how.
struct RuleCoverage {
  std::string name;
  bool is_duty = false;
  bool can_be_silent = true;  // false of `when always` without exceptions
  std::size_t fired = 0;
  std::size_t silent = 0;  // definitely not
  std::size_t undetermined = 0;
  std::size_t overridden = 0;
};

struct TestRun {
  std::vector<ExampleRun> examples;
  std::vector<RuleCoverage> rules;
  [[nodiscard]] std::size_t failed() const;
  /// Names of those that fired in no example, and of those that could have been silent and were in none.
  [[nodiscard]] std::vector<std::string> never_fired() const;
  [[nodiscard]] std::vector<std::string> never_silent() const;
};

/// Runs the examples whose names hold `only`, case aside; all of them if it is empty. The pack must have a program.
TestRun test_pack(const Compiled& compiled, std::string_view only = {});

}  // namespace frontdoor::author
