#include "engine/lower/nodes.h"

#include <fmt/format.h>

#include <unordered_set>

#include "engine/base/overload.h"
#include "engine/base/text.h"

namespace frontdoor::lower {
namespace {

using base::Overload;
using program::WindowEnd;

std::string text_of(const std::optional<WindowEnd>& end) {
  if (!end) return "-";
  return fmt::format("{}/{}/{}/{}/{}", end->relative, end->day.days, end->amount, static_cast<int>(end->unit),
                     end->then_days);
}

std::string text_of(const model::Bits& bits) {
  std::string text;
  for (std::size_t i = 0; i < model::Bits::capacity; ++i) {
    if (bits.has(i)) text += fmt::format(" {}", i);
  }
  return text;
}

std::string text_of(const std::vector<NodeId>& operands) {
  std::string text;
  for (const NodeId operand : operands) text += fmt::format(" {}", operand.index);
  return text;
}

/// A text that is the same for equal nodes and no others.
std::string content_of(const program::Node& node) {
  return std::visit(
      Overload{
          [](const program::Constant& n) { return fmt::format("constant {}", n.value); },
          [](const program::InRange& n) { return fmt::format("range {} {} {}", n.fact.index, n.least, n.most); },
          [](const program::InWindow& n) {
            return fmt::format("window {} {} {}", n.fact.index, text_of(n.first), text_of(n.last));
          },
          [](const program::IsNever& n) { return fmt::format("never {}", n.fact.index); },
          [](const program::IsOneOf& n) { return fmt::format("one {}{}", n.fact.index, text_of(n.members)); },
          [](const program::HasAnyOf& n) { return fmt::format("has {}{}", n.fact.index, text_of(n.members)); },
          [](const program::IsEmpty& n) { return fmt::format("empty {}", n.fact.index); },
          [](const program::Applies& n) { return fmt::format("applies {}", n.fact.index); },
          [](const program::Not& n) { return fmt::format("not {}", n.operand.index); },
          [](const program::All& n) { return "all" + text_of(n.operands); },
          [](const program::Any& n) { return "any" + text_of(n.operands); },
          [](const program::AtLeast& n) { return fmt::format("least {}{}", n.count, text_of(n.operands)); },
          [](const program::Surely& n) { return fmt::format("surely {}", n.operand.index); },
          [](const program::Perhaps& n) { return fmt::format("perhaps {}", n.operand.index); },
      },
      node.kind);
}

/// In the order given, each once.
std::vector<NodeId> each_once(const std::vector<NodeId>& operands) {
  std::vector<NodeId> once;
  std::unordered_set<NodeId> seen;
  for (const NodeId operand : operands) {
    if (seen.insert(operand).second) once.push_back(operand);
  }
  return once;
}

}  // namespace

NodeId Nodes::append(program::Node node, program::NodeWords with) {
  nodes.push_back(std::move(node));
  words.push_back(std::move(with));
  return NodeId(nodes.size() - 1);
}

NodeId Nodes::add(program::Node node) {
  std::string content = content_of(node);
  const auto found = made_.find(content);
  if (found != made_.end()) return found->second;
  const NodeId id = append(std::move(node), {});
  made_.emplace(std::move(content), id);
  return id;
}

NodeId Nodes::add(program::Node node, program::NodeWords with) {
  if (with.is_list) return append(std::move(node), std::move(with));
  std::string key = base::lower(with.text);
  const auto found = written_.find(key);
  if (found != written_.end()) return found->second;
  const NodeId id = append(std::move(node), std::move(with));
  written_.emplace(std::move(key), id);
  return id;
}

NodeId Nodes::constant(bool value) { return add({program::Constant{value}}); }

NodeId Nodes::negation(NodeId operand) { return add({program::Not{operand}}); }

NodeId Nodes::all(std::vector<NodeId> operands) {
  operands = each_once(operands);
  if (operands.empty()) return constant(true);
  return operands.size() == 1 ? operands.front() : add({program::All{std::move(operands)}});
}

NodeId Nodes::any(std::vector<NodeId> operands) {
  operands = each_once(operands);
  if (operands.empty()) return constant(false);
  return operands.size() == 1 ? operands.front() : add({program::Any{std::move(operands)}});
}

}  // namespace frontdoor::lower
