#include "engine/author/handbook/book.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/author/contact_of.h"
#include "engine/author/handbook/html.h"
#include "engine/author/test_pack.h"
#include "engine/base/text.h"
#include "engine/explain/conditions.h"

namespace frontdoor::author::handbook {
namespace {

using program::NodeId;
using program::Program;
using program::RuleId;

std::vector<Story> stories_of(const Compiled& compiled) {
  const TestRun run = test_pack(compiled);
  std::vector<Story> stories;
  for (std::size_t i = 0; i < compiled.pack.examples.size(); ++i) {
    const check::Example& example = compiled.pack.examples[i];
    Story story{.example = &example, .chapter = chapter_of(compiled.sources, example.span), .fired = {}};
    story.passes = run.examples[i].passed();
    const eval::Trace trace = eval::evaluate(*compiled.program, contact_of(example, *compiled.program).contact);
    for (std::size_t rule = 0; rule < compiled.program->rules.size(); ++rule) {
      if (trace[compiled.program->rules[rule].fires] == model::Truth::yes) story.fired.emplace_back(rule);
    }
    stories.push_back(std::move(story));
  }
  return stories;
}

void collect(const Program& program, NodeId node, bool is_root, Tested& tested) {
  const program::NodeWords& words = program.words[node.index];
  if (words.is_definition && !is_root) {
    tested.definitions.insert(words.text);
    return;
  }
  if (const auto fact = explain::fact_of(program[node])) tested.facts.insert(*fact);
  if (std::holds_alternative<program::Applies>(program[node].kind)) return;
  for (const NodeId operand : explain::operands_of(program[node])) collect(program, operand, false, tested);
}

}  // namespace

void collect_tested(const Program& program, NodeId node, Tested& tested) { collect(program, node, false, tested); }

std::string as_written(const Book& book, base::SourceSpan span) {
  const std::string& text = book.compiled.sources[span.source.index].text;
  std::string words;
  for (const char c : std::string_view(text).substr(span.begin, span.end - span.begin)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) words += c;
    if (blank && !words.empty() && words.back() != ' ') words += ' ';
  }
  return escaped(words);
}

std::string chapter_of(const base::Sources& sources, base::SourceSpan span) {
  const std::string& path = sources[span.source.index].name;
  const std::size_t slash = path.rfind('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  if (name.ends_with(".rules")) name.resize(name.size() - 6);
  std::ranges::replace(name, '_', ' ');
  return name;
}

Book::Book(const Compiled& pack) : compiled(pack), program(*pack.program), stories(stories_of(pack)) {
  stories_of_rule.resize(program.rules.size());
  rules_of_fact.resize(program.vocabulary.facts.size());
  for (std::size_t i = 0; i < stories.size(); ++i) {
    for (const RuleId rule : stories[i].fired) stories_of_rule[rule.index].push_back(i);
  }
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    Tested tested;
    collect_tested(program, program.rules[i].holds, tested);
    if (program.rules[i].exceptions.valid()) collect_tested(program, program.rules[i].exceptions, tested);
    for (const model::FactId fact : tested.facts) rules_of_fact[fact.index].emplace_back(i);
  }
  for (std::size_t i = 0; i < program.nodes.size(); ++i) {
    if (!program.words[i].is_definition) continue;
    definitions.emplace(base::lower(program.words[i].text), NodeId(i));
    Tested tested;
    collect(program, NodeId(i), true, tested);
    for (const model::FactId fact : tested.facts)
      definitions_of_fact[program.vocabulary[fact].name].push_back(program.words[i].text);
  }
}

std::string Book::link(RuleId rule) const {
  const program::Rule& to = program[rule];
  const std::string_view page = to.is_duty ? "duties.html" : table_of(rule).empty() ? "rules.html" : "tables.html";
  return link_to(fmt::format("{}#{}", page, mark_of("rule", to.name)), with_capital(to.name));
}

std::string Book::link(model::RouteId route) const {
  return link_to("routes.html#" + mark_of("route", program[route].name), program[route].title);
}

std::string Book::link(model::FactId fact) const {
  const std::string& name = program.vocabulary[fact].name;
  return link_to("facts.html#" + mark_of("fact", name), name);
}

std::string Book::link(const Story& story) const {
  return link_to("stories.html#" + mark_of("story", story.example->name), with_capital(story.example->name));
}

std::string Book::link_principle(const std::string& name) const {
  const auto found = std::ranges::find(program.principles, name, &program::Principle::name);
  const std::string& words = found == program.principles.end() ? name : found->title;
  return link_to("principles.html#" + mark_of("principle", name), words);
}

}  // namespace frontdoor::author::handbook
