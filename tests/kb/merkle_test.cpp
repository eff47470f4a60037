// The tree against a naive twin that knows nothing of cuts and edges, against published vectors, and against forgers.
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "kb/merkle/tree.h"

namespace frontdoor::merkle {
namespace {

/// The root by pairing level by level; a last one without a partner goes up as it is.
Hash naive_root(std::vector<Hash> level) {
  if (level.empty()) return sha256("");
  while (level.size() > 1) {
    std::vector<Hash> above;
    for (std::size_t i = 0; i < level.size(); i += 2)
      above.push_back(i + 1 < level.size() ? node_hash(level[i], level[i + 1]) : level[i]);
    level = std::move(above);
  }
  return level.front();
}

/// The partners met on the way up.
Proof naive_inclusion(std::vector<Hash> level, std::size_t index) {
  Proof proof;
  while (level.size() > 1) {
    const std::size_t partner = index % 2 == 0 ? index + 1 : index - 1;
    if (partner < level.size()) proof.push_back(level[partner]);
    std::vector<Hash> above;
    for (std::size_t i = 0; i < level.size(); i += 2)
      above.push_back(i + 1 < level.size() ? node_hash(level[i], level[i + 1]) : level[i]);
    level = std::move(above);
    index /= 2;
  }
  return proof;
}

std::vector<Hash> leaves(std::size_t count) {
  std::vector<Hash> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(leaf_hash("entry " + std::to_string(i)));
  return all;
}

std::vector<Hash> first(const std::vector<Hash>& all, std::size_t count) {
  return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)};
}

/// True if a change of any one byte of any one hash of the proof is refused, and so is one hash more or fewer.
template <class Check>
bool refuses_every_change(const Proof& proof, Check check) {
  for (std::size_t i = 0; i < proof.size(); ++i) {
    for (std::size_t at = 0; at < proof[i].size(); ++at) {
      Proof forged = proof;
      forged[i][at] ^= static_cast<unsigned char>(1U << (at % 8));
      if (check(forged)) return false;
    }
    Proof shorter = proof;
    shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
    if (check(shorter)) return false;
  }
  Proof longer = proof;
  longer.push_back(sha256("one more"));
  return !check(longer);
}

constexpr std::size_t largest = 64;

}  // namespace

TEST_CASE("root and right edge of every tree up to 64 leaves") {
  const auto all = leaves(largest);
  RightEdge edge;
  for (std::size_t size = 0; size <= largest; ++size) {
    INFO(size);
    CHECK(root_of(first(all, size)) == naive_root(first(all, size)));
    CHECK(edge.root() == naive_root(first(all, size)));
    CHECK(edge.size() == size);
    CHECK(RightEdge(edge.size(), edge.roots()).root() == edge.root());
    if (size < largest) edge.add(all[size]);
  }
}

TEST_CASE("every inclusion proof up to 64 leaves, and every change of one of its bytes") {
  const auto all = leaves(largest);
  for (std::size_t size = 1; size <= largest; ++size) {
    const auto some = first(all, size);
    const Hash root = naive_root(some);
    for (std::size_t index = 0; index < size; ++index) {
      INFO(size << " leaves, leaf " << index);
      const Proof proof = inclusion_proof(some, index);
      REQUIRE(proof == naive_inclusion(some, index));
      REQUIRE(check_inclusion(some[index], index, size, proof, root));
      REQUIRE(refuses_every_change(
          proof, [&](const Proof& forged) { return check_inclusion(some[index], index, size, forged, root); }));
      REQUIRE_FALSE(check_inclusion(sha256("another"), index, size, proof, root));
      for (std::size_t other = 0; other <= size; ++other)
        REQUIRE(check_inclusion(some[index], other, size, proof, root) == (other == index));
    }
  }
}

TEST_CASE("every consistency proof up to 64 leaves, and every change of one of its bytes") {
  const auto all = leaves(largest);
  std::vector<Hash> roots;
  for (std::size_t size = 0; size <= largest; ++size) roots.push_back(naive_root(first(all, size)));
  for (std::size_t later = 0; later <= largest; ++later) {
    for (std::size_t earlier = 0; earlier <= later; ++earlier) {
      INFO(earlier << " of " << later);
      const Proof proof = consistency_proof(first(all, later), earlier);
      REQUIRE(check_consistency(earlier, later, roots[earlier], roots[later], proof));
      REQUIRE(refuses_every_change(proof, [&](const Proof& forged) {
        return check_consistency(earlier, later, roots[earlier], roots[later], forged);
      }));
      REQUIRE_FALSE(check_consistency(earlier, later, sha256("another"), roots[later], proof));
      if (earlier > 0) REQUIRE_FALSE(check_consistency(earlier, later, roots[earlier], sha256("another"), proof));
      if (earlier < later) REQUIRE_FALSE(check_consistency(later, earlier, roots[later], roots[earlier], proof));
    }
  }
}

TEST_CASE("the public vectors of RFC 6962's tree") {
  const std::vector<std::string> inputs = {
      "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
  const std::vector<std::string> roots = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  CHECK(hex(empty_root()) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  std::vector<Hash> all;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    all.push_back(leaf_hash(*from_hex(inputs[i])));
    CHECK(hex(root_of(all)) == roots[i]);
  }
  const auto digits = [](const Proof& proof) {
    std::vector<std::string> each;
    for (const Hash& hash : proof) each.push_back(hex(hash));
    return each;
  };
  CHECK(digits(inclusion_proof(all, 0)) ==
        std::vector<std::string>{"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                 "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                 "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"});
  CHECK(digits(consistency_proof(all, 6)) ==
        std::vector<std::string>{"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                 "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                 "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"});
}

TEST_CASE("hexadecimal digits, and what is none") {
  CHECK(hex(std::string_view("\x00\xff\x10", 3)) == "00ff10");
  CHECK(from_hex("00ff10") == std::string("\x00\xff\x10", 3));
  for (const char* bad : {"0", "0g", "FF", " 00", "0x"}) CHECK_FALSE(from_hex(bad));
  CHECK_FALSE(hash_from_hex("00ff"));
  CHECK_FALSE(hash_from("short"));
}

}  // namespace frontdoor::merkle
