// Numbers as if thrown, the same on every machine and for ever: SplitMix64, whole numbers only. Whoever makes things
// up takes one of these with a seed, so that what was made can be made again.
#pragma once

#include <cassert>
#include <cstdint>
#include <vector>

namespace frontdoor::author {

class Chance {
 public:
  explicit constexpr Chance(std::uint64_t seed) : state_(seed) {}

  /// Any 64 bits.
  constexpr std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  /// A whole number from 0 to below `limit`, each as likely as the others.
  constexpr std::uint64_t below(std::uint64_t limit) {
    assert(limit > 0);
    // Why thrown again: the last numbers of the range would favour the small remainders.
    const std::uint64_t whole = UINT64_MAX - UINT64_MAX % limit;
    std::uint64_t thrown = next();
    while (thrown >= whole) thrown = next();
    return thrown % limit;
  }

  /// A whole number from `least` to `most`, both included.
  constexpr std::int64_t between(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most - least) + 1));
  }

  /// True in so many of a hundred throws.
  constexpr bool in_hundred(std::uint64_t times) { return below(100) < times; }

  /// One of them.
  template <class Thing>
  constexpr const Thing& one_of(const std::vector<Thing>& things) {
    return things[below(things.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace frontdoor::author
