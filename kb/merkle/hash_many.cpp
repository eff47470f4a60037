#include "kb/merkle/hash_many.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace frontdoor::merkle {
namespace {

constexpr std::size_t lanes = 8;
constexpr std::size_t block_size = 64;

/// One word of each of the texts that are side by side.
typedef std::uint32_t Words __attribute__((vector_size(lanes * sizeof(std::uint32_t))));
using State = std::array<Words, 8>;
using Block = std::array<Words, 16>;

// FIPS 180-4: the square roots of the first eight primes, and the cube roots of the first 64.
constexpr std::array<std::uint32_t, 8> first_state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
constexpr std::array<std::uint32_t, 64> round_words = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// Why macros and not functions: a vector passed by value would depend on which registers a caller was built for.
#define FRONTDOOR_TURNED(x, by) (((x) >> (by)) | ((x) << (32 - (by))))

/// One block more of each text. FIPS 180-4, 6.2.2.
[[gnu::always_inline]] inline void add_block(State& state, Block& block) {
  State s = state;
  for (std::size_t round = 0; round < round_words.size(); ++round) {
    Words& word = block[round % 16];
    if (round >= 16) {
      const Words& behind15 = block[(round + 1) % 16];
      const Words& behind2 = block[(round + 14) % 16];
      word += (FRONTDOOR_TURNED(behind15, 7) ^ FRONTDOOR_TURNED(behind15, 18) ^ (behind15 >> 3)) +
              block[(round + 9) % 16] +
              (FRONTDOOR_TURNED(behind2, 17) ^ FRONTDOOR_TURNED(behind2, 19) ^ (behind2 >> 10));
    }
    const Words one = s[7] + (FRONTDOOR_TURNED(s[4], 6) ^ FRONTDOOR_TURNED(s[4], 11) ^ FRONTDOOR_TURNED(s[4], 25)) +
                      ((s[4] & s[5]) ^ (~s[4] & s[6])) + round_words[round] + word;
    const Words two = (FRONTDOOR_TURNED(s[0], 2) ^ FRONTDOOR_TURNED(s[0], 13) ^ FRONTDOOR_TURNED(s[0], 22)) +
                      ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
    s = {one + two, s[0], s[1], s[2], s[3] + one, s[4], s[5], s[6]};
  }
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += s[i];
}

#undef FRONTDOOR_TURNED

void add_block_narrow(State& state, Block& block) { add_block(state, block); }

#ifdef __x86_64__
[[gnu::target("avx2")]] void add_block_wide(State& state, Block& block) { add_block(state, block); }
bool has_wide_registers() { return __builtin_cpu_supports("avx2") != 0; }
#else
void add_block_wide(State& state, Block& block) { add_block(state, block); }
bool has_wide_registers() { return false; }
#endif

/// One text on its way through a lane: behind a prefix, and with the padding that ends it.
class Message {
 public:
  Message() = default;
  Message(std::string_view prefix, std::string_view text, std::size_t place)
      : prefix_(prefix), text_(text), place_(place), blocks_((size() + 8) / block_size + 1) {}

  [[nodiscard]] bool is_done() const { return next_ == blocks_; }
  [[nodiscard]] std::size_t place() const { return place_; }

  void next_block(std::array<unsigned char, block_size>& bytes) {
    const std::size_t at = block_size * next_++;
    if (at >= prefix_.size() && at + block_size <= size()) {
      std::memcpy(bytes.data(), text_.data() + (at - prefix_.size()), block_size);
      return;
    }
    for (std::size_t i = 0; i < block_size; ++i) bytes[i] = byte(at + i);
  }

 private:
  [[nodiscard]] std::size_t size() const { return prefix_.size() + text_.size(); }
  [[nodiscard]] unsigned char byte(std::size_t at) const {
    if (at < prefix_.size()) return static_cast<unsigned char>(prefix_[at]);
    if (at < size()) return static_cast<unsigned char>(text_[at - prefix_.size()]);
    if (at == size()) return 0x80;
    const std::size_t to_end = blocks_ * block_size - at;
    return to_end > 8 ? 0 : static_cast<unsigned char>(static_cast<std::uint64_t>(size()) * 8 >> (8 * (to_end - 1)));
  }

  std::string_view prefix_;
  std::string_view text_;
  std::size_t place_ = 0;
  std::size_t blocks_ = 0;
  std::size_t next_ = 0;
};

class SideBySide {
 public:
  SideBySide(std::string_view prefix, std::span<const std::string_view> texts) : prefix_(prefix), texts_(texts) {}

  std::vector<Hash> hashes() {
    std::vector<Hash> all(texts_.size());
    const auto add = has_wide_registers() ? add_block_wide : add_block_narrow;
    for (std::size_t lane = 0; lane < lanes; ++lane) begin_next(lane);
    while (busy_ > 0) {
      for (std::size_t lane = 0; lane < lanes; ++lane) fill(lane);
      add(state_, block_);
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        if (!is_busy_[lane] || !messages_[lane].is_done()) continue;
        all[messages_[lane].place()] = hash_in(lane);
        --busy_;
        begin_next(lane);
      }
    }
    return all;
  }

 private:
  void begin_next(std::size_t lane) {
    is_busy_[lane] = next_ < texts_.size();
    if (!is_busy_[lane]) return;
    messages_[lane] = Message(prefix_, texts_[next_], next_);
    ++next_;
    ++busy_;
    for (std::size_t i = 0; i < state_.size(); ++i) state_[i][lane] = first_state[i];
  }

  void fill(std::size_t lane) {
    if (!is_busy_[lane]) return;
    std::array<unsigned char, block_size> bytes;
    messages_[lane].next_block(bytes);
    for (std::size_t i = 0; i < block_.size(); ++i) {
      std::uint32_t word = 0;
      std::memcpy(&word, bytes.data() + 4 * i, sizeof word);
      block_[i][lane] = std::endian::native == std::endian::little ? __builtin_bswap32(word) : word;
    }
  }

  [[nodiscard]] Hash hash_in(std::size_t lane) const {
    Hash hash{};
    for (std::size_t i = 0; i < hash.size(); ++i)
      hash[i] = static_cast<unsigned char>(state_[i / 4][lane] >> (24 - 8 * (i % 4)));
    return hash;
  }

  std::string_view prefix_;
  std::span<const std::string_view> texts_;
  State state_{};
  Block block_{};
  std::array<Message, lanes> messages_;
  std::array<bool, lanes> is_busy_{};
  std::size_t next_ = 0;
  std::size_t busy_ = 0;
};

}  // namespace

std::vector<Hash> hashes_of(std::span<const std::string_view> texts) { return SideBySide({}, texts).hashes(); }

std::vector<Hash> leaf_hashes_of(std::span<const std::string_view> entries) {
  return SideBySide(std::string_view("\0", 1), entries).hashes();
}

}  // namespace frontdoor::merkle
