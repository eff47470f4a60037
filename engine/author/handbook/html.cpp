#include "engine/author/handbook/html.h"

#include <fmt/format.h>

namespace frontdoor::author::handbook {
namespace {

std::string_view reference_for(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
  }
  return {};
}

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string class_attribute(std::string_view css_class) {
  return css_class.empty() ? std::string() : fmt::format(" class=\"{}\"", css_class);
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    const std::string_view reference = reference_for(c);
    const auto byte = static_cast<unsigned char>(c);
    if (!reference.empty()) {
      html += reference;
    } else {
      html += byte < 0x20 || byte == 0x7F ? ' ' : c;
    }
  }
  return html;
}

std::string mark_of(std::string_view kind, std::string_view name) {
  std::string mark(kind);
  mark += '-';
  for (const char c : name) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (small == ' ') {
      mark += '-';
    } else if (is_plain(small)) {
      mark += small;
    } else {
      mark += fmt::format("_{:02x}", static_cast<unsigned char>(small));
    }
  }
  return mark;
}

std::string link_to(std::string_view address, std::string_view words) {
  return fmt::format("<a href=\"{}\">{}</a>", escaped(address), escaped(words));
}

std::string paragraph(std::string_view html, std::string_view css_class) {
  return html.empty() ? std::string() : fmt::format("<p{}>{}</p>\n", class_attribute(css_class), html);
}

std::string bullets(const std::vector<std::string>& items, std::string_view css_class) {
  if (items.empty()) return {};
  std::string html = fmt::format("<ul{}>\n", class_attribute(css_class));
  for (const std::string& item : items) html += fmt::format("<li>{}</li>\n", item);
  return html + "</ul>\n";
}

std::string table(std::string_view caption, const std::vector<std::string>& head, const std::vector<Row>& rows) {
  std::string html = fmt::format(
      "<div class=\"wide\" role=\"region\" aria-label=\"{0}\" "
      "tabindex=\"0\">\n<table>\n<caption>{0}</caption>\n<thead><tr>",
      escaped(caption));
  for (const std::string& each : head) html += fmt::format("<th scope=\"col\">{}</th>", each);
  html += "</tr></thead>\n<tbody>\n";
  for (const Row& row : rows) {
    html += row.mark.empty() ? "<tr>" : fmt::format("<tr id=\"{}\">", escaped(row.mark));
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      html +=
          i == 0 ? fmt::format("<th scope=\"row\">{}</th>", row.cells[i]) : fmt::format("<td>{}</td>", row.cells[i]);
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n</div>\n";
}

std::string heading(int level, std::string_view mark, std::string_view words) {
  const std::string id = mark.empty() ? std::string() : fmt::format(" id=\"{}\"", escaped(mark));
  return fmt::format("<h{}{}>{}</h{}>\n", level, id, escaped(words), level);
}

std::string terms(const std::vector<Term>& all) {
  std::string html;
  for (const Term& each : all) {
    if (!each.html.empty()) html += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", escaped(each.name), each.html);
  }
  return html.empty() ? html : "<dl>\n" + html + "</dl>\n";
}

std::string with_capital(std::string_view text) {
  std::string capital(text);
  if (!capital.empty() && capital.front() >= 'a' && capital.front() <= 'z')
    capital.front() = static_cast<char>(capital.front() - 'a' + 'A');
  return capital;
}

}  // namespace frontdoor::author::handbook
