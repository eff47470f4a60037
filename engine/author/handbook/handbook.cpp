#include "engine/author/handbook/handbook.h"

#include <fmt/format.h>

#include "engine/author/handbook/html.h"
#include "engine/author/handbook/pages.h"

namespace frontdoor::author {
namespace {

using Book = handbook::Book;
using handbook::escaped;

struct PageKind {
  std::string_view file, title, in_short;
  std::string (*body)(const Book&);
};

constexpr PageKind pages[] = {
    {"index.html", "Start here", "Start here", handbook::index_page},
    {"principles.html", "Principles", "Principles", handbook::principles_page},
    {"routes.html", "Routes", "Routes", handbook::routes_page},
    {"duties.html", "Duties in law", "Duties", handbook::duties_page},
    {"rules.html", "Rules of practice", "Rules", handbook::rules_page},
    {"tables.html", "Tables", "Tables", handbook::tables_page},
    {"guarantees.html", "Guarantees", "Guarantees", handbook::guarantees_page},
    {"stories.html", "Stories", "Stories", handbook::stories_page},
    {"facts.html", "Facts and questions", "Facts", handbook::facts_page},
};

std::string navigation(std::string_view here) {
  std::string html = "<nav aria-label=\"Pages\">\n<ul>\n";
  for (const PageKind& page : pages) {
    html += fmt::format("<li><a href=\"{}\"{}>{}</a></li>\n", page.file,
                        page.file == here ? " aria-current=\"page\"" : "", page.in_short);
  }
  return html + "</ul>\n</nav>\n";
}

std::string page_html(const Book& book, const PageKind& page) {
  const program::PackIdentity& pack = book.program.pack;
  const bool is_index = page.file == "index.html";
  const std::string title = is_index ? escaped(pack.title) : std::string(page.title);
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta "
      "charset=\"utf-8\">\n";
  html +=
      "<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n";
  html += fmt::format("<title>{}{}</title>\n", title, is_index ? " - practice handbook" : " - " + escaped(pack.title));
  html += fmt::format("{}\n<link rel=\"stylesheet\" href=\"handbook.css\">\n</head>\n<body>\n", handbook_mark());
  html += "<a class=\"skip\" href=\"#main\">Skip to the text</a>\n";
  html += fmt::format(
      "<header>\n<p class=\"running\">{} <span>version "
      "{}</span></p>\n{}</header>\n",
      escaped(pack.title), escaped(pack.version), navigation(page.file));
  html += fmt::format("<main id=\"main\" tabindex=\"-1\">\n<h1>{}</h1>\n{}</main>\n", title, page.body(book));
  html += fmt::format(
      "<footer>\n<p>{}, version {}, in force from "
      "{}.</p>\n</footer>\n</body>\n</html>\n",
      escaped(pack.title), escaped(pack.version), model::long_text(pack.in_force_from));
  return html;
}

}  // namespace

std::vector<HandbookFile> handbook_of(const Compiled& compiled) {
  const Book book(compiled);
  std::vector<HandbookFile> files;
  for (const PageKind& page : pages) files.push_back({std::string(page.file), page_html(book, page)});
  files.push_back({"handbook.css", std::string(handbook::style_sheet())});
  return files;
}

std::string_view handbook_mark() { return "<meta name=\"generator\" content=\"frontdoor handbook\">"; }

}  // namespace frontdoor::author
