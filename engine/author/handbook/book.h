// A pack seen as a book: which page each thing stands on, and what refers to
// what, so that pages can link across.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/compile.h"
#include "engine/program/program.h"

namespace frontdoor::author::handbook {

struct Story {
  const check::Example* example = nullptr;
  std::string chapter;
  std::vector<program::RuleId> fired;
  bool passes = true;
};

struct Book {
  explicit Book(const Compiled& compiled);

  const Compiled& compiled;
  const program::Program& program;
  std::vector<Story> stories;                                           // by name
  std::vector<std::vector<std::size_t>> stories_of_rule;                // by RuleId: where it fires
  std::vector<std::vector<program::RuleId>> rules_of_fact;              // by FactId: that test it themselves
  std::map<std::string, program::NodeId> definitions;                   // by small letters of the name
  std::map<std::string, std::vector<std::string>> definitions_of_fact;  // fact's name to definitions that test it

  /// The table that a rule is a row of; empty if it is none.
  [[nodiscard]] const std::string& table_of(program::RuleId rule) const {
    return compiled.pack.rules[rule.index].table;
  }

  [[nodiscard]] std::string link(program::RuleId rule) const;
  [[nodiscard]] std::string link(model::RouteId route) const;
  [[nodiscard]] std::string link(model::FactId fact) const;
  [[nodiscard]] std::string link(const Story& story) const;
  [[nodiscard]] std::string link_principle(const std::string& name) const;
};

/// A line as its author wrote it, with one space between words; escaped.
std::string as_written(const Book& book, base::SourceSpan span);

/// "technology" for a thing in ".../practice/technology.rules".
std::string chapter_of(const base::Sources& sources, base::SourceSpan span);

/// What a node and those below it test, as far as the next definition.
struct Tested {
  std::set<model::FactId> facts;
  std::set<std::string> definitions;
};
void collect_tested(const program::Program& program, program::NodeId node, Tested& tested);

}  // namespace frontdoor::author::handbook
