// A node of the parsed block with what it is made of: the view that read_*.cpp walk along.
#pragma once

#include <optional>

#include "engine/syntax/antlr/grammar.h"
#include "engine/syntax/script.h"

namespace frontdoor::syntax {

using antlr::Rule;

/// A block as the parser read it; must outlive its parts.
struct BlockSource {
  const Script& script;
  std::span<const Token> tokens;
  std::span<const antlr::Node> nodes;
};

class Part {
 public:
  Part(const BlockSource& source, std::uint32_t node) : source_(&source), node_(node) {}

  [[nodiscard]] Rule rule() const { return node().rule; }
  [[nodiscard]] bool broken() const { return node().broken; }
  [[nodiscard]] std::span<const Token> tokens() const {
    return source_->tokens.subspan(node().first, node().last - node().first);
  }
  /// The kind of its first token: the keyword of a line.
  [[nodiscard]] TokenKind keyword() const { return tokens().front().kind; }
  [[nodiscard]] bool has(TokenKind kind) const;
  [[nodiscard]] base::SourceSpan span() const { return source_->script.span(tokens()); }

  /// The first part of it that was made by a rule.
  [[nodiscard]] std::optional<Part> child(Rule rule) const;
  /// Its first part, whatever it is.
  [[nodiscard]] std::optional<Part> first() const;
  [[nodiscard]] std::vector<Part> children() const;
  /// All of its parts that were made by a rule.
  [[nodiscard]] std::vector<Part> children(Rule rule) const;

 private:
  [[nodiscard]] const antlr::Node& node() const { return source_->nodes[node_]; }

  const BlockSource* source_;
  std::uint32_t node_;
};

}  // namespace frontdoor::syntax
