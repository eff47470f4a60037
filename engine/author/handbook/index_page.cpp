// The first page: what the pack is, its principles and its menu in short.
#include <fmt/format.h>

#include <algorithm>
#include <concepts>

#include "engine/author/handbook/html.h"
#include "engine/author/handbook/pages.h"
#include "engine/base/text.h"

namespace frontdoor::author::handbook {
namespace {

std::string about_the_pack(const Book& book) {
  const program::PackIdentity& pack = book.program.pack;
  std::string in_force = "from " + model::long_text(pack.in_force_from);
  if (pack.until) in_force += " until " + model::long_text(*pack.until);
  return terms({{"Version", escaped(pack.version)},
                {"In force", in_force},
                {"Kept by", escaped(pack.owner)},
                {"Fingerprint", fmt::format("<code>{}</code>", escaped(pack.hash))}});
}

std::string counted(std::integral auto count, std::string_view unit) {
  return base::with_unit(static_cast<long long>(count), unit);
}

std::string what_it_holds(const Book& book) {
  const auto duties = std::ranges::count_if(book.program.rules, &program::Rule::is_duty);
  const auto rows =
      std::ranges::count_if(book.compiled.pack.rules, [](const check::Rule& rule) { return !rule.table.empty(); });
  const auto rules = static_cast<std::ptrdiff_t>(book.program.rules.size()) - duties - rows;
  const auto line = [](const std::string& page, std::string_view words, std::string_view about) {
    return fmt::format("{}: {}", link_to(page, words), about);
  };
  return bullets(
      {line("principles.html", counted(book.program.principles.size(), "principles"), "what good practice looks like"),
       line("routes.html", counted(book.program.routes.size(), "routes"), "what can be offered, and who each is for"),
       line("duties.html", counted(duties, "duties"), "what the law asks; nothing switches one off"),
       line("rules.html", counted(rules, "rules"), "what practice recommends, and why"),
       line("tables.html", counted(rows, "table rows"), "many small rules in one picture"),
       line("guarantees.html", counted(book.program.guarantees.size(), "guarantees"),
            "what holds for every possible contact"),
       line("stories.html", counted(book.stories.size(), "stories"), "people, and what should come of their contact"),
       line("facts.html", counted(book.program.vocabulary.facts.size(), "facts"),
            "what is asked, in which words, and where it counts")});
}

std::string principles_in_short(const Book& book) {
  std::vector<std::string> items;
  for (const program::Principle& each : book.program.principles)
    items.push_back(fmt::format("<strong>{}.</strong> {}", book.link_principle(each.name), escaped(each.says)));
  return bullets(items);
}

std::string menu(const Book& book) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < book.program.routes.size(); ++i) {
    if (book.program.routes[i].menu_place) places.push_back(i);
  }
  if (places.empty()) return {};
  std::ranges::sort(places, {}, [&](std::size_t i) { return *book.program.routes[i].menu_place; });
  std::string html = heading(2, "menu", "The menu: think of these first") + "<ol>\n";
  for (const std::size_t i : places) {
    html += fmt::format("<li>{}. {}</li>\n", book.link(model::RouteId(i)), escaped(book.program.routes[i].say));
  }
  return html + "</ol>\n";
}

}  // namespace

std::string index_page(const Book& book) {
  std::string html = paragraph("The rules of our front door, as people read them.", "lead");
  html += about_the_pack(book);
  html += heading(2, "contents", "What is in it") + what_it_holds(book);
  html += heading(2, "how-to-read", "How to read it");
  html += paragraph(
      "What is not known is a question, never a quiet no: where a "
      "rule hangs on something nobody has asked, it stays open. "
      "Duties come from law and only add. Times are our aim, not the "
      "law&#39;s. Words in [brackets] are filled in for "
      "each person.");
  html += heading(2, "principles", "Principles") + principles_in_short(book);
  html += menu(book);
  return html;
}

std::string principles_page(const Book& book) {
  std::string html = paragraph(
      "What good practice looks like. Every rule of "
      "practice upholds one of these.",
      "lead");
  for (const program::Principle& each : book.program.principles) {
    html += heading(2, mark_of("principle", each.name), each.title) + paragraph(escaped(each.says));
    if (!each.asks.empty()) html += paragraph("<strong>The key question:</strong> <q>" + escaped(each.asks) + "</q>");
    std::vector<std::string> rules;
    for (std::size_t i = 0; i < book.program.rules.size(); ++i) {
      const auto& upholds = book.program.rules[i].upholds;
      if (std::ranges::find(upholds, each.name) != upholds.end()) rules.push_back(book.link(program::RuleId(i)));
    }
    if (!rules.empty()) html += paragraph("Upheld by:", "before-list") + bullets(rules, "columns");
  }
  return html;
}

}  // namespace frontdoor::author::handbook
