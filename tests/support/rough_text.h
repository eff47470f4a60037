// Writes tidy lines of rules untidily, in ways that the language reads as the same: see any_rules.h.
#pragma once

#include <string>
#include <vector>

namespace frontdoor::tests {

/// Draws from rapidcheck: use it inside a property.
class RoughText {
 public:
  RoughText();

  /// One line, so deep in its block; `- ` before it makes it a bullet. Single spaces between words; `"` around texts.
  void line(std::size_t depth, const std::string& tidy);
  std::string take();

 private:
  [[nodiscard]] std::size_t column_of(std::size_t depth, bool bullet);
  void before_line();
  void words(const std::string& tidy, std::size_t column);
  std::size_t text(const std::string& tidy, std::size_t at, std::size_t column);
  void new_line(std::size_t column);
  void end_of_line();
  void gap_between_words();
  void comment();

  std::string text_;
  std::string line_end_;
  std::vector<std::size_t> columns_;        // of the open lines, by depth
  std::vector<std::size_t> child_columns_;  // of what stands under each; 0: nothing yet
};

}  // namespace frontdoor::tests
