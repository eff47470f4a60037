#include "engine/author/plain_words/two_questions.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace frontdoor::author::plain_words {
namespace {

using namespace std::string_view_literals;

constexpr std::array question_words = {"who"sv,   "whom"sv, "whose"sv, "what"sv, "when"sv,
                                       "where"sv, "why"sv,  "which"sv, "how"sv};
constexpr std::array auxiliaries = {"am"sv,  "is"sv,   "are"sv,   "was"sv,   "were"sv,   "do"sv,    "does"sv,
                                    "did"sv, "has"sv,  "have"sv,  "had"sv,   "can"sv,    "could"sv, "will"sv,
                                    "may"sv, "must"sv, "might"sv, "would"sv, "should"sv, "shall"sv};
constexpr std::array subjects = {"i"sv,       "you"sv,      "he"sv,        "she"sv,    "it"sv,      "we"sv,
                                 "they"sv,    "the"sv,      "this"sv,      "that"sv,   "there"sv,   "your"sv,
                                 "their"sv,   "his"sv,      "her"sv,       "anyone"sv, "anybody"sv, "anything"sv,
                                 "someone"sv, "somebody"sv, "something"sv, "nobody"sv, "nothing"sv, "no"sv};

bool is_one_of(std::span<const std::string_view> list, const Word& word) {
  return std::ranges::find(list, std::string_view(word.small)) != list.end();
}

/// True if a second question begins at the word.
bool begins_another(const std::vector<Word>& words, std::size_t at) {
  if (at == 0 || at + 1 >= words.size()) return false;
  const bool first_asks_what = is_one_of(question_words, words.front());
  const Word& next = words[at + 1];
  if (words[at].small == "and") {
    const bool turned = at + 2 < words.size() && is_one_of(auxiliaries, next) && is_one_of(subjects, words[at + 2]);
    return turned || (is_one_of(question_words, next) && (words[at].after_comma || first_asks_what));
  }
  return first_asks_what && words[at].after_comma && is_one_of(question_words, words[at]) &&
         is_one_of(auxiliaries, next);
}

}  // namespace

std::optional<base::SourceSpan> second_question(const std::vector<Sentence>& sentences) {
  bool asked = false;
  for (const Sentence& sentence : sentences) {
    const std::vector<Word>& words = sentence.words;
    if (!sentence.asks) continue;
    if (asked) return span_of(words, 0, words.size() - 1);
    asked = true;
    for (std::size_t at = 1; at < words.size(); ++at) {
      if (begins_another(words, at)) return span_of(words, at, words.size() - 1);
    }
  }
  return std::nullopt;
}

}  // namespace frontdoor::author::plain_words
