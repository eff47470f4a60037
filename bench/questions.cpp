// Counts the questions until a contact can be closed in law, on the county pack: for its examples, for made-up people,
// for someone who manages everything, and for a caller who answers "don't know" to everything.
// Usage: build/questions [NUMBER OF MADE-UP PEOPLE]
#include <fmt/core.h>
#include <algorithm>
#include <charconv>
#include <cstring>
#include <functional>

#include "engine/author/contact_of.h"
#include "engine/explain/recommend.h"
#include "tests/support/packs.h"
#include "tests/support/people.h"

namespace frontdoor {
namespace {

using Answerer = std::function<std::vector<model::Saying>(const model::Question&, const model::Contact&)>;

struct Tally {
  std::size_t conversations = 0;
  std::size_t questions = 0;
  std::size_t worst = 0;

  void add(std::size_t asked) {
    ++conversations;
    questions += asked;
    worst = std::max(worst, asked);
  }
};

/// How many questions it takes until nothing is left to ask in law.
std::size_t questions_to_close(const program::Program& program, model::Contact contact, const Answerer& answerer) {
  for (std::size_t asked = 0;; ++asked) {
    const model::Recommendation all = explain::recommend(program, contact);
    const auto next = std::ranges::find_if(all.left_to_ask, &model::Question::in_law);
    if (next == all.left_to_ask.end()) return asked;
    const std::vector<model::Saying> sayings = answerer(*next, contact);
    contact.sayings.insert(contact.sayings.end(), sayings.begin(), sayings.end());
    model::resolve(program.vocabulary, contact);
  }
}

void print(const char* who, const Tally& tally) {
  const std::size_t tenths =
      tally.conversations == 0 ? 0 : (tally.questions * 10 + tally.conversations / 2) / tally.conversations;
  fmt::print("{:<52} {:>6} conversations  mean {:>2}.{}  worst {:>2}\n", who, tally.conversations, tenths / 10,
             tenths % 10, tally.worst);
}

/// The example's facts are what the person would answer; what it does not tell is answered "don't know".
Tally over_examples(const Compiled& compiled) {
  Tally tally;
  const program::Program& program = *compiled.program;
  for (const check::Example& example : compiled.pack.examples) {
    const model::Contact told = author::contact_of(example, program).contact;
    const Answerer from_example = [&](const model::Question& question, const model::Contact& contact) {
      tests::Person person;
      for (const model::Known& known : told.known) person.truth.push_back(known.values);
      const bool group_told = question.group && std::ranges::any_of(program.vocabulary[*question.group].members,
                                                                    [&](model::FactId id) { return told[id].told; });
      const bool tells = question.fact ? told[*question.fact].told : group_told;
      return tells ? tests::answer(program, question, person) : tests::dont_know(program, question, contact);
    };
    model::Contact empty = tests::untold_contact(program);
    empty.date = told.date;
    model::resolve(program.vocabulary, empty);
    tally.add(questions_to_close(program, empty, from_example));
  }
  return tally;
}

Tally over_people(const program::Program& program, std::size_t people, std::uint64_t need) {
  Tally tally;
  for (std::size_t seed = 1; seed <= people; ++seed) {
    tests::Random random(seed);
    const tests::Person person = tests::made_up_person(program.vocabulary, random, {.need = need});
    tally.add(questions_to_close(program, tests::untold_contact(program),
                                 [&](const model::Question& question, const model::Contact&) {
                                   return tests::answer(program, question, person);
                                 }));
  }
  return tally;
}

Tally who_manages(const program::Program& program) {
  Tally tally;
  const tests::Person person = tests::who_manages(program.vocabulary);
  tally.add(questions_to_close(program, tests::untold_contact(program),
                               [&](const model::Question& question, const model::Contact&) {
                                 return tests::answer(program, question, person);
                               }));
  return tally;
}

Tally who_does_not_know(const program::Program& program) {
  Tally tally;
  tally.add(questions_to_close(program, tests::untold_contact(program),
                               [&](const model::Question& question, const model::Contact& contact) {
                                 return tests::dont_know(program, question, contact);
                               }));
  return tally;
}

}  // namespace
}  // namespace frontdoor

int main(int count, char** arguments) {
  using namespace frontdoor;
  std::size_t people = 1000;
  if (count > 1) std::from_chars(arguments[1], arguments[1] + std::strlen(arguments[1]), people);
  const Compiled& compiled = tests::county();
  if (!compiled.program) {
    fmt::print(stderr, "the county pack has errors: run frontdoor check\n");
    return 1;
  }
  const program::Program& program = *compiled.program;
  print("the pack's examples", over_examples(compiled));
  print("made-up people, a need as likely as 3%", over_people(program, people, 3));
  print("made-up people, a need as likely as 12%", over_people(program, people, 12));
  print("made-up people, a need as likely as 30%", over_people(program, people, 30));
  print("someone who manages everything", who_manages(program));
  print("a caller who answers \"don't know\" to everything", who_does_not_know(program));
  return 0;
}
