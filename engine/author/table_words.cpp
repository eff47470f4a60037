#include "engine/author/table_words.h"

#include "engine/syntax/canonical_lines.h"

namespace frontdoor::author {
namespace {

bool in_quotes(std::string_view cell) { return cell.size() >= 2 && cell.front() == '"' && cell.back() == '"'; }

/// True for quotes that somebody typed around a whole cell: none inside, or another such pair.
bool is_wrapped(std::string_view cell) {
  if (!in_quotes(cell)) return false;
  const std::string_view inside = cell.substr(1, cell.size() - 2);
  return inside.find('"') == std::string_view::npos || in_quotes(inside);
}

}  // namespace

std::string cell_of_text(const syntax::Text& text) {
  const std::string written = syntax::quoted(text);
  std::string cell;
  for (std::size_t i = 1; i + 1 < written.size(); ++i) {
    if (written[i] == '\\' && written[i + 1] == '"' && i + 2 < written.size()) continue;
    cell += written[i];
  }
  return is_wrapped(cell) ? "\"" + cell + "\"" : cell;
}

std::string text_of_cell(std::string_view cell) {
  if (is_wrapped(cell)) cell = cell.substr(1, cell.size() - 2);
  std::string text = "\"";
  for (const char c : cell) {
    if (c == '"') text += '\\';
    text += c == '\n' || c == '\r' ? ' ' : c;
  }
  return text + (text.ends_with('\\') ? " \"" : "\"");
}

}  // namespace frontdoor::author
