// The page behind a diagnostic code (docs/diagnostics/CODE.md), read into its parts. A page is Markdown of four kinds
// of part: a title, paragraphs, items of a list and fenced code, whose first line says its language and what it is: an
// example of the mistake (`wrong`), the same mended (no word), or what the program says of it (`text`).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace frontdoor::author {

struct PagePart {
  enum class Kind : std::uint8_t { title, paragraph, item, code };
  Kind kind = Kind::paragraph;
  std::string text;      // a paragraph on one line; code with its lines as they stand, each ended
  std::string language;  // of code: "rules", "json", "text"
  std::string note;      // of code: "wrong", "wrong pack", ""
};

/// The parts of a page in their order.
std::vector<PagePart> parts_of_page(std::string_view markdown);

/// The page for a terminal: wrapped at `width` columns, code indented and left as it is.
std::string page_in_words(std::string_view markdown, std::size_t width);

}  // namespace frontdoor::author
