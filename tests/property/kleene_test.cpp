// Every formula up to depth 3 over three tests, under all 27 inputs, agrees with a twenty-line recursive evaluator.
#include <catch2/catch.hpp>
#include <memory>

#include "engine/eval/evaluate.h"

namespace frontdoor {
namespace {

using model::Truth;
using program::NodeId;

constexpr std::size_t variables = 3;

/// A formula as a tree, to be judged by the obvious recursion below.
struct Formula {
  enum class Kind : std::uint8_t { variable, negation, all, any, at_least_two } kind = Kind::variable;
  std::size_t variable = 0;
  std::vector<std::shared_ptr<const Formula>> parts;
};
using FormulaPtr = std::shared_ptr<const Formula>;

Truth naive(const Formula& formula, const std::vector<Truth>& inputs) {
  if (formula.kind == Formula::Kind::variable) return inputs[formula.variable];
  if (formula.kind == Formula::Kind::negation)
    return static_cast<Truth>(2 - static_cast<int>(naive(*formula.parts[0], inputs)));
  int yes = 0;
  int maybe = 0;
  for (const FormulaPtr& part : formula.parts) {
    const Truth truth = naive(*part, inputs);
    yes += truth == Truth::yes ? 1 : 0;
    maybe += truth != Truth::no ? 1 : 0;
  }
  const int size = static_cast<int>(formula.parts.size());
  const int wanted = formula.kind == Formula::Kind::all ? size : formula.kind == Formula::Kind::any ? 1 : 2;
  if (yes >= wanted) return Truth::yes;
  return maybe < wanted ? Truth::no : Truth::unknown;
}

NodeId add(program::Program& program, program::Node node) {
  program.nodes.push_back(std::move(node));
  return NodeId(program.nodes.size() - 1);
}

NodeId lower(program::Program& program, const Formula& formula) {
  if (formula.kind == Formula::Kind::variable)
    return add(program, {program::InRange{model::FactId(formula.variable), 1, 1}});
  std::vector<NodeId> parts;
  for (const FormulaPtr& part : formula.parts) parts.push_back(lower(program, *part));
  switch (formula.kind) {
    case Formula::Kind::negation:
      return add(program, {program::Not{parts[0]}});
    case Formula::Kind::all:
      return add(program, {program::All{parts}});
    case Formula::Kind::any:
      return add(program, {program::Any{parts}});
    case Formula::Kind::at_least_two:
      return add(program, {program::AtLeast{2, parts}});
    case Formula::Kind::variable:
      break;
  }
  return {};
}

std::vector<FormulaPtr> formulas(int depth) {
  std::vector<FormulaPtr> all;
  for (std::size_t i = 0; i < variables; ++i)
    all.push_back(std::make_shared<Formula>(Formula{Formula::Kind::variable, i, {}}));
  if (depth == 1) return all;
  const std::vector<FormulaPtr> below = formulas(depth - 1);
  for (const FormulaPtr& part : below)
    all.push_back(std::make_shared<Formula>(Formula{Formula::Kind::negation, 0, {part}}));
  for (std::size_t i = 0; i < below.size(); ++i)
    for (std::size_t j = i; j < below.size(); ++j)
      for (const auto kind : {Formula::Kind::all, Formula::Kind::any, Formula::Kind::at_least_two})
        all.push_back(std::make_shared<Formula>(Formula{kind, 0, {below[i], below[j]}}));
  return all;
}

model::Contact contact_with(const std::vector<Truth>& inputs) {
  model::Contact contact;
  for (Truth input : inputs) {
    model::Known known;
    known.values.least = input == Truth::yes ? 1 : 0;
    known.values.most = input == Truth::no ? 0 : 1;
    known.told = input != Truth::unknown;
    contact.known.push_back(known);
  }
  return contact;
}

std::vector<std::vector<Truth>> all_inputs() {
  std::vector<std::vector<Truth>> inputs;
  for (int code = 0; code < 27; ++code)
    inputs.push_back({static_cast<Truth>(code % 3), static_cast<Truth>(code / 3 % 3), static_cast<Truth>(code / 9)});
  return inputs;
}

}  // namespace

TEST_CASE("every formula up to depth 3 agrees with the recursive evaluator on all inputs") {
  program::Program program;
  const std::vector<FormulaPtr> all = formulas(3);
  std::vector<NodeId> roots;
  for (const FormulaPtr& formula : all) roots.push_back(lower(program, *formula));
  REQUIRE(all.size() > 900);
  std::size_t wrong = 0;
  for (const std::vector<Truth>& inputs : all_inputs()) {
    const eval::Trace trace = eval::evaluate(program, contact_with(inputs));
    for (std::size_t i = 0; i < all.size(); ++i) wrong += trace[roots[i]] == naive(*all[i], inputs) ? 0 : 1;
  }
  CHECK(wrong == 0);
}

TEST_CASE("knowing more never changes a definite truth of a formula") {
  program::Program program;
  for (const FormulaPtr& formula : formulas(3)) lower(program, *formula);
  std::size_t wrong = 0;
  for (const std::vector<Truth>& inputs : all_inputs()) {
    const eval::Trace before = eval::evaluate(program, contact_with(inputs));
    for (std::size_t i = 0; i < variables; ++i) {
      if (inputs[i] != Truth::unknown) continue;
      for (const Truth told : {Truth::no, Truth::yes}) {
        std::vector<Truth> more = inputs;
        more[i] = told;
        const eval::Trace after = eval::evaluate(program, contact_with(more));
        for (std::size_t n = 0; n < program.nodes.size(); ++n)
          wrong += before.truths[n] != Truth::unknown && before.truths[n] != after.truths[n] ? 1 : 0;
      }
    }
  }
  CHECK(wrong == 0);
}

}  // namespace frontdoor
