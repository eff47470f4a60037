// Rows of a table against a naive twin: what each cell makes of the values that may still be, row by row.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <random>

#include <fmt/format.h>

#include "engine/author/contact_of.h"
#include "engine/compile.h"
#include "engine/eval/evaluate.h"

namespace frontdoor::tests {
namespace {

using model::Truth;
using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

/// What is written of a fact, and which of its values fit: of a cell, or of what a contact tells.
struct Said {
  std::string words;
  std::function<bool(int)> fits;
};

const std::string washing[] = {"manages", "some difficulty", "unable"};

constexpr int facts = 3;
constexpr int values_of[facts] = {2, 3, 6};  // alone, washing, age

Said any_cell() {
  return {"any", [](int) { return true; }};
}

Said random_cell(Random& random, int fact) {
  const int value = static_cast<int>(below(random, static_cast<std::size_t>(values_of[fact])));
  const int kind = static_cast<int>(below(random, 4));
  if (kind == 0) return any_cell();
  if (fact == 0) return {value == 0 ? "no" : "yes", [=](int v) { return v == value; }};
  const std::string name = fact == 1 ? washing[value] : std::to_string(value);
  if (kind == 1) return {name, [=](int v) { return v == value; }};
  if (kind == 2) return {"not " + name, [=](int v) { return v != value; }};
  return {"at least " + name, [=](int v) { return v >= value; }};
}

/// One line of `given`; empty words for nothing told.
Said random_telling(Random& random, int fact) {
  const std::string subjects[] = {"alone", "washing", "age"};
  const int value = static_cast<int>(below(random, static_cast<std::size_t>(values_of[fact])));
  const std::string name = fact == 0 ? (value == 0 ? "no" : "yes") : fact == 1 ? washing[value] : std::to_string(value);
  const int kind = static_cast<int>(below(random, 3));
  if (kind == 0) return {"", [](int) { return true; }};
  if (kind == 1 && fact != 0 && value > 0) {
    return {fmt::format("{} is at least {}", subjects[fact], name), [=](int v) { return v >= value; }};
  }
  return {fmt::format("{} is {}", subjects[fact], name), [=](int v) { return v == value; }};
}

Truth truth_of(const Said& cell, const Said& told, int fact) {
  bool some = false;
  bool every = true;
  for (int value = 0; value < values_of[fact]; ++value) {
    if (!told.fits(value)) continue;
    some = some || cell.fits(value);
    every = every && cell.fits(value);
  }
  if (every) return Truth::yes;
  return some ? Truth::unknown : Truth::no;
}

struct Table {
  std::vector<std::vector<Said>> rows;
  bool first = false;
  bool unless_alone = false;
  bool overridden_at_zero = false;  // by a rule for age 0
};

Table random_table(Random& random) {
  Table table{.rows = {},
              .first = below(random, 2) == 0,
              .unless_alone = below(random, 3) == 0,
              .overridden_at_zero = below(random, 3) == 0};
  const std::size_t rows = 1 + below(random, 5);
  for (std::size_t i = 0; i < rows; ++i) {
    std::vector<Said> cells;
    for (int fact = 0; fact < facts; ++fact) cells.push_back(random_cell(random, fact));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

std::string pack_of(const Table& table, const std::vector<std::vector<Said>>& contacts) {
  std::string text =
      "pack p\n  title \"P\"\n  version 1\n  in force from 1 November 2026\n\n"
      "principle home first\n  title \"H\"\n  says \"s\"\n  asks \"a?\"\n\n"
      "fact alone\n  yes or no\n  ask \"Alone?\"\n\n"
      "fact washing\n  scale: manages, some difficulty, unable\n  ask \"Washing?\"\n\n"
      "fact age\n  number from 0 to 5\n  ask \"Age?\"\n\n"
      "route telecare\n  title \"T\"\n  step 3\n  say \"s\"\n\n";
  if (table.overridden_at_zero) {
    text +=
        "rule over\n  upholds home first\n  when age is 0\n  then consider telecare\n  overrides t\n  because "
        "\"x\"\n\n";
  }
  text += fmt::format("table t\n  upholds home first\n  {} row that fits\n", table.first ? "first" : "every");
  if (table.unless_alone) text += "  unless alone\n";
  text += "  | alone | washing | age | then | because |\n";
  for (const std::vector<Said>& row : table.rows) {
    text += fmt::format("  | {} | {} | {} | recommend telecare | \"x\" |\n", row[0].words, row[1].words, row[2].words);
  }
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    text += fmt::format("\nexample e{}\n  given\n", i + 10);
    bool told = false;
    for (const Said& said : contacts[i]) {
      if (!said.words.empty()) text += fmt::format("    - {}\n", said.words);
      told = told || !said.words.empty();
    }
    if (!told) text += "    - alone is unknown\n";
    text += "  expect duties are settled\n";
  }
  return text;
}

/// Whether each row fires.
std::vector<Truth> twin(const Table& table, const std::vector<Said>& contact) {
  std::vector<Truth> fires;
  Truth above = Truth::no;
  const Said alone{"", [](int v) { return v == 1; }};
  const Said zero{"", [](int v) { return v == 0; }};
  for (const std::vector<Said>& row : table.rows) {
    Truth fits = Truth::yes;
    for (int fact = 0; fact < facts; ++fact) {
      const auto at = static_cast<std::size_t>(fact);
      fits = std::min(fits, truth_of(row[at], contact[at], fact));
    }
    Truth fired = fits;
    if (table.first) fired = std::min(fired, model::kleene_not(above));
    if (table.unless_alone) fired = std::min(fired, model::kleene_not(truth_of(alone, contact[0], 0)));
    if (table.overridden_at_zero) fired = std::min(fired, model::kleene_not(truth_of(zero, contact[2], 2)));
    above = std::max(above, fits);
    fires.push_back(fired);
  }
  return fires;
}

}  // namespace

TEST_CASE("each row of a table is the rule that its cells say") {
  Random random(20261101);
  std::size_t seen[3] = {0, 0, 0};
  for (int round = 0; round < 150; ++round) {
    const Table table = random_table(random);
    std::vector<std::vector<Said>> contacts;
    for (int i = 0; i < 12; ++i) {
      contacts.push_back({random_telling(random, 0), random_telling(random, 1), random_telling(random, 2)});
    }
    const std::string text = pack_of(table, contacts);
    INFO(text);
    const Compiled compiled = compile({{"p.rules", text}});
    REQUIRE(compiled.program);
    for (std::size_t i = 0; i < contacts.size(); ++i) {
      const auto contact = author::contact_of(compiled.pack.examples[i], *compiled.program).contact;
      const eval::Trace trace = eval::evaluate(*compiled.program, contact);
      const std::vector<Truth> expected = twin(table, contacts[i]);
      for (std::size_t row = 0; row < expected.size(); ++row) {
        const auto rule =
            std::ranges::find(compiled.program->rules, fmt::format("row {} of t", row + 1), &program::Rule::name);
        REQUIRE(rule != compiled.program->rules.end());
        INFO(fmt::format("contact {}, row {}", i + 10, row + 1));
        CHECK(trace[rule->fires] == expected[row]);
        ++seen[static_cast<std::size_t>(expected[row])];
      }
    }
  }
  // Why: a twin that only ever says one thing shows nothing.
  for (const std::size_t each : seen) CHECK(each > 300);
}

}  // namespace frontdoor::tests
