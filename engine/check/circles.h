// What is used before what uses it, and the circles that make that impossible. Without recursion: a chain may be
// as long as a pack.
#pragma once

#include <cstddef>
#include <vector>

namespace frontdoor::check {

/// By position: what each thing uses.
using Uses = std::vector<std::vector<std::size_t>>;

struct Ordered {
  std::vector<std::size_t> order;  // what is used stands before what uses it
  std::vector<std::vector<std::size_t>>
      circles;  // each uses the next, the last the first, which has the least position
};

Ordered in_order(const Uses& uses);

}  // namespace frontdoor::check
