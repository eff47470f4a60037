// Duties and rules as sentences, with reason, law, principles and stories.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/author/handbook/html.h"
#include "engine/author/handbook/pages.h"
#include "engine/author/handbook/sentences.h"
#include "engine/base/text.h"

namespace frontdoor::author::handbook {
namespace {

using program::Rule;
using program::RuleId;

constexpr std::size_t most_stories = 4;

std::string effects(const Book& book, const Rule& rule) {
  if (rule.effects.size() == 1) return paragraph("<strong>Then</strong> " + effect(book, rule.effects.front()));
  std::vector<std::string> items;
  for (const program::Effect& each : rule.effects) items.push_back(effect(book, each));
  return paragraph("<strong>Then</strong>:", "before-list") + bullets(items);
}

std::string reasons(const Book& book, const Rule& rule) {
  std::string html = paragraph("<strong>Because</strong>: <q>" + words(book, rule.because) + "</q>", "reason");
  if (rule.otherwise_because)
    html +=
        paragraph("Or, while not all of that is known: <q>" + words(book, *rule.otherwise_because) + "</q>", "reason");
  return html;
}

std::string declining(const Book& book, const Rule& rule) {
  if (!rule.is_duty) return {};
  switch (rule.declining) {
    case program::Declining::never:
      return paragraph("A no is written down, and the duty stays.");
    case program::Declining::always:
      return paragraph("It may be declined.");
    case program::Declining::unless:
      return condition(book, "It may be declined, unless", rule.exceptions);
  }
  return {};
}

std::string follow_up(const Rule& rule) {
  if (!rule.follow_up) return {};
  return paragraph(fmt::format("<strong>If it cannot be found out</strong>, follow up {}: {}",
                               model::text_of(rule.follow_up->within), escaped(rule.follow_up->text)));
}

std::string joined_links(const std::vector<std::string>& links) { return base::joined(links, ", "); }

std::string cross_links(const Book& book, RuleId id) {
  const Rule& rule = book.program[id];
  std::vector<std::string> principles, over, under, stories;
  for (const std::string& name : rule.upholds) principles.push_back(book.link_principle(name));
  for (const RuleId each : rule.overridden_by) under.push_back(book.link(each));
  for (std::size_t i = 0; i < book.program.rules.size(); ++i) {
    const auto& silenced_by = book.program.rules[i].overridden_by;
    if (std::ranges::find(silenced_by, id) != silenced_by.end()) over.push_back(book.link(RuleId(i)));
  }
  for (const std::size_t story : book.stories_of_rule[id.index]) {
    if (stories.size() < most_stories) stories.push_back(book.link(book.stories[story]));
  }
  return terms({{"Law", escaped(rule.under)},
                {"Upholds", joined_links(principles)},
                {"Silences", joined_links(over)},
                {"Silent where this speaks", joined_links(under)},
                {"In these stories", joined_links(stories)}});
}

std::string rule_section(const Book& book, RuleId id, int level) {
  const Rule& rule = book.program[id];
  std::string html = "<section class=\"rule\">\n" + heading(level, mark_of("rule", rule.name), with_capital(rule.name));
  html += condition(book, "When", rule.when);
  if (rule.unless.valid()) html += condition(book, "Unless", rule.unless);
  html += effects(book, rule) + reasons(book, rule) + declining(book, rule) + follow_up(rule);
  return html + cross_links(book, id) + "</section>\n";
}

/// The rules of one file; its tables have a page of their own.
struct Chapter {
  std::vector<RuleId> rules;
  std::set<std::string> tables;  // as links
};

std::string chapter_section(const Book& book, const std::string& name, const Chapter& chapter) {
  std::string html = heading(2, mark_of("chapter", name), with_capital(name));
  const std::vector<std::string> tables(chapter.tables.begin(), chapter.tables.end());
  if (!tables.empty()) html += paragraph("As a table: " + base::joined(tables, ", ") + ".");
  for (const RuleId rule : chapter.rules) html += rule_section(book, rule, 3);
  return html;
}

}  // namespace

std::string duties_page(const Book& book) {
  std::string html = paragraph(
      "What the law asks of a first contact. Duties only add: no "
      "rule, setting or missing fact switches one off.",
      "lead");
  for (std::size_t i = 0; i < book.program.rules.size(); ++i) {
    if (book.program.rules[i].is_duty) html += rule_section(book, RuleId(i), 2);
  }
  return html;
}

std::string rules_page(const Book& book) {
  std::map<std::string, Chapter> chapters;
  for (std::size_t i = 0; i < book.program.rules.size(); ++i) {
    const Rule& rule = book.program.rules[i];
    if (rule.is_duty) continue;
    Chapter& chapter = chapters[chapter_of(book.compiled.sources, rule.span)];
    const std::string& table = book.table_of(RuleId(i));
    if (table.empty()) {
      chapter.rules.emplace_back(i);
    } else {
      chapter.tables.insert(link_to("tables.html#" + mark_of("table", table), with_capital(table)));
    }
  }
  std::vector<std::string> contents;
  for (const auto& [name, chapter] : chapters)
    contents.push_back(link_to("#" + mark_of("chapter", name), with_capital(name)) +
                       fmt::format(" ({})", chapter.rules.size() + chapter.tables.size()));
  std::string html = paragraph("What practice recommends, to whom, and why.", "lead") + bullets(contents, "columns");
  for (const auto& [name, chapter] : chapters) html += chapter_section(book, name, chapter);
  return html;
}

}  // namespace frontdoor::author::handbook
