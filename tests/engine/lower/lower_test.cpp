// The program as a whole: its tables, its words, the truths of rules and routes, and that operands stand first.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>

#include "engine/author/contact_of.h"
#include "engine/compile.h"
#include "engine/eval/evaluate.h"
#include "engine/explain/conditions.h"
#include "tests/support/marked_pack.h"
#include "tests/support/packs.h"

namespace frontdoor::tests {
namespace {

using model::Truth;
using program::Program;

base::Sources with_whole_pack(std::string more) {
  return {{"rules/extra/more.rules", std::move(more)}, {"rules/whole.rules", std::string(whole_pack())}};
}

Compiled compiled_with(std::string more) {
  Compiled compiled = compile(with_whole_pack(std::move(more)));
  for (const base::Diagnostic& each : compiled.diagnostics) UNSCOPED_INFO(each.message);
  REQUIRE(compiled.program);
  return compiled;
}

const program::Rule& rule_of(const Program& program, std::string_view name) {
  return *std::ranges::find(program.rules, name, &program::Rule::name);
}

const model::Fact& fact_of(const Program& program, std::string_view name) {
  return program.vocabulary[*program.vocabulary.find_fact(name)];
}

void check_operands_first(const Program& program) {
  REQUIRE(program.words.size() == program.nodes.size());
  for (std::size_t i = 0; i < program.nodes.size(); ++i) {
    for (const program::NodeId operand : explain::operands_of(program.nodes[i])) CHECK(operand.index < i);
  }
  for (const program::Rule& rule : program.rules) {
    CHECK((rule.when.valid() && rule.holds.valid() && rule.fires.valid()));
  }
}

TEST_CASE("operands stand before their users") {
  check_operands_first(*compiled_with("").program);
  check_operands_first(*county().program);
}

constexpr std::string_view overriding = R"(
rule b
  upholds home first
  when lives alone
  then recommend assessment within 5 days
  because "x"

rule a
  upholds home first
  when unpaid carer
  unless rooms is 9
  then
    - rule out assessment
    - advise "Careful."
  overrides b
  because "x"

rule z
  upholds home first
  when age is 70
  then consider assessment
  overrides a
  because "x"
)";

/// The five truths of `assessment`, as D R C O K, each y, n or ?.
std::string truths(const std::string& given) {
  std::string lines;
  for (std::size_t at = 0; at < given.size();) {
    const std::size_t end = std::min(given.find("; ", at), given.size());
    lines += fmt::format("    - {}\n", given.substr(at, end - at));
    at = end + 2;
  }
  const std::string example = fmt::format("\nexample e\n  given\n{}  expect\n    - duties are settled\n", lines);
  const Compiled compiled = compiled_with(std::string(overriding) + example);
  const Program& program = *compiled.program;
  const auto contact = author::contact_of(compiled.pack.examples.front(), program).contact;
  const eval::Trace trace = eval::evaluate(program, contact);
  const auto route = std::ranges::find(program.routes, "assessment", &model::Route::name) - program.routes.begin();
  const model::RouteTruths t = eval::truths_of(program, trace, model::RouteId(static_cast<std::size_t>(route)));
  std::string text;
  for (const Truth truth : {t.duty, t.recommended, t.considered, t.ruled_out, t.check_first}) {
    text += truth == Truth::yes ? 'y' : truth == Truth::no ? 'n' : '?';
  }
  return text;
}

TEST_CASE("the five truths of a route") {
  struct Case {
    const char* given;
    const char* truths;
  };
  constexpr Case cases[] = {
      {"lives alone is unknown", "????n"},
      {"all of daily life is manages", "n???n"},
      {"washing is unable", "y???n"},
      {"lives alone", "????y"},                      // recommended, unless `a` fires
      {"lives alone; unpaid carer is no", "?y?ny"},  // `a` does not
      {"lives alone; unpaid carer; age is 71", "??n?y"},
      {"lives alone; unpaid carer; age is 71; rooms is 3", "?nnyn"},  // `a` fires
      {"lives alone; unpaid carer; age is 71; rooms is 9", "?ynny"},  // but for its `unless`
      {"lives alone; unpaid carer; age is 70", "?yyny"},              // and unless `z` overrides it
      {"lives alone is no; age is 70", "?nynn"},
  };
  for (const Case& each : cases) {
    INFO(each.given);
    CHECK(truths(each.given) == each.truths);
  }
}

TEST_CASE("rules keep their tables") {
  const Compiled compiled = compiled_with(std::string(overriding));
  const Program& program = *compiled.program;
  CHECK(std::ranges::is_sorted(program.rules, {}, &program::Rule::name));
  CHECK(std::ranges::is_sorted(program.routes, {}, &model::Route::name));
  const program::Rule& b = rule_of(program, "b");
  REQUIRE(b.overridden_by.size() == 1);
  CHECK(program[b.overridden_by.front()].name == "a");
  CHECK(b.at == "extra/more.rules:2");
  CHECK(b.effects.front().within == model::Within{5, model::TimeUnit::days});
  CHECK(b.upholds == std::vector<std::string>{"home first"});
  const program::Rule& assess = rule_of(program, "assess");
  CHECK(assess.is_duty);
  CHECK(assess.fires == assess.when);
  CHECK(assess.declining == program::Declining::never);
  CHECK(assess.at.starts_with("whole.rules:"));
  CHECK(program.pack.hash.starts_with("sha256:"));
  CHECK(program.pack.hash.size() == 71);
}

TEST_CASE("nodes keep an author's words") {
  const Compiled compiled = compiled_with(R"(
rule probe
  upholds home first
  when all of
    - at least 1 of daily life is unable
    - in need
    - carer strain is fine
    - none of
      - lives alone
  then recommend telecare
  because "x"
)");
  const Program& program = *compiled.program;
  const auto words = [&](program::NodeId id) { return program.words[id.index]; };
  const program::NodeId when = rule_of(program, "probe").when;
  CHECK((words(when).text == "all of" && words(when).is_list));
  const auto items = explain::operands_of(program[when]);
  REQUIRE(items.size() == 4);
  CHECK(words(items[0]).text == "at least 1 of daily life is unable");
  CHECK(words(explain::operands_of(program[items[0]])[0]).text == "washing is unable");
  CHECK((words(items[1]).text == "in need" && words(items[1]).is_definition));
  CHECK(words(items[2]).text == "carer strain is fine");
  CHECK((words(items[3]).text == "none of" && words(items[3]).is_list));
  CHECK(std::holds_alternative<program::Not>(program[items[3]].kind));
}

TEST_CASE("what a told fact tells of another") {
  const Compiled compiled = compiled_with(R"(
conversation
  the person is speaking when caller is the person themselves

fact f1
  yes or no
  only when age is at least 65
  monitoring only

fact f2
  yes or no
  only when home is not rented
  monitoring only

fact f3
  yes or no
  only when discharge is within the last 6 weeks
  monitoring only

fact f4
  yes or no
  only when not carer well
  monitoring only

fact f5
  yes or no
  only when any of
    - lives alone
    - worry
  monitoring only
)");
  const Program& program = *compiled.program;
  const auto tells = [&](std::string_view name) { return fact_of(program, name).tells; };
  const auto values_of = [&](std::string_view name) { return model::all_values(fact_of(program, name)); };
  REQUIRE(tells("f1"));
  CHECK(tells("f1")->values.least == 65);
  CHECK(tells("f1")->values.most == 120);
  REQUIRE(tells("f2"));
  CHECK((tells("f2")->values.may.count() == 2 && !tells("f2")->values.may.has(1)));
  CHECK(!tells("f3"));  // depends on the day
  CHECK(!tells("f4"));  // also so where `carer well` does not apply
  CHECK(!tells("f5"));
  REQUIRE(tells("carer strain"));
  CHECK(tells("carer strain")->values == model::one_value(fact_of(program, "unpaid carer"), 1));
  REQUIRE(program.vocabulary.person_is_speaking);
  CHECK(program.vocabulary.person_is_speaking->values == model::one_value(fact_of(program, "caller"), 0));
  CHECK(values_of("caller") != program.vocabulary.person_is_speaking->values);
}

}  // namespace
}  // namespace frontdoor::tests
