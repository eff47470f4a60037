#include "engine/author/plain_words/reading_age.h"

#include <algorithm>

namespace frontdoor::author::plain_words {
namespace {

constexpr int tenths_of_an_everyday_word = 14;
constexpr int age_at_grade_none = 5;
constexpr int many_syllables = 3;

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

void count_words(NameWords& names, std::string_view phrase) {
  for (std::string& word : small_words(phrase)) names.insert(std::move(word));
}

bool is_known(const Word& word, const NameWords& names) { return word.text.empty() || names.contains(word.small); }

bool is_number(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// "help|ed", "lives", "home": an e that is not said. "wanted", "changes" and "table" keep theirs.
bool ends_silently(std::string_view word) {
  const auto before = [&](std::size_t back) { return word.size() > back ? word[word.size() - 1 - back] : ' '; };
  if (word.ends_with("ed")) return before(2) != 't' && before(2) != 'd' && !is_vowel(before(2));
  if (word.ends_with("es")) {
    constexpr std::string_view said = "sxzcgh";
    return said.find(before(2)) == std::string_view::npos && !is_vowel(before(2)) && !word.ends_with("les");
  }
  return word.ends_with('e') && !is_vowel(before(1)) && !(before(1) == 'l' && !is_vowel(before(2)));
}

/// "some|body", "lone|ly", "move|ment": an e before an ending that is not said either.
bool has_silent_middle(std::string_view word) {
  constexpr std::string_view endings[] = {"body", "where", "thing", "times", "one",
                                          "ly",   "ful",   "less",  "ness",  "ment"};
  for (const std::string_view ending : endings) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) continue;
    const std::string_view before = word.substr(0, word.size() - ending.size());
    return before.ends_with('e') && !is_vowel(before[before.size() - 2]);
  }
  return false;
}

int tenths_of_syllables(const Word& word, const NameWords& names) {
  return is_known(word, names) ? std::min(tenths_of_an_everyday_word, 10 * syllables_in(word.small))
                               : 10 * syllables_in(word.small);
}

}  // namespace

NameWords name_words(const check::Pack& pack) {
  NameWords names;
  for (const model::Fact& fact : pack.vocabulary.facts) {
    count_words(names, fact.name);
    for (const model::NamedValue& value : fact.values) count_words(names, value.name);
  }
  for (const model::Group& group : pack.vocabulary.groups) count_words(names, group.name);
  for (const check::Definition& definition : pack.definitions) count_words(names, definition.name);
  for (const model::Route& route : pack.routes) {
    count_words(names, route.name);
    count_words(names, route.title);
  }
  return names;
}

int syllables_in(std::string_view small_word) {
  if (small_word.empty() || is_number(small_word)) return 1;
  int groups = 0;
  bool in_group = false;
  for (const char c : small_word) {
    const bool vowel = is_vowel(c);
    if (vowel && !in_group) ++groups;
    in_group = vowel;
  }
  if (groups > 1 && ends_silently(small_word)) --groups;
  if (groups > 1 && has_silent_middle(small_word)) --groups;
  return std::max(groups, 1);
}

int reading_age(const std::vector<Sentence>& sentences, const NameWords& names) {
  int words = 0;
  int clauses = 0;
  int tenths = 0;
  for (const Sentence& sentence : sentences) {
    ++clauses;
    for (const Word& word : sentence.words) {
      ++words;
      if (word.begins_clause) ++clauses;
      tenths += word.text.empty() ? tenths_of_an_everyday_word : tenths_of_syllables(word, names);
    }
  }
  if (words == 0) return 0;
  const int hundredths = 39 * words / clauses + 118 * tenths / words - 1559;
  return hundredths <= 0 ? age_at_grade_none : age_at_grade_none + (hundredths + 99) / 100;
}

std::vector<std::string> hardest_words(const std::vector<Sentence>& sentences, const NameWords& names,
                                       std::size_t most) {
  std::vector<std::string> hard;
  for (const Sentence& sentence : sentences) {
    for (const Word& word : sentence.words) {
      const bool counts = !is_known(word, names) && syllables_in(word.small) >= many_syllables;
      if (counts && std::ranges::find(hard, word.small) == hard.end()) hard.push_back(word.small);
    }
  }
  std::ranges::stable_sort(hard, std::ranges::greater{}, [](const std::string& word) { return syllables_in(word); });
  if (hard.size() > most) hard.resize(most);
  return hard;
}

}  // namespace frontdoor::author::plain_words
