// The pages on the rule language, and the fenced pieces that stand on them: what tests try out.
#pragma once

#include <string>
#include <vector>

namespace frontdoor::tests {

/// A fenced block: what stands beside its language, its lines, and the line of the page above its first.
struct DocPiece {
  std::string language;
  std::string kind;
  std::string text;
  std::string place;
  std::string anchor;  // the last `<a id="...">` above it; empty if there is none
};

/// docs/language.md, and all pages below docs/language, in order of their names.
const std::vector<std::string>& language_pages();

std::string text_of_page(const std::string& path);
std::vector<std::string> lines_of_text(const std::string& text);
std::vector<DocPiece> pieces_of(const std::string& page);

/// Read with the small pack: joins it, alone or after the piece before it.
bool is_fragment(const DocPiece& piece);
/// Shows a mistake; `mistake_of` says which.
bool is_wrong(const DocPiece& piece);
std::string mistake_of(const DocPiece& piece);

}  // namespace frontdoor::tests
