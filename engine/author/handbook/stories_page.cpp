// The examples as stories: who it is, what should come of it, and which rules
// speak.
#include <fmt/format.h>

#include "engine/author/handbook/html.h"
#include "engine/author/handbook/pages.h"
#include "engine/base/text.h"

namespace frontdoor::author::handbook {
namespace {

std::string story_section(const Book& book, const Story& story) {
  const check::Example& example = *story.example;
  std::vector<std::string> told, expected, rules;
  for (const check::Given& each : example.given) told.push_back(as_written(book, each.span));
  for (const check::Expect& each : example.expect) expected.push_back(as_written(book, each.span));
  for (const program::RuleId rule : story.fired) rules.push_back(book.link(rule));
  std::string html =
      "<section class=\"story\">\n" + heading(3, mark_of("story", example.name), with_capital(example.name));
  if (example.on) html += paragraph("On " + model::long_text(*example.on) + ".");
  html += paragraph("<strong>What we are told</strong>", "before-list") + bullets(told);
  html += paragraph("<strong>What should come of it</strong>", "before-list") + bullets(expected);
  if (!story.passes)
    html += paragraph(
        "<strong>Today the rules say otherwise.</strong> This "
        "story does not come out as it should.");
  if (!rules.empty()) html += paragraph("What speaks here: " + base::joined(rules, ", ") + ".", "small");
  return html + "</section>\n";
}

}  // namespace

std::string stories_page(const Book& book) {
  std::map<std::string, std::vector<const Story*>> chapters;
  for (const Story& story : book.stories) chapters[story.chapter].push_back(&story);
  std::vector<std::string> contents;
  for (const auto& [name, stories] : chapters)
    contents.push_back(link_to("#" + mark_of("chapter", name), with_capital(name)) +
                       fmt::format(" ({})", stories.size()));
  std::string html = paragraph(
      "Made-up people. Each says what is told in a "
      "first contact, and what should come of it; "
      "the pack is tried on all of them.",
      "lead");
  html += bullets(contents, "columns");
  for (const auto& [name, stories] : chapters) {
    html += heading(2, mark_of("chapter", name), with_capital(name));
    for (const Story* story : stories) html += story_section(book, *story);
  }
  return html;
}

}  // namespace frontdoor::author::handbook
