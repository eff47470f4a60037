// What the examples of a pack leave untried, one thing at a time, and how a contact would show it.
#pragma once

#include <string>
#include <vector>

#include "engine/author/coverage.h"
#include "engine/author/search.h"

namespace frontdoor::author {

struct Gap {
  enum class Kind : std::uint8_t { fires, stays_silent, decides, is_yes, is_no, is_unknown } kind = Kind::fires;
  std::size_t position = 0;  // in the coverage's rules, or in its conditions
};

/// True if the counts no longer show it.
bool is_closed(const Gap& gap, const Coverage& coverage);
/// "rule `alarm after a fall` fires", "duty `needs assessment`, when: `appearance of need` decides".
std::string words_of(const Gap& gap, const Coverage& coverage);

/// What a search may look for, and what the contact it finds must show.
struct Way {
  std::vector<Want> wants;
  Accepts shows;
};

/// The gaps of a pack, told from its counts.
class Gaps {
 public:
  explicit Gaps(const program::Program& program);

  /// Rules first, then conditions, in the order of the counts; what makes something decide before what only makes it
  /// so.
  [[nodiscard]] std::vector<Gap> open_in(const Coverage& coverage) const;
  /// Ways to close one, of which each is enough: the one that makes the better example first.
  [[nodiscard]] std::vector<Way> ways_to_close(const Gap& gap) const;

 private:
  struct Test {
    std::size_t written = 0;
    std::size_t item = 0;
  };
  [[nodiscard]] Way so_that_it_decides(std::size_t position, bool yes) const;

  const program::Program& program_;
  std::vector<Written> written_;
  std::vector<Test> tests_;  // by position in the coverage's conditions
};

}  // namespace frontdoor::author
