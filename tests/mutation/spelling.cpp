// Words spelt wrongly, and words that belong elsewhere.
#include <algorithm>
#include <cctype>
#include <set>

#include "engine/base/text.h"
#include "tests/mutation/lines.h"
#include "tests/mutation/mutant.h"

namespace frontdoor::mutation {
namespace {

constexpr std::size_t shortest_misspelt = 4;

/// A slip of the fingers: two letters swapped, one left out, doubled or hit beside, by turns.
std::string slip(std::string word, std::size_t where, std::size_t turn) {
  const std::size_t at = 1 + where % (word.size() - 2);
  switch (turn % 4) {
    case 0:
      if (word[at] != word[at + 1]) {
        std::swap(word[at], word[at + 1]);
        return word;
      }
      return word.erase(at, 1);
    case 1:
      return word.erase(at, 1);
    case 2:
      return word.insert(at, 1, word[at]);
    default:
      word[at] = word[at] == 'e' ? 'r' : 'e';
      return word;
  }
}

std::string two_slips(const std::string& word, std::size_t turn) {
  const std::string once = slip(word, turn, turn);
  if (once.size() < shortest_misspelt) return once;
  return slip(once, turn + 2, turn + 1);
}

void misspell_word(Maker& maker, Word word, std::string_view one, std::string_view two) {
  const std::string said = maker.text().substr(word.begin, word.end - word.begin);
  if (said.size() < shortest_misspelt || std::isdigit(static_cast<unsigned char>(said[0]))) return;
  for (std::size_t turn = word.begin; turn < word.begin + 2; ++turn) {
    maker.replace(one, word.begin, word.end, slip(said, turn / 2, turn));
  }
  maker.replace(two, word.begin, word.end, two_slips(said, word.begin));
}

bool is_named(const std::vector<Named>& named, const Word& word) {
  return std::ranges::any_of(
      named, [&](const Named& each) { return word.begin >= each.span.begin && word.end <= each.span.end; });
}

void misspell_names(Maker& maker, const std::vector<Named>& named) {
  for (const Named& each : named) {
    const std::size_t begin = each.span.begin;
    for (const Word& word : words_of(std::string_view(maker.text()).substr(begin, each.span.end - begin))) {
      const bool declared = each.what == What::declared;
      misspell_word(maker, {begin + word.begin, begin + word.end},
                    declared ? "declared name misspelt by 1 letter" : "name misspelt by 1 letter",
                    declared ? "declared name misspelt by 2 letters" : "name misspelt by 2 letters");
    }
  }
}

void misspell_keywords(Maker& maker, const std::vector<Named>& named) {
  for (const Word& word : words_of(maker.text())) {
    if (!is_named(named, word)) {
      misspell_word(maker, word, "keyword misspelt by 1 letter", "keyword misspelt by 2 letters");
    }
  }
}

void change_names(Maker& maker, const Named& named) {
  const std::size_t begin = named.span.begin;
  const std::size_t end = named.span.end;
  const std::string& text = maker.text();
  const bool number = std::isdigit(static_cast<unsigned char>(text[end - 1])) != 0;
  if (number) return;
  if (text[end - 1] == 's') {
    maker.replace("plural", end - 1, end, "");
  } else {
    maker.replace("plural", end, end, "s");
  }
  const char first = text[begin];
  if (first >= 'a' && first <= 'z')
    maker.replace("capital letter", begin, begin + 1, std::string(1, static_cast<char>(first - 32)));
  const std::size_t space = text.find(' ', begin);
  if (space < end) maker.replace("underscore", space, space + 1, "_");
}

bool same(std::string_view left, std::string_view right) { return base::spelling(left) == base::spelling(right); }

/// A value that another fact has and this one has not.
void take_value_of_another(Maker& maker, const Named& named) {
  const std::vector<Named>& values = maker.subject().values;
  const auto has = [&](std::string_view value) {
    return std::ranges::any_of(
        values, [&](const Named& each) { return same(each.fact, named.fact) && same(each.text, value); });
  };
  if (!has(named.text)) return;  // yes and no, numbers, dates
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Named& other = values[(named.span.begin + i) % values.size()];
    if (same(other.fact, named.fact) || has(other.text)) continue;
    maker.replace("value of another fact", named.span.begin, named.span.end, other.text);
    return;
  }
}

void raise_number(Maker& maker, const Named& named) {
  const std::string& text = maker.text();
  const std::size_t begin = named.span.begin;
  std::size_t end = begin;
  while (end < named.span.end && std::isdigit(static_cast<unsigned char>(text[end]))) ++end;
  const bool is_date =
      text.find(' ', end) < named.span.end && std::isdigit(static_cast<unsigned char>(text[named.span.end - 1]));
  if (end > begin && !is_date) maker.replace("number out of range", begin, end, "1999");
}

}  // namespace

void misspell(Maker& maker) {
  const std::vector<Named> named = named_in(maker.subject().file);
  misspell_names(maker, named);
  misspell_keywords(maker, named);
  for (const Named& each : named) {
    if (each.what != What::declared) change_names(maker, each);
    if (each.what != What::value) continue;
    take_value_of_another(maker, each);
    raise_number(maker, each);
  }
}

}  // namespace frontdoor::mutation
