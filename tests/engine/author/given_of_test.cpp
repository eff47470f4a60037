// A contact as `given` lines, there and back: what the lines tell, once they are read as an example of the pack, is
// what the contact tells.
#include "engine/author/given_of.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/author/contact_of.h"
#include "engine/base/text.h"
#include "tests/support/marked_pack.h"
#include "tests/support/packs.h"
#include "tests/support/people.h"

namespace frontdoor::tests {
namespace {

using model::Asked;
using model::Contact;

/// The examples of a pack, once `more` blocks stand in it, as contacts by name.
std::vector<Contact> read_back(const Compiled& pack, const std::string& more) {
  base::Sources sources = pack.sources;
  sources.push_back({"more.rules", more});
  const Compiled compiled = compile(std::move(sources));
  for (const base::Diagnostic& each : compiled.diagnostics) UNSCOPED_INFO(each.message);
  REQUIRE(compiled.program);
  std::vector<Contact> contacts;
  for (const check::Example& example : compiled.pack.examples) {
    contacts.push_back(author::contact_of(example, *compiled.program).contact);
  }
  return contacts;
}

/// A block that every checker takes, whatever it expects.
std::string block_of(const program::Program& program, const std::string& name, const Contact& contact,
                     std::vector<std::string> lines) {
  if (lines.empty()) lines.push_back(program.vocabulary.facts.front().name + " is unknown");
  return author::example_block(program, name, contact.date, lines, {"duties are not settled"}) + "\n";
}

/// What two contacts tell differently, but for the facts named.
std::string differences(const model::Vocabulary& vocabulary, const Contact& one, const Contact& other,
                        const std::vector<model::FactId>& but_for) {
  std::string text;
  for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
    const model::FactId id(i);
    if (std::ranges::find(but_for, id) != but_for.end()) continue;
    const bool as_put = (one[id].asked == Asked::not_asked) == (other[id].asked == Asked::not_asked);
    if (one[id].values == other[id].values && one[id].told == other[id].told && as_put) continue;
    text += fmt::format("{}: {} / {}\n", vocabulary[id].name, model::words_for(vocabulary[id], one[id].values),
                        model::words_for(vocabulary[id], other[id].values));
  }
  return text;
}

void check_round_trip(const Compiled& pack, const std::vector<Contact>& contacts, std::size_t most_unsaid) {
  const program::Program& program = *pack.program;
  std::string blocks;
  std::vector<author::GivenLines> given;
  std::size_t unsaid = 0;
  for (const Contact& contact : contacts) {
    given.push_back(author::given_of(program, contact));
    unsaid += given.back().unsaid.empty() ? 0 : 1;
    blocks += block_of(program, fmt::format("round {}", given.size()), contact, given.back().lines);
  }
  CHECK(unsaid <= most_unsaid);
  const std::vector<Contact> read = read_back(pack, blocks);
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    const auto twin = std::ranges::find(read, fmt::format("round {}", i + 1), &Contact::id);
    REQUIRE(twin != read.end());
    INFO(base::joined(given[i].lines, "\n"));
    if (given[i].lines.empty()) continue;
    CHECK(twin->date == contacts[i].date);
    CHECK(differences(program.vocabulary, contacts[i], *twin, given[i].unsaid).empty());
    CHECK(twin->outcome.responses.size() == contacts[i].outcome.responses.size());
  }
}

TEST_CASE("made-up contacts of the county pack, there and back") {
  const program::Program& program = *county().program;
  Random random(7);
  std::vector<Contact> contacts;
  for (std::size_t i = 0; i < 60; ++i) {
    const Person person = made_up_person(program.vocabulary, random, {.need = 5 + i});
    contacts.push_back(partly_told(program, person, random, 5 + (i % 20) * 5));
  }
  check_round_trip(county(), contacts, 60);
}

TEST_CASE("people who answer every question are told without remainder") {
  const program::Program& program = *county().program;
  Random random(11);
  std::vector<Contact> contacts;
  for (std::size_t i = 0; i < 20; ++i) {
    const Person person = i == 0 ? who_manages(program.vocabulary) : made_up_person(program.vocabulary, random, {});
    Contact contact = untold_contact(program);
    contact.date.days += static_cast<std::int32_t>(i);
    for (std::size_t fact = 0; fact < program.vocabulary.facts.size(); ++fact) {
      if (program.vocabulary.facts[fact].type == model::FactType::text) continue;
      if (!program.vocabulary.facts[fact].no_counts_from.empty()) continue;
      if (program.applies[fact].valid()) continue;
      model::Saying saying;
      saying.fact = model::FactId(fact);
      saying.values = person.truth[fact];
      contact.sayings.push_back(saying);
    }
    model::resolve(program.vocabulary, contact);
    contacts.push_back(contact);
  }
  check_round_trip(county(), contacts, 0);
}

TEST_CASE("the county's own examples, there and back") {
  const program::Program& program = *county().program;
  std::vector<Contact> contacts;
  for (const check::Example& example : county().pack.examples)
    contacts.push_back(author::contact_of(example, program).contact);
  check_round_trip(county(), contacts, 0);
}

struct Line {
  const char* given;
  const char* lines;  // what it is written as, with " | " between; empty: as given
};

constexpr Line lines[] = {
    {"lives alone", ""},
    {"not lives alone", "lives alone is no"},
    {"age is 70 years", "age is 70"},
    {"age is between 65 and 74", ""},
    {"age is more than 64", "age is at least 65"},
    {"age is less than 18", "age is at most 17"},
    {"washing is not unable", "washing is at most some difficulty"},
    {"washing is some difficulty", ""},
    {"carer strain is at breaking point", "carer strain is at breaking point | unpaid carer"},
    {"age is unknown", ""},
    {"age is at least 65 | age is unknown", ""},
    {"lives alone | assessment is declined by the caller", ""},
    {"assessment is accepted by the person", ""},
    {"all of daily life is manages", ""},
    {"washing is unable | all of daily life is manages", "dressing is manages | washing is unable"},
    {"all of daily life is unknown", ""},
    {"washing is manages | dressing is manages", "all of daily life is manages"},
    {"leaving is 3 days ago", ""},
    {"leaving is 1 day ago", ""},
    {"leaving is 0 days ago", "leaving is on 20 November 2026"},
    {"leaving is in 2 weeks", "leaving is in 14 days"},
    {"leaving is on 2 January 2020", ""},
    {"leaving is never", ""},
    {"leaving is not never", ""},
    {"leaving is within the last 2 days", "leaving is after 17 November 2026 | leaving is before 21 November 2026"},
    {"leaving is before 1 March 2026", ""},
};

TEST_CASE("the words of lines") {
  const std::string facts = "\nfact leaving\n  date\n  ask \"When?\"\n";
  for (const Line& each : lines) {
    std::string example = each.given;
    for (std::size_t at = example.find(" | "); at != std::string::npos; at = example.find(" | "))
      example.replace(at, 3, "\n    - ");
    const std::string block = fmt::format(
        "\nexample e\n  on 20 November 2026\n  given\n    - {}\n  expect\n    - duties are settled\n", example);
    const Compiled pack = compile({{"pack.rules", std::string(whole_pack()) + facts + block}});
    INFO(each.given);
    for (const base::Diagnostic& diagnostic : pack.diagnostics) UNSCOPED_INFO(diagnostic.message);
    REQUIRE(pack.program);
    const Contact contact = author::contact_of(pack.pack.examples.front(), *pack.program).contact;
    const author::GivenLines given = author::given_of(*pack.program, contact);
    CHECK(base::joined(given.lines, " | ") == (*each.lines == '\0' ? each.given : each.lines));
    CHECK(given.unsaid.empty());
  }
}

TEST_CASE("what an example has no words for is named") {
  const program::Program& program = *county().program;
  const auto worry = *program.vocabulary.find_fact("worry about abuse");
  Contact contact = untold_contact(program);
  model::Saying saying;
  saying.fact = worry;
  saying.values = model::one_value(program.vocabulary[worry], 0);
  saying.said_by = model::Sayer::professional;  // in an example, the caller says it, and their no does not count
  contact.sayings.push_back(saying);
  model::resolve(program.vocabulary, contact);
  const author::GivenLines given = author::given_of(program, contact);
  CHECK(given.unsaid == std::vector{worry});
}

TEST_CASE("a block is laid out as a pack is") {
  const program::Program& program = *county().program;
  const std::string longest =
      "what matters most is staying at home, seeing people, getting out, work and study, being safe, a break from "
      "caring, keeping well";
  CHECK(author::example_block(program, "a short story", program.pack.in_force_from, {"age is 70", longest},
                              {"telecare is recommended"}) ==
        "example a short story\n"
        "  given\n"
        "    - age is 70\n"
        "    - what matters most is staying at home, seeing people, getting out, work and study, being safe,\n"
        "        a break from caring, keeping well\n"
        "  expect\n"
        "    - telecare is recommended\n");
}

}  // namespace
}  // namespace frontdoor::tests
