// Text for a terminal of 80 columns: headings, paragraphs that wrap, lines with something at their right end. Colour is
// only a help: whatever it says, the words say too.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace frontdoor::cli {

enum class Tone : std::uint8_t { plain, strong, faint, accent };

class Page {
 public:
  explicit Page(bool color) : color_(color) {}

  static constexpr std::size_t width = 80;

  /// One empty line, unless there is one already or nothing before it.
  void gap();
  /// A paragraph that wraps at the page's width; lines after the first stand `hang` columns deeper.
  void add(std::string_view text, std::size_t indent = 0, std::size_t hang = 0, Tone tone = Tone::plain);
  /// Left and right on one line where both fit, else the right one under the left one.
  void add_ends(std::string_view left, std::string_view right, std::size_t indent, Tone left_tone, Tone right_tone);

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  [[nodiscard]] std::string painted(std::string_view line, Tone tone) const;
  bool color_;
  std::string text_;
};

}  // namespace frontdoor::cli
