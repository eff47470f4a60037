#include "cli/page.h"

#include "engine/base/text.h"

namespace frontdoor::cli {
namespace {

std::string_view code_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::strong:
      return "\x1b[1m";
    case Tone::faint:
      return "\x1b[2m";
    case Tone::accent:
      return "\x1b[1;36m";
  }
  return "";
}

}  // namespace

std::string Page::painted(std::string_view line, Tone tone) const {
  if (!color_ || tone == Tone::plain || line.empty()) return std::string(line);
  return std::string(code_of(tone)) + std::string(line) + "\x1b[0m";
}

void Page::gap() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

void Page::add(std::string_view text, std::size_t indent, std::size_t hang, Tone tone) {
  std::string lines = base::wrapped(text, width - indent, hang);
  for (std::size_t at = 0; at <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    text_ += std::string(indent, ' ') + painted(std::string_view(lines).substr(at, end - at), tone) + "\n";
    at = end + 1;
  }
}

void Page::add_ends(std::string_view left, std::string_view right, std::size_t indent, Tone left_tone,
                    Tone right_tone) {
  const std::size_t needed = indent + base::count_code_points(left) + base::count_code_points(right);
  if (needed + 2 > width) {
    add(left, indent, 3, left_tone);
    add(right, indent + 3, 0, right_tone);
    return;
  }
  text_ += std::string(indent, ' ') + painted(left, left_tone) + std::string(width - needed, ' ') +
           painted(right, right_tone) + "\n";
}

}  // namespace frontdoor::cli
