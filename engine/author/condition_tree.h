// The conditions that an author wrote for one rule, duty or definition, as a tree over the program's nodes: its tests
// (a line each; the name of a definition is one too), put together by bullets. So that one can ask of each test whether
// it decides: whether the whole would come out otherwise if this test alone did.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/eval/evaluate.h"
#include "engine/program/program.h"

namespace frontdoor::author {

/// Where in its block a test stands.
enum class Part : std::uint8_t { when, unless, declining, definition };

struct ConditionTree {
  struct Item {
    program::NodeId node;
    std::size_t parent = 0;  // the root is its own
    bool is_test = false;    // what an author wrote as one line
    Part part = Part::when;
    std::vector<std::size_t> below;  // items, as the node's operands
  };
  std::vector<Item> items;  // parents before what is below them; the first is the root

  /// The items that are tests, in the order written.
  [[nodiscard]] std::vector<std::size_t> tests() const;
};

enum class Owner : std::uint8_t { rule, duty, definition };

/// A tree and whose it is.
struct Written {
  Owner owner = Owner::rule;
  std::string name;
  ConditionTree tree;
};

/// A tree for the `when` and `unless` of every rule and duty, by name, each with one for what a duty may be declined
/// unless; then one for every definition, by name.
std::vector<Written> written_conditions(const program::Program& program);

/// True if a test and the whole tree are both decided, and the tree's truth would be another if this test, and nothing
/// else, came out the other way round.
bool decides(const program::Program& program, const ConditionTree& tree, std::size_t test, const eval::Trace& trace);

}  // namespace frontdoor::author
