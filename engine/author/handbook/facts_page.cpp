// The index of facts, their groups, and the words that stand for several.
#include <fmt/format.h>

#include <algorithm>

#include "engine/author/handbook/html.h"
#include "engine/author/handbook/pages.h"
#include "engine/author/handbook/sentences.h"
#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/explain/conditions.h"

namespace frontdoor::author::handbook {
namespace {

using model::Fact;
using model::FactId;

/// "manages, some difficulty or unable", each with its national wording.
std::string values_of(const Fact& fact) {
  std::vector<std::string> values;
  for (const model::NamedValue& each : fact.values)
    values.push_back(each.label.empty() ? each.name : fmt::format("{} ({})", each.name, each.label));
  return base::joined(values, ", ");
}

std::string may_be(const Fact& fact) {
  switch (fact.type) {
    case model::FactType::yes_no:
      return "yes or no";
    case model::FactType::number:
      return fmt::format("from {} to {} {}", fact.least, fact.most, fact.unit);
    case model::FactType::scale:
      return "least to most need: " + values_of(fact);
    case model::FactType::choice:
      return "one of: " + values_of(fact);
    case model::FactType::set:
      return fact.values_are_routes ? "any of the routes" : "any of: " + values_of(fact);
    case model::FactType::date:
      return "a day, or never";
    case model::FactType::text:
      return "words, kept and never tested";
  }
  return {};
}

std::string question(std::string_view words) { return words.empty() ? std::string() : "<q>" + escaped(words) + "</q>"; }

std::string marks_of(const Fact& fact) {
  std::vector<std::string> marks;
  if (fact.always_ask) marks.emplace_back("always asked");
  if (fact.about_the_carer) marks.emplace_back("about the carer");
  if (fact.monitoring_only) marks.emplace_back("for monitoring only: decides nothing");
  if (fact.never_in_duties) marks.emplace_back("never part of a duty");
  if (fact.cannot_change) marks.emplace_back("does not change");
  if (!fact.no_counts_from.empty()) {
    std::vector<std::string> who;
    for (const model::Sayer each : fact.no_counts_from) who.emplace_back(model::word_for(each));
    marks.push_back("a no counts only from the " + base::listed(who, "or the"));
  }
  return escaped(base::joined(marks, "; "));
}

std::string follow_up_of(const Fact& fact) {
  if (!fact.follow_up) return {};
  return escaped(fmt::format("follow up {}: {}", model::text_of(fact.follow_up->within), fact.follow_up->text));
}

std::string used_in(const Book& book, FactId id) {
  std::vector<std::string> links;
  for (const program::RuleId rule : book.rules_of_fact[id.index]) links.push_back(book.link(rule));
  const auto definitions = book.definitions_of_fact.find(book.program.vocabulary[id].name);
  if (definitions != book.definitions_of_fact.end()) {
    for (const std::string& each : definitions->second) links.push_back(link_to("#" + mark_of("meaning", each), each));
  }
  return base::joined(links, ", ");
}

std::string fact_section(const Book& book, FactId id) {
  const Fact& fact = book.program.vocabulary[id];
  const bool to_oneself = fact.ask_yourself;
  const std::string group = fact.group ? link_to("#" + mark_of("group", book.program.vocabulary[*fact.group].name),
                                                 book.program.vocabulary[*fact.group].name)
                                       : std::string();
  std::string html = "<section class=\"fact\">\n" + heading(3, mark_of("fact", fact.name), with_capital(fact.name));
  html += terms({{"May be", escaped(may_be(fact))},
                 {to_oneself ? "Ask yourself" : "Ask", question(fact.ask)},
                 {"Ask about them", question(fact.ask_about_them)},
                 {"Help", escaped(fact.help)},
                 {"Part of", group},
                 {"Note", marks_of(fact)},
                 {"If not found out", follow_up_of(fact)},
                 {"Used in", used_in(book, id)}});
  const program::NodeId applies = book.program.applies[id.index];
  if (applies.valid())
    html += condition(book, "Only when", std::get<program::Applies>(book.program[applies].kind).only_when);
  return html + "</section>\n";
}

std::string groups(const Book& book) {
  std::string html;
  for (const model::Group& group : book.program.vocabulary.groups) {
    std::vector<std::string> members;
    for (const FactId member : group.members) members.push_back(book.link(member));
    html += heading(3, mark_of("group", group.name), with_capital(group.name));
    html += terms({{"Ask", question(group.ask)},
                   {"Ask about them", question(group.ask_about_them)},
                   {"If none", group.none_word.empty() ? "" : "each is " + escaped(group.none_word)},
                   {"Facts", base::joined(members, ", ")}});
  }
  return html;
}

/// The topics of the conversation, in its order.
std::string order_of_talk(const Book& book) {
  std::string html = "<ol>\n";
  for (const model::Topic& topic : book.program.vocabulary.topics) {
    std::vector<std::string> items;
    for (const model::TopicItem& item : topic.items) {
      items.push_back(std::visit(base::Overload{[&](FactId fact) { return book.link(fact); },
                                                [&](model::GroupId group) {
                                                  const std::string& name = book.program.vocabulary[group].name;
                                                  return link_to("#" + mark_of("group", name), name);
                                                }},
                                 item));
    }
    html +=
        fmt::format("<li><strong>{}:</strong> {}</li>\n", escaped(with_capital(topic.name)), base::joined(items, ", "));
  }
  return html + "</ol>\n";
}

std::string meanings(const Book& book) {
  std::string html;
  for (const auto& [name, node] : book.definitions) {
    html += heading(3, mark_of("meaning", book.program.words[node.index].text),
                    with_capital(book.program.words[node.index].text));
    for (const program::NodeId body : explain::operands_of(book.program[node]))
      html += condition(book, "So when", body);
  }
  return html;
}

}  // namespace

std::string facts_page(const Book& book) {
  std::string html = paragraph("What a contact may tell, how it is asked, and where it counts.", "lead");
  if (!book.program.vocabulary.topics.empty()) html += heading(2, "talk", "The order of talk") + order_of_talk(book);
  if (!book.definitions.empty()) html += heading(2, "meanings", "Words that stand for several facts") + meanings(book);
  if (!book.program.vocabulary.groups.empty())
    html += heading(2, "groups", "Questions for several facts at once") + groups(book);
  std::vector<std::string> index;
  for (const Fact& fact : book.program.vocabulary.facts)
    index.push_back(link_to("#" + mark_of("fact", fact.name), fact.name));
  html += heading(2, "facts", "Index of facts") + bullets(index, "columns");
  for (std::size_t i = 0; i < book.program.vocabulary.facts.size(); ++i) html += fact_section(book, FactId(i));
  return html;
}

}  // namespace frontdoor::author::handbook
