// The Merkle tree of RFC 9162, section 2.1, as functions: the root of a list of leaves, the proof that a leaf is in
// it, the proof that a longer list begins with a shorter one, and the checks of both. A leaf is given by its hash.
// The right edge (the roots of the whole subtrees, largest first) is all that appending needs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kb/merkle/hash.h"

namespace frontdoor::merkle {

using Proof = std::vector<Hash>;

/// The root of no leaves at all: SHA-256 of nothing.
Hash empty_root();
/// MTH(D[n]).
Hash root_of(std::span<const Hash> leaves);
/// PATH(index, D[n]). INVARIANT: index < leaves.size().
Proof inclusion_proof(std::span<const Hash> leaves, std::uint64_t index);
/// PROOF(size, D[n]): empty for size 0 and size n. INVARIANT: size <= leaves.size().
Proof consistency_proof(std::span<const Hash> leaves, std::uint64_t size);

/// True if the proof shows that the leaf stands at `index` in the tree of that size and root.
bool check_inclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> proof,
                     const Hash& root);
/// True if the proof shows that the tree of `later` begins with the tree of `earlier`. Size 0 begins every tree, with
/// an empty proof and the empty root.
bool check_consistency(std::uint64_t earlier, std::uint64_t later, const Hash& earlier_root, const Hash& later_root,
                       std::span<const Hash> proof);

/// A tree of which only the right edge is kept.
class RightEdge {
 public:
  RightEdge() = default;
  /// The edge of a tree of `size` leaves. INVARIANT: one root for each 1 in the binary form of `size`.
  RightEdge(std::uint64_t size, std::vector<Hash> roots);

  void add(const Hash& leaf);
  [[nodiscard]] Hash root() const;
  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// The roots of its whole subtrees, from left to right: largest first.
  [[nodiscard]] const std::vector<Hash>& roots() const { return roots_; }

 private:
  std::uint64_t size_ = 0;
  std::vector<Hash> roots_;
};

}  // namespace frontdoor::merkle
