#include "engine/author/code_page.h"

#include <algorithm>

#include "engine/base/text.h"

namespace frontdoor::author {
namespace {

constexpr std::string_view fence = "```";

/// The next line, taken off the text.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// A fenced block, from behind its first fence to its last.
PagePart code_from(std::string_view opening, std::string_view& text) {
  opening.remove_prefix(fence.size());
  const std::size_t space = std::min(opening.find(' '), opening.size());
  PagePart code{
      .kind = PagePart::Kind::code, .text = {}, .language = std::string(opening.substr(0, space)), .note = {}};
  code.note = opening.substr(std::min(space + 1, opening.size()));
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line == fence) break;
    code.text.append(line).append("\n");
  }
  return code;
}

PagePart::Kind kind_of(std::string_view line) {
  if (line.starts_with("# ")) return PagePart::Kind::title;
  return line.starts_with("- ") ? PagePart::Kind::item : PagePart::Kind::paragraph;
}

/// Words without the marks that make them bold or slanted; what stands in backticks is left alone.
std::string without_marks(std::string_view words) {
  std::string result;
  bool in_code = false;
  for (const char c : words) {
    if (c == '`') in_code = !in_code;
    if (c != '*' || in_code) result += c;
  }
  return result;
}

std::string indented(std::string_view code) {
  std::string result;
  while (!code.empty()) {
    const std::string_view line = take_line(code);
    result.append(line.empty() ? "" : "    ").append(line).append("\n");
  }
  return result;
}

std::string part_in_words(const PagePart& part, std::size_t width) {
  switch (part.kind) {
    case PagePart::Kind::title:
    case PagePart::Kind::paragraph:
      return base::wrapped(without_marks(part.text), width, 0) + "\n";
    case PagePart::Kind::item:
      return base::wrapped("- " + without_marks(part.text), width, 2) + "\n";
    case PagePart::Kind::code:
      return indented(part.text);
  }
  return {};
}

}  // namespace

std::vector<PagePart> parts_of_page(std::string_view markdown) {
  std::vector<PagePart> parts;
  bool goes_on = false;
  while (!markdown.empty()) {
    const std::string_view line = take_line(markdown);
    if (line.starts_with(fence)) {
      parts.push_back(code_from(line, markdown));
      goes_on = false;
    } else if (line.empty()) {
      goes_on = false;
    } else if (const PagePart::Kind kind = kind_of(line); goes_on && kind == PagePart::Kind::paragraph) {
      const std::size_t first = line.find_first_not_of(' ');
      parts.back().text.append(" ").append(line.substr(std::min(first, line.size())));
    } else {
      const std::size_t mark = kind == PagePart::Kind::paragraph ? 0 : 2;
      parts.push_back({.kind = kind, .text = std::string(line.substr(mark)), .language = {}, .note = {}});
      goes_on = true;
    }
  }
  return parts;
}

std::string page_in_words(std::string_view markdown, std::size_t width) {
  std::string words;
  const std::vector<PagePart> parts = parts_of_page(markdown);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool in_list = i > 0 && parts[i].kind == PagePart::Kind::item && parts[i - 1].kind == PagePart::Kind::item;
    if (i > 0 && !in_list) words += "\n";
    words += part_in_words(parts[i], width);
  }
  return words;
}

}  // namespace frontdoor::author
