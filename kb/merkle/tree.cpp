#include "kb/merkle/tree.h"

#include <bit>
#include <cassert>
#include <utility>

namespace frontdoor::merkle {
namespace {

/// Where a list of more than one leaf is cut: the largest power of two below its length.
std::uint64_t cut_of(std::uint64_t size) { return std::bit_floor(size - 1); }

Proof sub_proof(std::span<const Hash> leaves, std::uint64_t size, bool is_known) {
  if (size == leaves.size()) return is_known ? Proof() : Proof{root_of(leaves)};
  const std::uint64_t cut = cut_of(leaves.size());
  const bool left = size <= cut;
  Proof proof = left ? sub_proof(leaves.first(cut), size, is_known) : sub_proof(leaves.subspan(cut), size - cut, false);
  proof.push_back(root_of(left ? leaves.subspan(cut) : leaves.first(cut)));
  return proof;
}

bool is_odd(std::uint64_t number) { return (number & 1U) != 0; }

/// Up to the nearest ancestor that is a right child.
void climb(std::uint64_t& index, std::uint64_t& last) {
  while (!is_odd(index) && index != 0) {
    index >>= 1U;
    last >>= 1U;
  }
}

}  // namespace

Hash empty_root() { return sha256({}); }

Hash root_of(std::span<const Hash> leaves) {
  if (leaves.empty()) return empty_root();
  if (leaves.size() == 1) return leaves.front();
  const std::uint64_t cut = cut_of(leaves.size());
  return node_hash(root_of(leaves.first(cut)), root_of(leaves.subspan(cut)));
}

Proof inclusion_proof(std::span<const Hash> leaves, std::uint64_t index) {
  assert(index < leaves.size());
  if (leaves.size() == 1) return {};
  const std::uint64_t cut = cut_of(leaves.size());
  const bool left = index < cut;
  Proof proof = left ? inclusion_proof(leaves.first(cut), index) : inclusion_proof(leaves.subspan(cut), index - cut);
  proof.push_back(root_of(left ? leaves.subspan(cut) : leaves.first(cut)));
  return proof;
}

Proof consistency_proof(std::span<const Hash> leaves, std::uint64_t size) {
  assert(size <= leaves.size());
  return size == 0 ? Proof() : sub_proof(leaves, size, true);
}

bool check_inclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> proof,
                     const Hash& root) {
  if (index >= size) return false;
  std::uint64_t last = size - 1;
  Hash reached = leaf;
  for (const Hash& each : proof) {
    if (last == 0) return false;
    if (is_odd(index) || index == last) {
      reached = node_hash(each, reached);
      if (!is_odd(index)) climb(index, last);
    } else {
      reached = node_hash(reached, each);
    }
    index >>= 1U;
    last >>= 1U;
  }
  return last == 0 && reached == root;
}

bool check_consistency(std::uint64_t earlier, std::uint64_t later, const Hash& earlier_root, const Hash& later_root,
                       std::span<const Hash> proof) {
  if (earlier > later) return false;
  if (earlier == 0) return proof.empty() && earlier_root == empty_root() && (later > 0 || later_root == empty_root());
  if (earlier == later) return proof.empty() && earlier_root == later_root;
  // The proof leaves out the earlier root where the earlier tree is one whole subtree of the later.
  const bool root_is_first = std::has_single_bit(earlier);
  if (!root_is_first && proof.empty()) return false;
  std::uint64_t index = earlier - 1;
  std::uint64_t last = later - 1;
  while (is_odd(index)) {
    index >>= 1U;
    last >>= 1U;
  }
  Hash in_earlier = root_is_first ? earlier_root : proof.front();
  Hash in_later = in_earlier;
  for (const Hash& each : root_is_first ? proof : proof.subspan(1)) {
    if (last == 0) return false;
    if (is_odd(index) || index == last) {
      in_earlier = node_hash(each, in_earlier);
      in_later = node_hash(each, in_later);
      if (!is_odd(index)) climb(index, last);
    } else {
      in_later = node_hash(in_later, each);
    }
    index >>= 1U;
    last >>= 1U;
  }
  return last == 0 && in_earlier == earlier_root && in_later == later_root;
}

RightEdge::RightEdge(std::uint64_t size, std::vector<Hash> roots) : size_(size), roots_(std::move(roots)) {
  assert(roots_.size() == static_cast<std::size_t>(std::popcount(size)));
}

void RightEdge::add(const Hash& leaf) {
  roots_.push_back(leaf);
  // Two whole subtrees of one height become one: as often as the old size ends in ones.
  for (std::uint64_t rest = size_++; is_odd(rest); rest >>= 1U) {
    const Hash right = roots_.back();
    roots_.pop_back();
    roots_.back() = node_hash(roots_.back(), right);
  }
}

Hash RightEdge::root() const {
  if (roots_.empty()) return empty_root();
  Hash root = roots_.back();
  for (std::size_t i = roots_.size() - 1; i-- > 0;) root = node_hash(roots_[i], root);
  return root;
}

}  // namespace frontdoor::merkle
