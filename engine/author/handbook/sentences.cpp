#include "engine/author/handbook/sentences.h"

#include <fmt/format.h>

#include "engine/author/handbook/html.h"
#include "engine/author/handbook/written.h"
#include "engine/base/overload.h"
#include "engine/base/text.h"
#include "engine/explain/conditions.h"

namespace frontdoor::author::handbook {
namespace {

using program::Effect;
using program::EffectKind;
using program::NodeId;

/// The text with its first mention of a name as a link.
std::string with_link(std::string_view text, const std::string& name, const std::string& address) {
  const std::size_t at = base::lower(text).find(base::lower(name));
  if (at == std::string::npos) return escaped(text);
  return escaped(text.substr(0, at)) + link_to(address, text.substr(at, name.size())) +
         escaped(text.substr(at + name.size()));
}

std::string test_words(const Book& book, NodeId node) {
  const std::string& text = book.program.words[node.index].text;
  Tested tested;
  collect_tested(book.program, node, tested);
  if (!tested.definitions.empty())
    return with_link(text, *tested.definitions.begin(),
                     "facts.html#" + mark_of("meaning", *tested.definitions.begin()));
  for (const model::Group& group : book.program.vocabulary.groups) {
    if (base::lower(text).find("of " + base::lower(group.name) + " ") != std::string::npos)
      return with_link(text, group.name, "facts.html#" + mark_of("group", group.name));
  }
  if (tested.facts.empty()) return escaped(text);
  // Why the longest: "falls" may stand in "falls in the last year" too.
  std::string name;
  for (const model::FactId fact : tested.facts) {
    const std::string& candidate = book.program.vocabulary[fact].name;
    if (candidate.size() > name.size() && base::lower(text).find(base::lower(candidate)) != std::string::npos)
      name = candidate;
  }
  return name.empty() ? escaped(text) : with_link(text, name, "facts.html#" + mark_of("fact", name));
}

std::span<const NodeId> bullets_of(const program::Program& program, NodeId node) {
  if (const auto* turned = std::get_if<program::Not>(&program[node].kind))
    return explain::operands_of(program[turned->operand]);
  return explain::operands_of(program[node]);
}

std::string nested(const Book& book, NodeId node) {
  const program::NodeWords& written = book.program.words[node.index];
  if (!written.text.empty() && !written.is_list) return test_words(book, node);
  const std::string lead = written.is_list ? list_words(written.text) : std::string("all of these are so");
  std::string html = escaped(lead) + ":\n<ul>\n";
  for (const NodeId bullet : bullets_of(book.program, node)) html += "<li>" + nested(book, bullet) + "</li>\n";
  return html + "</ul>\n";
}

std::string_view verb_of(const Effect& effect) {
  return effect.kind == EffectKind::duty ? word_for(effect.verb) : word_for(effect.kind);
}

/// " as visit within 28 days (our aim)".
std::string form_and_limit(const Book& book, const Effect& effect) {
  std::string text;
  if (effect.form) text += " as " + book.program[effect.route].forms[*effect.form];
  if (effect.within) text += " " + model::text_of(*effect.within);
  if (effect.within && effect.kind == EffectKind::duty) text += " (our aim)";
  return escaped(text);
}

}  // namespace

std::string condition(const Book& book, std::string_view lead, NodeId node) {
  if (std::holds_alternative<program::Constant>(book.program[node].kind)) return paragraph("For everyone, always.");
  const program::NodeWords& written = book.program.words[node.index];
  if (!written.text.empty() && !written.is_list)
    return paragraph(fmt::format("<strong>{}</strong> {}.", lead, test_words(book, node)));
  const std::string list = written.is_list ? list_words(written.text) : std::string("all of these are so");
  std::string html = fmt::format("<p><strong>{}</strong> {}:</p>\n<ul>\n", lead, escaped(list));
  for (const NodeId bullet : bullets_of(book.program, node)) html += "<li>" + nested(book, bullet) + "</li>\n";
  return html + "</ul>\n";
}

std::string effect(const Book& book, const Effect& effect) {
  if (!effect.route.valid()) return fmt::format("{}: <q>{}</q>", verb_of(effect), words(book, effect.text));
  return fmt::format("{} {}{}.", verb_of(effect), book.link(effect.route), form_and_limit(book, effect));
}

std::string effect_in_short(const Book& book, const program::Rule& rule, model::RouteId route) {
  for (const Effect& each : rule.effects) {
    if (each.route == route) return std::string(verb_of(each)) + form_and_limit(book, each);
  }
  return {};
}

std::string words(const Book& book, const program::Text& text) {
  std::string html;
  for (const auto& part : text.parts) {
    html += std::visit(base::Overload{[](const std::string& literal) { return escaped(literal); },
                                      [&](model::FactId fact) { return fmt::format("[{}]", book.link(fact)); }},
                       part);
  }
  return html;
}

}  // namespace frontdoor::author::handbook
