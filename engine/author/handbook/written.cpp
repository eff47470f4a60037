#include "engine/author/handbook/written.h"

#include <fmt/format.h>

#include "engine/author/handbook/html.h"

namespace frontdoor::author::handbook {
namespace {

std::string quantifier_words(const syntax::List& list) {
  switch (list.quantifier) {
    case syntax::Quantifier::all:
      return "all of";
    case syntax::Quantifier::any:
      return "any of";
    case syntax::Quantifier::none:
      return "none of";
    case syntax::Quantifier::at_least:
      return fmt::format("at least {} of", list.count.value);
  }
  return {};
}

std::string items_of(const Book& book, const syntax::File& file, const syntax::List& list) {
  std::string html = "<ul>\n";
  for (const syntax::ExprId item : list.items) {
    const auto* nested = std::get_if<syntax::List>(&file[item].kind);
    html += "<li>";
    if (nested == nullptr) {
      html += as_written(book, file[item].span);
    } else {
      html += escaped(list_words(quantifier_words(*nested))) + ":\n" + items_of(book, file, *nested);
    }
    html += "</li>\n";
  }
  return html + "</ul>\n";
}

}  // namespace

std::string list_words(std::string_view written) {
  if (written == "any of") return "any of these is so";
  if (written == "none of") return "none of these is so";
  return fmt::format("{} these {} so", written, written == "at least 1 of" ? "is" : "are");
}

std::string written_condition(const Book& book, const syntax::File& file, std::string_view lead, syntax::ExprId id) {
  const auto* list = std::get_if<syntax::List>(&file[id].kind);
  if (list == nullptr) return paragraph(fmt::format("<strong>{}</strong> {}.", lead, as_written(book, file[id].span)));
  return fmt::format("<p><strong>{}</strong> {}:</p>\n", lead, escaped(list_words(quantifier_words(*list)))) +
         items_of(book, file, *list);
}

}  // namespace frontdoor::author::handbook
