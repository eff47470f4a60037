// A small set of numbers from 0 to 255: the members of a set fact, or the values a choice may still have.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace frontdoor::model {

class Bits {
 public:
  static constexpr std::size_t capacity = 256;

  constexpr Bits() = default;
  /// All numbers below `count`.
  static constexpr Bits first(std::size_t count) {
    Bits bits;
    for (std::size_t i = 0; i < count; ++i) bits.add(i);
    return bits;
  }
  static constexpr Bits only(std::size_t position) {
    Bits bits;
    bits.add(position);
    return bits;
  }

  constexpr void add(std::size_t position) { words_[position / 64] |= std::uint64_t{1} << (position % 64); }
  constexpr void remove(std::size_t position) { words_[position / 64] &= ~(std::uint64_t{1} << (position % 64)); }
  [[nodiscard]] constexpr bool has(std::size_t position) const {
    return ((words_[position / 64] >> (position % 64)) & 1U) != 0;
  }
  [[nodiscard]] constexpr bool empty() const { return (words_[0] | words_[1] | words_[2] | words_[3]) == 0; }
  [[nodiscard]] constexpr std::size_t count() const {
    std::size_t total = 0;
    for (std::uint64_t word : words_) total += static_cast<std::size_t>(std::popcount(word));
    return total;
  }
  /// The smallest member; `capacity` if there is none.
  [[nodiscard]] constexpr std::size_t lowest() const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (words_[i] != 0) return i * 64 + static_cast<std::size_t>(std::countr_zero(words_[i]));
    return capacity;
  }
  [[nodiscard]] constexpr bool subset_of(const Bits& other) const { return (*this & ~other).empty(); }
  [[nodiscard]] constexpr bool meets(const Bits& other) const { return !(*this & other).empty(); }

  friend constexpr Bits operator&(Bits left, const Bits& right) {
    for (std::size_t i = 0; i < left.words_.size(); ++i) left.words_[i] &= right.words_[i];
    return left;
  }
  friend constexpr Bits operator|(Bits left, const Bits& right) {
    for (std::size_t i = 0; i < left.words_.size(); ++i) left.words_[i] |= right.words_[i];
    return left;
  }
  friend constexpr Bits operator~(Bits bits) {
    for (std::uint64_t& word : bits.words_) word = ~word;
    return bits;
  }
  friend constexpr bool operator==(const Bits&, const Bits&) = default;

 private:
  std::array<std::uint64_t, 4> words_{};
};

}  // namespace frontdoor::model
