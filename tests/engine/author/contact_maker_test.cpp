#include "engine/author/contact_maker.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "engine/eval/evaluate.h"
#include "engine/records/contact_reader.h"
#include "engine/records/contact_writer.h"
#include "tests/support/packs.h"

using namespace frontdoor;
using namespace frontdoor::tests;
using model::Asked;
using model::FactType;
using model::Truth;

namespace {

constexpr std::uint64_t many = 4000;

const program::Program& pack() {
  REQUIRE(county().program.has_value());
  return *county().program;
}

std::string written(const program::Program& program, const model::Contact& contact) {
  return bytes::pretty_json(records::write_contact(program.vocabulary, program.routes, contact));
}

/// In what way a fact is known, in a word.
std::string way_known(const model::Fact& fact, const model::Known& known) {
  if (!known.told) return "untold";
  const bool one = model::is_one_value(fact, known.values);
  const model::Values& values = known.values;
  switch (fact.type) {
    case FactType::yes_no:
      return values.least == 1 ? "yes" : "no";
    case FactType::number:
    case FactType::scale: {
      const model::Values all = model::all_values(fact);
      if (one) return "one";
      return values.least == all.least ? "at most" : values.most == all.most ? "at least" : "between";
    }
    case FactType::choice:
      return one ? "one" : "one of several";
    case FactType::set: {
      if (one) return values.must.empty() ? "none" : "whole";
      const bool excludes = values.may != model::Bits::first(fact.values.size());
      return values.must.empty() ? "excludes" : excludes ? "includes and excludes" : "includes";
    }
    case FactType::date:
      if (one) return values.may_be_date ? "a day" : "never";
      return values.may_be_never ? "days or never" : "days";
    case FactType::text:
      return "told";
  }
  return {};
}

}  // namespace

TEST_CASE("chance throws every number alike, and the same again for the same seed") {
  author::Chance chance(1);
  std::map<std::uint64_t, int> thrown;
  for (int i = 0; i < 6000; ++i) ++thrown[chance.below(6)];
  REQUIRE(thrown.size() == 6);
  for (const auto& [number, times] : thrown) {
    INFO(number);
    CHECK(times > 850);
    CHECK(times < 1150);
  }
  author::Chance again(1);
  // Why these: the first numbers of SplitMix64 as published, for a seed of 1.
  CHECK(again.next() == 10451216379200822465U);
  CHECK(again.next() == 13757245211066428519U);
}

TEST_CASE("made contacts contradict nothing and come back from their record as they were") {
  const program::Program& program = pack();
  const author::ContactMaker maker(program);
  for (std::uint64_t number = 0; number < 1500; ++number) {
    model::Contact contact = maker.make(number);
    INFO(written(program, contact));
    REQUIRE(model::resolve(program.vocabulary, contact).empty());
    const std::string text = written(program, contact);
    const auto json = bytes::parse_json(text, base::SourceId(0), 0, {});
    REQUIRE(json.usable());
    const auto read = records::read_contact(program.vocabulary, program.routes, *json.value);
    REQUIRE(read.value.has_value());
    REQUIRE(read.diagnostics.empty());
    for (std::size_t i = 0; i < contact.known.size(); ++i) {
      INFO(program.vocabulary.facts[i].name);
      REQUIRE(read.value->known[i] == contact.known[i]);
    }
    REQUIRE(read.value->date == contact.date);
    REQUIRE(read.value->outcome.responses.size() == contact.outcome.responses.size());
  }
}

TEST_CASE("a made contact is the same for the same number, whatever was made before") {
  const program::Program& program = pack();
  const author::ContactMaker maker(program);
  const std::string first = written(program, maker.make(17));
  CHECK(written(program, maker.make(18)) != first);
  CHECK(written(program, author::ContactMaker(program).make(17)) == first);
}

TEST_CASE("every fact is known in every way that its type has, and not known in every way") {
  const program::Program& program = pack();
  const author::ContactMaker maker(program);
  std::map<FactType, std::set<std::string>> ways;
  std::set<Asked> not_found_out;
  std::vector<std::size_t> told(program.vocabulary.facts.size());
  for (std::uint64_t number = 0; number < many; ++number) {
    const model::Contact contact = maker.make(number);
    for (std::size_t i = 0; i < contact.known.size(); ++i) {
      const model::Known& known = contact.known[i];
      ways[program.vocabulary.facts[i].type].insert(way_known(program.vocabulary.facts[i], known));
      told[i] += known.told ? 1 : 0;
      not_found_out.insert(known.asked);
    }
  }
  using Ways = std::set<std::string>;
  CHECK(ways[FactType::yes_no] == Ways{"untold", "yes", "no"});
  CHECK(ways[FactType::number] == Ways{"untold", "one", "at most", "at least", "between"});
  // Why not "between": no scale of the county has more than three values.
  CHECK(ways[FactType::scale] == Ways{"untold", "one", "at most", "at least"});
  CHECK(ways[FactType::choice] == Ways{"untold", "one", "one of several"});
  CHECK(ways[FactType::set] == Ways{"untold", "none", "whole", "excludes", "includes", "includes and excludes"});
  CHECK(ways[FactType::date] == Ways{"untold", "a day", "never", "days", "days or never"});
  CHECK(ways[FactType::text] == Ways{"untold", "told"});
  CHECK(not_found_out.size() == 6);
  for (std::size_t i = 0; i < told.size(); ++i) {
    INFO(program.vocabulary.facts[i].name << ": told " << told[i] << " times");
    CHECK(told[i] >= 20);
  }
}

TEST_CASE("every duty and rule of the county fires, stays silent and is left open in made contacts") {
  const program::Program& program = pack();
  const author::ContactMaker maker(program);
  struct Count {
    std::size_t fired = 0, silent = 0, open = 0;
  };
  std::vector<Count> counts(program.rules.size());
  for (std::uint64_t number = 0; number < many; ++number) {
    const eval::Trace trace = eval::evaluate(program, maker.make(number));
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const Truth fires = trace[program.rules[i].fires];
      counts[i].fired += fires == Truth::yes ? 1 : 0;
      counts[i].silent += fires == Truth::no ? 1 : 0;
      counts[i].open += fires == Truth::unknown ? 1 : 0;
    }
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const bool always = std::holds_alternative<program::Constant>(program[program.rules[i].fires].kind);
    INFO(program.rules[i].name << ": " << counts[i].fired << " " << counts[i].silent << " " << counts[i].open);
    CHECK(counts[i].fired >= 5);
    CHECK((always || counts[i].silent >= 5));
    CHECK((always || counts[i].open >= 5));
  }
}

TEST_CASE("what is aimed at is met more often than by chance, and missed too") {
  const program::Program& program = pack();
  const auto named = [](const program::Rule& rule) { return rule.name == "form filled in by the person"; };
  const program::NodeId fires = std::ranges::find_if(program.rules, named)->fires;
  const auto met = [&](const std::vector<std::vector<author::Aim>>& goals) {
    const author::ContactMaker maker(program, goals);
    std::size_t times = 0;
    for (std::uint64_t number = 0; number < 1000; ++number)
      times += eval::evaluate(program, maker.make(number))[fires] == Truth::yes ? 1 : 0;
    return times;
  };
  const std::size_t by_chance = met({});
  const std::size_t aimed = met(std::vector<std::vector<author::Aim>>(300, {{fires, true}}));
  INFO(by_chance << ", " << aimed);
  CHECK(aimed > 10 * by_chance);
  CHECK(aimed < 500);
}
