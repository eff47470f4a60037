// The lines of canonical text as they are put together: indentation by depth, quoting, lists.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/syntax/canonical.h"

namespace frontdoor::syntax {

class CanonicalLines {
 public:
  explicit CanonicalLines(const File& file) : file_(file) {}

  /// One line, indented by two spaces a depth.
  void line(std::size_t depth, std::string_view words);
  /// `keyword "text"`, if there is a text.
  void text(std::string_view keyword, const std::optional<Text>& text);
  /// `keyword`, if the mark stands.
  void mark(std::string_view keyword, const Mark& mark);
  /// `keyword a, b`, if there are names.
  void names(std::string_view keyword, const std::vector<Name>& names);
  /// `keyword condition` with its bullets, if there is a condition.
  void condition(std::string_view keyword, const std::optional<ExprId>& condition);
  void follow_up(const std::optional<FollowUp>& follow_up);

  [[nodiscard]] const File& file() const { return file_; }
  std::string take() { return std::move(lines_); }

 private:
  const File& file_;
  std::string lines_;
};

/// In quotes, with `\"` for a quote and `{{` for a brace.
std::string quoted(const Text& text);
/// "a, b".
std::string listed_names(const std::vector<Name>& names);

/// The canonical lines of one block.
std::string canonical_block(const File& file, const Block& block);
/// The same without its accept lines: what a mark is made of.
std::string canonical_block_alone(const File& file, const Block& block);
/// What blocks are sorted by: the keyword, then the name.
std::pair<std::string_view, std::string> canonical_key(const Block& block);

}  // namespace frontdoor::syntax
