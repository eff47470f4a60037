#include "engine/author/plain_words/plain_words.h"

#include <algorithm>

#include "engine/author/plain_words/heard.h"
#include "engine/author/plain_words/jargon.h"
#include "engine/author/plain_words/named_facts.h"
#include "engine/author/plain_words/plain_words_errors.h"
#include "engine/author/plain_words/two_questions.h"

namespace frontdoor::author::plain_words {
namespace {

constexpr std::size_t most_hard_words = 3;
constexpr std::size_t enough_hard_words = 3;
constexpr std::size_t words_in_a_breath = 15;
constexpr std::size_t most_facts_named = 3;

void check_sentences(const Heard& heard, base::Diagnostics& found) {
  for (const Sentence& sentence : heard.sentences) {
    const std::size_t count = sentence.words.size();
    if (count > most_words) found.push_back(long_sentence(count, span_of(sentence.words, 0, count - 1)));
  }
}

void check_jargon(const Heard& heard, const JargonList& list, base::Diagnostics& found) {
  for (const Sentence& sentence : heard.sentences) {
    for (const JargonFound& each : list.find_in(sentence)) {
      found.push_back(jargon_said(each.jargon.words, each.jargon.say, each.span));
    }
  }
}

void check_reading_age(const Heard& heard, const NameWords& names, base::Diagnostics& found) {
  const int age = reading_age(heard.sentences, names);
  if (age <= oldest_reading_age) return;
  const std::vector<std::string> hard = hardest_words(heard.sentences, names, most_hard_words);
  // Why: in a short sentence one long word decides, and one or two make no reason hard.
  const bool long_enough = std::ranges::any_of(
      heard.sentences, [](const Sentence& sentence) { return sentence.words.size() > words_in_a_breath; });
  if (hard.size() >= enough_hard_words || long_enough) found.push_back(hard_to_read(age, hard, heard.span));
}

void check_question(const Heard& heard, base::Diagnostics& found) {
  if (const auto second = second_question(heard.sentences)) found.push_back(two_questions(*second));
}

/// The reason of a rule, a duty or a row; what is said while a fact is not known need not name one.
void check_reason_of(const Compiled& compiled, std::size_t position, base::Diagnostics& found) {
  const program::Program& program = *compiled.program;
  const program::Rule& rule = program.rules[position];
  const base::SourceSpan span = compiled.pack.rules[position].because.span;
  if (names_a_fact(program, rule, sentences_of(compiled.sources, span))) return;
  std::vector<std::string> facts = tested_facts(program, rule);
  if (facts.size() > most_facts_named) facts.resize(most_facts_named);
  found.push_back(names_no_fact(facts, span));
}

}  // namespace

base::Diagnostics findings_on(const Compiled& compiled) {
  base::Diagnostics found;
  if (!compiled.program) return found;
  const JargonList jargon(compiled);
  const NameWords names = name_words(compiled.pack);
  for (const Heard& heard : heard_in(compiled)) {
    check_sentences(heard, found);
    check_jargon(heard, jargon, found);
    if (heard.use == Use::reason) check_reading_age(heard, names, found);
    if (heard.use == Use::question) check_question(heard, found);
  }
  for (std::size_t i = 0; i < compiled.program->rules.size(); ++i) check_reason_of(compiled, i, found);
  return found;
}

}  // namespace frontdoor::author::plain_words
