// What the examples of a pack try of it: how often each rule and duty came out how, and of each condition that stands
// in a rule, a duty or a definition, how often it was yes, no and unknown, and how often it decided.
#pragma once

#include <string>
#include <vector>

#include "engine/author/condition_tree.h"

namespace frontdoor::author {

/// In how many of the examples run a duty or rule (or a row of a table) came out how.
struct RuleCoverage {
  std::string name;
  bool is_duty = false;
  bool can_be_silent = true;  // false of `when always` without exceptions
  std::size_t fired = 0;
  std::size_t silent = 0;  // definitely not
  std::size_t undetermined = 0;
  std::size_t overridden = 0;
};

/// One line that tests something, where it stands; in how many of the examples run it came out how.
struct ConditionCoverage {
  Owner owner = Owner::rule;
  std::string name;  // of the rule, duty or definition
  Part part = Part::when;
  std::string text;  // as written
  std::size_t yes = 0;
  std::size_t no = 0;
  std::size_t unknown = 0;
  std::size_t decided = 0;
  [[nodiscard]] bool whole() const { return yes > 0 && no > 0 && unknown > 0 && decided > 0; }
};

struct Coverage {
  std::vector<RuleCoverage> rules;            // by RuleId
  std::vector<ConditionCoverage> conditions;  // rules and duties by name, then definitions by name

  /// Names of those that fired in no example, and of those that could have been silent and were in none.
  [[nodiscard]] std::vector<std::string> never_fired() const;
  [[nodiscard]] std::vector<std::string> never_silent() const;
};

/// Counts, trace by trace.
class CoverageCount {
 public:
  explicit CoverageCount(const program::Program& program);
  /// Goes on counting.
  CoverageCount(const program::Program& program, Coverage so_far);

  void count(const eval::Trace& trace);

  Coverage coverage;

 private:
  const program::Program& program_;
  std::vector<Written> written_;
};

/// "when", "unless", "may be declined unless", "stands for": before a condition, for people.
std::string_view word_for(Part part);
/// "rule", "duty", "definition".
std::string_view word_for(Owner owner);

}  // namespace frontdoor::author
