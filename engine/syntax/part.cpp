#include "engine/syntax/part.h"

#include <algorithm>

namespace frontdoor::syntax {

bool Part::has(TokenKind kind) const {
  return std::ranges::any_of(tokens(), [&](const Token& token) { return token.kind == kind; });
}

std::optional<Part> Part::child(Rule rule) const {
  for (std::uint32_t at = node_ + 1; at < node().next; at = source_->nodes[at].next) {
    if (source_->nodes[at].rule == rule) return Part(*source_, at);
  }
  return std::nullopt;
}

std::optional<Part> Part::first() const {
  if (node().next == node_ + 1) return std::nullopt;
  return Part(*source_, node_ + 1);
}

std::vector<Part> Part::children() const {
  std::vector<Part> parts;
  for (std::uint32_t at = node_ + 1; at < node().next; at = source_->nodes[at].next) parts.emplace_back(*source_, at);
  return parts;
}

std::vector<Part> Part::children(Rule rule) const {
  std::vector<Part> parts;
  for (std::uint32_t at = node_ + 1; at < node().next; at = source_->nodes[at].next) {
    if (source_->nodes[at].rule == rule) parts.emplace_back(*source_, at);
  }
  return parts;
}

}  // namespace frontdoor::syntax
