// The table of a run, by kind of mistake, and examples of what was missed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/mutation/trial.h"

namespace frontdoor::mutation {

struct Miss {
  std::string where;  // file and line of the mistake, and the line as it was made
  std::string what;   // "not on its line", "more than one", "no fix"
  std::string said;
};

/// Of one kind of mistake.
struct Tally {
  std::size_t made = 0;
  std::size_t wrong = 0;  // no valid pack any more
  std::size_t right_line = 0;
  std::size_t only_one = 0;
  std::size_t fixed = 0;
  std::size_t same = 0;     // valid, and the same pack
  std::size_t changed = 0;  // valid, and another pack
  std::size_t noticed = 0;  // of these by a finding
  std::size_t tried = 0;    // of the others, in which the examples were run
  std::size_t by_examples = 0;
  std::size_t not_as_meant = 0;  // of kinds that are no mistakes
  std::vector<Miss> misses;

  void add(const Tally& other);
};

using Tallies = std::map<std::string_view, Tally>;

std::string table_of(const Tallies& tallies);
std::string json_of(const Tallies& tallies);
/// At most so many a kind.
std::string misses_of(const Tallies& tallies, std::size_t at_most);

}  // namespace frontdoor::mutation
