#include "tests/support/doc_pages.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace frontdoor::tests {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> find_pages() {
  std::vector<std::string> pages;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator("docs/language")) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path().generic_string());
  }
  std::ranges::sort(pages);
  pages.insert(pages.begin(), "docs/language.md");
  return pages;
}

}  // namespace

const std::vector<std::string>& language_pages() {
  static const std::vector<std::string> pages = find_pages();
  return pages;
}

std::string text_of_page(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  INFO(path);
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> lines_of_text(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<DocPiece> pieces_of(const std::string& page) {
  constexpr std::string_view mark = "<a id=\"";
  std::vector<DocPiece> pieces;
  bool inside = false;
  std::size_t number = 0;
  std::string anchor;
  for (const std::string& line : lines_of_text(text_of_page(page))) {
    ++number;
    if (line.starts_with("```")) {
      inside = !inside;
      const std::size_t space = std::min(line.find(' '), line.size());
      const std::string kind = line.substr(std::min(space + 1, line.size()));
      if (inside) pieces.push_back({line.substr(3, space - 3), kind, {}, page + ":" + std::to_string(number), anchor});
    } else if (inside) {
      pieces.back().text += line + "\n";
    } else if (line.starts_with(mark)) {
      anchor = line.substr(mark.size(), line.find('"', mark.size()) - mark.size());
    }
  }
  INFO(page);
  REQUIRE_FALSE(inside);
  return pieces;
}

bool is_fragment(const DocPiece& piece) {
  return piece.language == "rules" && (piece.kind.empty() || piece.kind == "next");
}

bool is_wrong(const DocPiece& piece) {
  return piece.language == "rules" && piece.kind.find("wrong ") != std::string::npos;
}

std::string mistake_of(const DocPiece& piece) { return piece.kind.substr(piece.kind.rfind(' ') + 1); }

}  // namespace frontdoor::tests
