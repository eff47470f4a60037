#include "engine/author/plain_words/named_facts.h"

#include <algorithm>
#include <array>
#include <set>

#include "engine/explain/conditions.h"

namespace frontdoor::author::plain_words {
namespace {

using namespace std::string_view_literals;
using program::NodeId;
using program::Program;

/// Words that say nothing of what a rule looks at.
constexpr std::array empty_words = {
    "a"sv,     "about"sv,   "after"sv,    "again"sv,   "all"sv,       "already"sv, "also"sv,    "always"sv,
    "an"sv,    "and"sv,     "another"sv,  "any"sv,     "anybody"sv,   "anyone"sv,  "are"sv,     "as"sv,
    "at"sv,    "be"sv,      "because"sv,  "been"sv,    "before"sv,    "being"sv,   "between"sv, "but"sv,
    "by"sv,    "can"sv,     "do"sv,       "does"sv,    "everyone"sv,  "for"sv,     "from"sv,    "get"sv,
    "gets"sv,  "getting"sv, "good"sv,     "had"sv,     "has"sv,       "have"sv,    "her"sv,     "his"sv,
    "how"sv,   "if"sv,      "in"sv,       "include"sv, "includes"sv,  "into"sv,    "is"sv,      "it"sv,
    "its"sv,   "least"sv,   "less"sv,     "may"sv,     "might"sv,     "more"sv,    "most"sv,    "much"sv,
    "must"sv,  "never"sv,   "no"sv,       "nobody"sv,  "none"sv,      "not"sv,     "now"sv,     "of"sv,
    "often"sv, "on"sv,      "one"sv,      "or"sv,      "other"sv,     "people"sv,  "person"sv,  "should"sv,
    "so"sv,    "some"sv,    "somebody"sv, "someone"sv, "something"sv, "than"sv,    "that"sv,    "the"sv,
    "their"sv, "them"sv,    "there"sv,    "they"sv,    "thing"sv,     "things"sv,  "this"sv,    "to"sv,
    "was"sv,   "well"sv,    "what"sv,     "when"sv,    "where"sv,     "which"sv,   "who"sv,     "will"sv,
    "with"sv,  "within"sv,  "without"sv,  "would"sv,   "yes"sv,       "you"sv,     "your"sv,    "yourself"sv};

static_assert(std::ranges::is_sorted(empty_words));

constexpr std::size_t shortest_stem = 4;

bool is_empty_word(std::string_view word) { return std::ranges::binary_search(empty_words, word); }

/// "washing" and "washes", "lonely" and "loneliness": most of the longer one is the beginning of both.
bool are_kin(std::string_view left, std::string_view right) {
  const auto [in_left, in_right] = std::ranges::mismatch(left, right);
  const auto common = static_cast<std::size_t>(in_left - left.begin());
  const std::size_t longer = std::max(left.size(), right.size());
  if (common == longer) return true;
  return common >= shortest_stem && 10 * common >= 5 * longer;
}

using Words = std::set<std::string, std::less<>>;

void add_words(Words& words, std::string_view phrase) {
  for (std::string& word : small_words(phrase)) {
    if (!is_empty_word(word)) words.insert(std::move(word));
  }
}

void collect(const Program& program, NodeId node, std::set<NodeId>& seen, std::set<model::FactId>& facts,
             Words& words) {
  if (!node.valid() || !seen.insert(node).second) return;
  add_words(words, program.words[node.index].text);
  if (const auto fact = explain::fact_of(program[node])) facts.insert(*fact);
  for (const NodeId operand : explain::operands_of(program[node])) collect(program, operand, seen, facts, words);
}

void add_words(const model::Fact& fact, Words& words) {
  add_words(words, fact.name);
  add_words(words, fact.ask);
  add_words(words, fact.ask_about_them);
  add_words(words, fact.help);
}

/// True if a name stands in the reason whole, such as "getting about", whose words alone say nothing.
bool says_whole(const std::vector<Sentence>& reason, std::string_view name) {
  const std::vector<std::string> words = small_words(name);
  return std::ranges::any_of(reason, [&](const Sentence& sentence) {
    return !std::ranges::search(sentence.words, words, {}, &Word::small).empty();
  });
}

}  // namespace

bool names_a_fact(const Program& program, const program::Rule& rule, const std::vector<Sentence>& reason) {
  Words words;
  std::set<NodeId> seen;
  std::set<model::FactId> facts;
  collect(program, rule.holds, seen, facts, words);
  if (facts.empty()) return true;
  for (const model::FactId fact : facts) {
    if (says_whole(reason, program.vocabulary[fact].name)) return true;
    add_words(program.vocabulary[fact], words);
  }
  const auto means_one = [&](const Word& word) {
    if (word.text.empty()) return true;
    return !is_empty_word(word.small) &&
           std::ranges::any_of(words, [&](const std::string& each) { return are_kin(each, word.small); });
  };
  return std::ranges::any_of(reason,
                             [&](const Sentence& sentence) { return std::ranges::any_of(sentence.words, means_one); });
}

std::vector<std::string> tested_facts(const Program& program, const program::Rule& rule) {
  Words words;
  std::set<NodeId> seen;
  std::set<model::FactId> facts;
  collect(program, rule.holds, seen, facts, words);
  std::vector<std::string> names;
  for (const model::FactId fact : facts) names.push_back(program.vocabulary[fact].name);
  return names;
}

}  // namespace frontdoor::author::plain_words
