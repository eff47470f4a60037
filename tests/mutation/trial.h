// A pack that mistakes are tried on: every mutant is one file of it changed, the others stay parsed.
#pragma once

#include <set>
#include <string>

#include "engine/compile.h"
#include "tests/mutation/mutant.h"

namespace frontdoor::mutation {

/// What became of one mutant.
struct Outcome {
  bool valid = false;       // no errors: still a pack
  bool same = false;        // of a valid one: the same canonical form
  bool noticed = false;     // of a valid one: a finding says something
  bool right_line = false;  // of the others: the first diagnostic is where the mistake is
  bool only_one = false;    // nothing else is said
  bool fixed = false;       // the first diagnostic's edits give the original, or what means the same
  std::string said;         // the first diagnostic, for people
};

class Trial {
 public:
  explicit Trial(const base::Sources& sources);

  [[nodiscard]] const Compiled& original() const { return original_; }
  /// Every value that a fact of the pack declares.
  [[nodiscard]] std::vector<Named> values() const;

  Outcome attempt(std::size_t file, const Mutant& mutant);
  /// Of a valid mutant: true if an example of the pack fails.
  [[nodiscard]] bool examples_notice(std::size_t file, const Mutant& mutant) const;

 private:
  [[nodiscard]] bool means_the_same(std::size_t file, const std::string& text) const;
  [[nodiscard]] bool mended_by(const base::Diagnostic& diagnostic, std::size_t file, const std::string& text) const;

  Compiled original_;
  base::Sources sources_;            // with the mutant, while one is tried
  std::vector<syntax::File> files_;  // likewise
  std::vector<std::string> canonical_;
  std::set<std::string> usual_;  // what is said of the original
};

}  // namespace frontdoor::mutation
