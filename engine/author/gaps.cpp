#include "engine/author/gaps.h"

#include <fmt/format.h>

namespace frontdoor::author {
namespace {

using model::Truth;
using program::NodeId;
using program::Program;

bool is_of_rule(const Gap& gap) { return gap.kind == Gap::Kind::fires || gap.kind == Gap::Kind::stays_silent; }

Way so_that(NodeId node, Truth truth) {
  std::vector<Want> wants;
  if (truth != Truth::unknown) wants.push_back({node, truth == Truth::yes});
  return {std::move(wants), [node, truth](const eval::Trace& trace) { return trace[node] == truth; }};
}

}  // namespace

bool is_closed(const Gap& gap, const Coverage& coverage) {
  switch (gap.kind) {
    case Gap::Kind::fires:
      return coverage.rules[gap.position].fired > 0;
    case Gap::Kind::stays_silent:
      return coverage.rules[gap.position].silent + coverage.rules[gap.position].overridden > 0;
    case Gap::Kind::decides:
      return coverage.conditions[gap.position].decided > 0;
    case Gap::Kind::is_yes:
      return coverage.conditions[gap.position].yes > 0;
    case Gap::Kind::is_no:
      return coverage.conditions[gap.position].no > 0;
    case Gap::Kind::is_unknown:
      return coverage.conditions[gap.position].unknown > 0;
  }
  return true;
}

std::string words_of(const Gap& gap, const Coverage& coverage) {
  constexpr std::string_view words[] = {"fires", "stays silent", "decides", "is yes", "is no", "is not known"};
  const std::string_view word = words[static_cast<std::size_t>(gap.kind)];
  if (is_of_rule(gap)) {
    const RuleCoverage& rule = coverage.rules[gap.position];
    return fmt::format("{} `{}` {}", rule.is_duty ? "duty" : "rule", rule.name, word);
  }
  const ConditionCoverage& condition = coverage.conditions[gap.position];
  return fmt::format("{} `{}`, {}: `{}` {}", word_for(condition.owner), condition.name, word_for(condition.part),
                     condition.text, word);
}

Gaps::Gaps(const Program& program) : program_(program), written_(written_conditions(program)) {
  for (std::size_t i = 0; i < written_.size(); ++i) {
    for (const std::size_t item : written_[i].tree.tests()) tests_.push_back({i, item});
  }
}

std::vector<Gap> Gaps::open_in(const Coverage& coverage) const {
  std::vector<Gap> gaps;
  const auto add = [&](Gap::Kind kind, std::size_t position) {
    const Gap gap{kind, position};
    if (!is_closed(gap, coverage)) gaps.push_back(gap);
  };
  for (std::size_t i = 0; i < coverage.rules.size(); ++i) {
    add(Gap::Kind::fires, i);
    if (coverage.rules[i].can_be_silent) add(Gap::Kind::stays_silent, i);
  }
  for (std::size_t i = 0; i < tests_.size(); ++i) add(Gap::Kind::decides, i);
  for (std::size_t i = 0; i < tests_.size(); ++i) {
    for (const Gap::Kind kind : {Gap::Kind::is_yes, Gap::Kind::is_no, Gap::Kind::is_unknown}) add(kind, i);
  }
  return gaps;
}

/// One test comes out as `yes` says, and everything beside it leaves the decision to it.
Way Gaps::so_that_it_decides(std::size_t position, bool yes) const {
  const ConditionTree& tree = written_[tests_[position].written].tree;
  const std::size_t test = tests_[position].item;
  std::vector<Want> wants{{tree.items[test].node, yes}};
  for (std::size_t at = test; at != 0; at = tree.items[at].parent) {
    const ConditionTree::Item& parent = tree.items[tree.items[at].parent];
    const auto* at_least = std::get_if<program::AtLeast>(&program_[parent.node].kind);
    std::int64_t still_needed = at_least != nullptr ? at_least->count - 1 : 0;
    const bool all = std::holds_alternative<program::All>(program_[parent.node].kind);
    for (const std::size_t each : parent.below) {
      if (each != at) wants.push_back({tree.items[each].node, all || still_needed-- > 0});
    }
  }
  return {std::move(wants), [this, &tree, test, yes](const eval::Trace& trace) {
            return trace[tree.items[test].node] == model::truth_of(yes) && decides(program_, tree, test, trace);
          }};
}

std::vector<Way> Gaps::ways_to_close(const Gap& gap) const {
  if (is_of_rule(gap)) {
    return {so_that(program_.rules[gap.position].fires, model::truth_of(gap.kind == Gap::Kind::fires))};
  }
  const Test& test = tests_[gap.position];
  const NodeId node = written_[test.written].tree.items[test.item].node;
  if (gap.kind == Gap::Kind::decides)
    return {so_that_it_decides(gap.position, true), so_that_it_decides(gap.position, false)};
  if (gap.kind == Gap::Kind::is_unknown) return {so_that(node, Truth::unknown)};
  const bool yes = gap.kind == Gap::Kind::is_yes;
  return {so_that_it_decides(gap.position, yes), so_that(node, model::truth_of(yes))};
}

}  // namespace frontdoor::author
