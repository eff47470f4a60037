// The program's nodes while they are made. Each is added after its operands and never changed, so operands have
// smaller ids than their users; equal ones are made once.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/program/program.h"

namespace frontdoor::lower {

using program::NodeId;

class Nodes {
 public:
  /// A node without words; an equal one that is there already is used again.
  NodeId add(program::Node node);
  /// A node that an author wrote. The same words mean the same, so they are one node, but for lists.
  NodeId add(program::Node node, program::NodeWords words);

  /// The node of a constant; of all or any of some nodes: of one, that one; of none, the constant they come to.
  NodeId constant(bool value);
  NodeId negation(NodeId operand);
  NodeId all(std::vector<NodeId> operands);
  NodeId any(std::vector<NodeId> operands);

  std::vector<program::Node> nodes;
  std::vector<program::NodeWords> words;

 private:
  NodeId append(program::Node node, program::NodeWords words);

  std::map<std::string, NodeId> made_;     // without words, by content
  std::map<std::string, NodeId> written_;  // by words
};

}  // namespace frontdoor::lower
